import type { LetterView } from './letter-view.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { skeletonOf } from './skeleton.ts';
import { lastOf } from './turned-words.ts';
import { isOfLetter, tellingWeights } from './weigh-context.ts';

/** A stretch of a letter's text that holds most of what is asked. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** The share of the words that tell which part is meant (0–1). */
  readonly told: number;
}

const LONGEST = 200;
const CUE = 0.35;
const OF_SUBJECT = 0.3;
const LENGTH_COSTS = 0.0015;
const LEAST_BEHIND = 4;
const RULE_COUNTS = 0.6;

/** The clauses between spaces and line breaks, by where they start and end. */
function clausesOf(flow: string): { start: number; end: number }[] {
  return [...flow.matchAll(/[^\s]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const NAME_LINE = /^(?:เรื่อง|เรียน|ที่\s|ถึง\s)/;

/** Whether it stands in a line that only names the letter. */
const isNameLine = (flow: string, at: number): boolean =>
  NAME_LINE.test(flow.slice(flow.lastIndexOf('\n', at) + 1, at + 8));

/** Which clauses a passage may begin with: where a word, noun or rule begins; else it is better without. */
function worthBeginning(
  clauses: readonly { start: number; end: number }[],
  skeletons: readonly string[],
  pieces: readonly QuestionPiece[],
  flow: string,
  nouns: readonly string[],
  rule: RegExp | null,
): Uint8Array {
  const worth = new Uint8Array(clauses.length);
  const joined = skeletons.join('');
  const mark = (text: string, word: string, endOf: (at: number) => number): void => {
    let clause = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      while (clause < clauses.length && endOf(clause) <= at) clause++;
      if (clause < clauses.length) worth[clause] = 1;
    }
  };
  const ends: number[] = [];
  let size = 0;
  for (const skeleton of skeletons) {
    size += skeleton.length;
    ends.push(size);
  }
  for (const piece of pieces)
    for (const skeleton of piece.skeletons) mark(joined, skeleton, (at) => ends[at] ?? 0);
  const lower = nouns.length > 0 ? flow.toLowerCase() : '';
  for (const noun of nouns) mark(lower, noun, (at) => clauses[at]?.end ?? 0);
  if (rule !== null)
    clauses.forEach(({ start, end }, at) => {
      if (rule.test(flow.slice(start, end))) worth[at] = 1;
    });
  return worth;
}

/** Whether a numbered thing stands in the letter's name: of several it says least. */
const isOfName = (piece: QuestionPiece | undefined, { subject }: LetterView): boolean =>
  piece?.ordinal === true && piece.skeletons.some((each) => subject.includes(each));

/**
 * The shortest stretch that holds the most of the question's words, within one paragraph; `nouns`, where
 * given, must stand in it (one of them) with something behind it; what holds the `rule` comes first.
 * Null where the telling words are not in the text.
 */
export function findPassage(
  pieces: readonly QuestionPiece[],
  view: LetterView,
  nouns: readonly string[],
  rule: RegExp | null = null,
): Passage | null {
  const { flow } = view;
  const clauses = clausesOf(flow).filter(({ start }) => !isNameLine(flow, start));
  const skeletons = clauses.map(({ start, end }) => skeletonOf(flow.slice(start, end)));
  const several = pieces.filter(({ ordinal }) => ordinal).length > 1;
  const tells = tellingWeights(pieces, view).map((weight, at) =>
    (nouns.length > 0 && isOfLetter(pieces[at], view)) || (several && isOfName(pieces[at], view))
      ? 0
      : weight,
  );
  const weights = pieces.map((piece, at) => {
    const length = 0.4 + 0.6 * Math.min(1, (piece.skeletons.at(-1)?.length ?? 0) / 6);
    return piece.cue ? length * CUE : Math.max(tells[at] ?? 0, length * OF_SUBJECT);
  });
  const sought = tells.reduce((sum, each) => sum + each, 0);
  const cues = pieces.reduce((sum, piece, at) => sum + (piece.cue ? (weights[at] ?? 0) : 0), 0);
  let best: { passage: Passage; score: number } | null = null;
  const worth = worthBeginning(clauses, skeletons, pieces, flow, nouns, rule);
  for (let first = 0; first < clauses.length; first++) {
    if (worth[first] !== 1) continue;
    const held = new Set<number>();
    let joined = '';
    let told = 0;
    let score = 0;
    for (let last = first; last < clauses.length; last++) {
      const [from, to] = [clauses[first], clauses[last]];
      if (from === undefined || to === undefined || to.end - from.start > LONGEST) break;
      if (last > first && flow.slice(clauses[last - 1]?.end, to.start).includes('\n')) break;
      joined += skeletons[last] ?? '';
      pieces.forEach((piece, at) => {
        if (held.has(at) || !piece.skeletons.some((each) => lastOf(each, joined) >= 0)) return;
        held.add(at);
        score += weights[at] ?? 0;
        told += tells[at] ?? 0;
      });
      const said = flow.slice(from.start, to.end).toLowerCase();
      const stands = nouns.some((each) => {
        const at = said.lastIndexOf(each);
        return at >= 0 && said.length - at - each.length >= LEAST_BEHIND;
      });
      if (nouns.length > 0 && !stands) continue;
      const isRule = rule?.test(said) ?? false;
      const value = score + (isRule ? RULE_COUNTS : 0) - (to.end - from.start) * LENGTH_COSTS;
      if (best !== null && value <= best.score) continue;
      const share = sought > 0 ? told / sought : stands ? 1 : cues === 0 ? 0 : score / cues;
      best = { passage: { start: from.start, end: to.end, told: share }, score: value };
    }
  }
  return best?.passage ?? null;
}
