import type { Day } from '../../storage/records/entity.ts';
import { columns } from './columns.ts';
import { type DateMention, findDates } from './find-dates.ts';
import { numberOnLine } from './letter-number.ts';
import { headLabel, isPurpose } from './line-marks.ts';
import type { LetterLine } from './normalise-letter.ts';

/** The date of a letter, where it stands and how it is written. */
export interface HeadDate {
  readonly day: Day;
  readonly line: number;
  readonly text: string;
}

const LABEL = /^(?:ลง)?(?:วัน\s?ที่?|ลว\.)\s?[:：]?\s?(?=\S)/;
const LABELLED_INSIDE = /(?:^|\s)(?:ลงวันที่|ลว\.|วัน\s?ที่?)\s?(?=\d)/;

function wholeDate(column: string): DateMention | null {
  const bare = column.replace(LABEL, '');
  const [mention, ...others] = findDates(bare, null);
  if (!mention || others.length > 0 || mention.form !== 'day' || mention.last === null) return null;
  const around = bare.slice(0, mention.start) + bare.slice(mention.end);
  return /^[\s.()]*$/.test(around) ? mention : null;
}

function dateOn(line: LetterLine): HeadDate | null {
  for (const column of [...columns(line.text), line.trimmed]) {
    const rest = numberOnLine(column)?.rest ?? column;
    const labelled = LABELLED_INSIDE.exec(rest);
    const candidate = labelled ? rest.slice(labelled.index).trim() : rest;
    const mention = candidate === '' ? null : wholeDate(candidate);
    if (mention?.last) return { day: mention.last, line: line.number, text: candidate };
  }
  return null;
}

/**
 * The date in a letter's head: alone on its line below the sender, or behind วันที่ in an internal
 * letter. Receiving stamps must have been taken out.
 */
export function headDate(head: readonly LetterLine[]): HeadDate | null {
  const subject = head.findIndex((line) => headLabel(line.trimmed)?.label === 'subject');
  const to = head.findIndex((line) => headLabel(line.trimmed)?.label === 'to');
  const end = subject >= 0 ? subject : to >= 0 ? to : head.length;
  const above = head
    .slice(0, end)
    .map(dateOn)
    .filter((found) => found !== null);
  if (above.length > 0)
    return above.find((found) => /^วัน/.test(found.text)) ?? above.at(-1) ?? null;
  // Some letters have the subject above number and date.
  const below = head
    .slice(end)
    .filter((line) => headLabel(line.trimmed) === null)
    .map(dateOn);
  return below.find((found) => found !== null) ?? null;
}

const LAST_LINES = 12;

/**
 * The date of a letter that is sealed instead of signed (หนังสือประทับตรา): alone on a line below
 * the body, under the sender's name.
 */
export function sealDate(
  lines: readonly LetterLine[],
): (HeadDate & { sender: string | null }) | null {
  const purpose = lines.findIndex((line) => isPurpose(line.trimmed));
  const filled = lines.slice(Math.max(0, purpose)).filter((line) => line.trimmed !== '');
  for (const [index, line] of filled.slice(0, LAST_LINES).entries()) {
    const found = dateOn(line);
    if (found) return { ...found, sender: filled[index - 1]?.trimmed ?? null };
  }
  return null;
}
