import { findPassage } from './find-passage.ts';
import { letterFacets } from './letter-facets.ts';
import type { TextValue } from './letter-values.ts';
import { keyOf, type PutToLetter, quoted, type Reply } from './reply.ts';
import { weighValues } from './weigh-context.ts';

/** Least share of the telling words that must stand around what is quoted. */
export const TOLD_FROM = 0.5;
const TIED = 0.15;

/** One of the facts that every letter of its kind has. */
export function factOf({ letter }: PutToLetter, facet: string): Reply | null {
  const key = keyOf(letter, facet);
  const found = letterFacets(letter).find((each) => each.key === key);
  return found === undefined
    ? null
    : { key, text: found.text, secret: found.secret, day: found.day };
}

/** The best value of some kind by the words around it, quoted; several that are equally near together. */
export function nearest(put: PutToLetter, values: readonly TextValue[]): Reply | null {
  const weighed = weighValues(values, put.words.pieces, put.view);
  const [best] = weighed;
  if (best === undefined || best.told < TOLD_FROM) return null;
  const telling = put.words.pieces.some((piece) => !piece.cue);
  if (best.score === 0 && telling) return null;
  const tied = weighed.filter((each) => best.score - each.score <= TIED);
  const first = tied.reduce((a, b) => (b.value.start < a.value.start ? b : a));
  const last = tied.reduce((a, b) => (b.value.end > a.value.end ? b : a));
  const together = last.value.end - first.value.start < 200;
  return together
    ? quoted(put, first.from, first.value.start, last.value.end)
    : quoted(put, best.from, best.value.start, best.value.end);
}

/** The stretch of the text that holds most of what is asked; with the noun asked about, where there is one. */
export function passageReply(put: PutToLetter, noun: string | null): Reply | null {
  const passage = findPassage(put.words.pieces, put.view, noun);
  if (passage === null || passage.told < TOLD_FROM) return null;
  return quoted(put, passage.start, passage.start, passage.end);
}
