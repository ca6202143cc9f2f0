import type { Day } from '../storage/records/entity.ts';

/** What a date of a letter is told apart by: its words, and its day where it has one. */
export interface DatedWords {
  readonly words: string;
  readonly day: Day | null;
}

/** Which entry of the old list each entry of the new one continues, and which old ones are gone. */
export interface Pairing<Old, New> {
  readonly pairs: readonly (readonly [Old | null, New])[];
  readonly dropped: readonly Old[];
}

const plain = (words: string): string => words.replace(/\s+/g, '');

/**
 * Pairs the dates of two revisions: first those of the same words and day, then of the same words,
 * then of the same day, and last the one left over on each side, which was reworded and moved at
 * once. Anything else is new or gone: to take one for another would count a report for work that
 * nobody has done.
 */
export function pairUp<Old, New>(
  before: readonly Old[],
  after: readonly New[],
  ofOld: (each: Old) => DatedWords,
  ofNew: (each: New) => DatedWords,
): Pairing<Old, New> {
  const left = new Set(before);
  const found = new Map<New, Old>();
  const rules: ((one: DatedWords, other: DatedWords) => boolean)[] = [
    (one, other) => plain(one.words) === plain(other.words) && one.day === other.day,
    (one, other) => plain(one.words) === plain(other.words),
    (one, other) => one.day !== null && one.day === other.day,
  ];
  for (const same of rules) {
    for (const each of after) {
      if (found.has(each)) continue;
      const old = [...left].find((candidate) => same(ofOld(candidate), ofNew(each)));
      if (old === undefined) continue;
      found.set(each, old);
      left.delete(old);
    }
  }
  const open = after.filter((each) => !found.has(each));
  const [only] = open;
  const [last] = left;
  if (open.length === 1 && left.size === 1 && only !== undefined && last !== undefined) {
    found.set(only, last);
    left.delete(last);
  }
  return { pairs: after.map((each) => [found.get(each) ?? null, each]), dropped: [...left] };
}
