import { urgencyPattern } from './urgency.ts';

const CODE =
  '[ก-ฮ]{2,3}(?:\\s?\\([ก-ฮ.]{1,8}\\))?\\.?\\s?\\(?\\d+(?:\\s?\\.\\s?\\d+)*\\.?(?:\\(\\d{1,3}\\))?';
const RUNNING = '(?:\\s[ก-ฮ]{2})?\\s?\\/\\s?(?:\\(?ว\\)?\\.?(?![ก-๎])\\s?)?(?:\\d[\\d/]*)?';
const PREFIX = `(?:(?:(?:ชั้น)?ความ(?:เร่งด่วน|เร็ว)\\s?:?\\s?)?${urgencyPattern}\\s{1,3})?(?:(?:โทรสาร|วิทยุ)\\S{0,40}\\s?)?`;
const NUMBER_LINE = new RegExp(
  `^${PREFIX}(?:เลข)?ที่?\\s?[:：]?\\s?(?:(${CODE}(?:${RUNNING})?)|([ก-ฮ]{2,3}\\.?\\s?\\/))(?=\\s|$|[ก-๙(])`,
);
const CITED = new RegExp(`ที่?\\s?(${CODE}${RUNNING})`, 'g');

/** A letter's number with single spaces, as offices write it: `มท 0322/ว 1828`. */
function tidyNumber(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d)\s?\.\s?(?=\d)/g, '.')
    .replace(/\s?\/\s?/, '/')
    .replace(/\/(\(?ว\)?\.?)\s?(?=\d)/, '/$1 ')
    .replace(/^([ก-ฮ]{2,3})(?=\d)/, '$1 ');
}

/** The number that a line of a head opens with, and the line's rest; null for any other line. */
export function numberOnLine(line: string): { number: string; rest: string } | null {
  const match = NUMBER_LINE.exec(line.slice(0, 200));
  const written = match?.[1] ?? match?.[2];
  if (!match || !written) return null;
  return { number: tidyNumber(written), rest: line.slice(match[0].length).trim() };
}

/** Every letter number cited in a text as `ที่ …`, with where it stands. */
export function citedNumbers(text: string): { number: string; index: number; end: number }[] {
  return [...text.matchAll(CITED)].map((match) => ({
    number: tidyNumber(match[1] ?? ''),
    index: match.index,
    end: match.index + match[0].length,
  }));
}
