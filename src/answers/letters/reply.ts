import type { Day } from '../../storage/records/entity.ts';
import type { LetterFacet } from './letter-facets.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';
import * as says from './letter-messages.ts';
import type { LetterView } from './letter-view.ts';
import type { AskedWords } from './question-pieces.ts';
import { quoteOf, withoutSecrets } from './quote.ts';
import type { Wanted } from './wanted.ts';

/** A question put to one letter. */
export interface PutToLetter {
  readonly letter: LetterKnowledge;
  readonly view: LetterView;
  readonly words: AskedWords;
  readonly wanted: Wanted;
}

/** What a letter replies; `certain` tells that the very thing asked for is in it. */
export type Reply = Pick<LetterFacet, 'key' | 'text' | 'secret' | 'day'>;

export const keyOf = (letter: LetterKnowledge, facet: string): string =>
  `letter:${letter.id}#${facet}`;

export const replied = (
  letter: LetterKnowledge,
  facet: string,
  text: string | null,
  rest: { readonly secret?: string | null; readonly day?: Day | null } = {},
): Reply | null =>
  text === null
    ? null
    : { key: keyOf(letter, facet), text, secret: rest.secret ?? null, day: rest.day ?? null };

/** A reply in the letter's own words. */
export function quoted(
  { letter, view }: Pick<PutToLetter, 'letter' | 'view'>,
  from: number,
  start: number,
  end: number,
): Reply | null {
  const { open, secret } = withoutSecrets(quoteOf(view.flow, from, start, end));
  return replied(letter, 'passage', says.passageText(letter, open), { secret });
}
