import type { LetterReading } from '../letters/letter-reading.ts';

/** A message shorter than this is talk, whatever words it holds. */
const SHORTEST = 120;

/** Whether a text can be a letter at all, asked before reading it: cheap, and says yes too often. */
export const mayBeLetter = (text: string): boolean =>
  text.length >= SHORTEST && /เรื่อง|เรียน|ที่|บันทึกข้อความ/.test(text);

/**
 * Whether a text reads as an official letter: it has a subject, and a number, a date or an addressee
 * beside it. Only such texts are kept in groups.
 */
export const readsAsLetter = (reading: LetterReading): boolean =>
  reading.subject !== null &&
  [reading.number !== null, reading.date !== null, reading.to.length > 0].filter(Boolean).length >=
    2;

/** Whether a text that a coordinator hands over can become a draft: a letter, or an announcement with a date. */
export const makesDraft = (reading: LetterReading): boolean =>
  readsAsLetter(reading) ||
  reading.subject !== null ||
  reading.deadlines.length + reading.meetings.length > 0;
