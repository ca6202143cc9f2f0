import type { LetterFacts } from '../letter-reading.ts';

/** The three grades of urgency of Thai official letters. */
export type Urgency = NonNullable<LetterFacts['urgency']>;

/** Matches a grade; slips of the tone marks are common in scans. */
export const urgencyPattern = 'ด่?วน(?:\\s?ที่?\\s?สุด|\\s?มาก)?';

/** The grade that matched text means. */
export function urgencyOf(written: string): Urgency {
  if (written.includes('สุด')) return 'ด่วนที่สุด';
  return written.includes('มาก') ? 'ด่วนมาก' : 'ด่วน';
}
