import type { Circular } from '../storage/records/circular.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Store } from '../storage/store.ts';
import { toArabicDigits } from '../thai/digits.ts';
import { BUDDHIST_ERA_OFFSET } from '../thai/thai-date.ts';

/** Older circulars are found by their words only among this many. */
const SEARCHED = 2_000;

const plain = (text: string): string =>
  toArabicDigits(text)
    .toLowerCase()
    .replace(/[\s“”"'().:/-]+/g, '');

function haystack(circular: Circular): string {
  const { number, subject, from, date, createdByName, fiscalYear } = circular;
  const year = date === null ? '' : String(Number(date.slice(0, 4)) + BUDDHIST_ERA_OFFSET);
  return plain([number, subject, from, createdByName, year, fiscalYear].join(' '));
}

/** Whether every word of a search stands in a circular's number, subject, sender or year. */
export function matchesWords(circular: Circular, words: string): boolean {
  const text = haystack(circular);
  return toArabicDigits(words)
    .split(/\s+/)
    .map(plain)
    .every((word) => text.includes(word));
}

/** Circulars that were sent and that `sees` lets through, newest first; `words` narrows them down. */
export async function findCirculars(
  store: Pick<Store, 'circulars'>,
  sees: (circular: Circular) => boolean,
  words: string,
  now: Instant,
): Promise<readonly Circular[]> {
  const newest = await store.circulars.find({
    where: { state: 'published', sendAt: { lte: now } },
    orderBy: [['createdAt', 'descending']],
    limit: SEARCHED,
  });
  return newest.filter((circular) => sees(circular) && matchesWords(circular, words));
}
