import type { LetterRow, LetterTable } from './letter-flow.ts';

const SHORT_LEAD = 45;
/** A column that only numbers the rows, which nobody asks for. */
const NUMBERING = /^(?:ที่|ลำดับ(?:ที่)?|ลำดับที่|เลขที่|No\.?|#)$/i;
const SUM_ROW = /^(?:รวม|ยอดรวม)/;

/** What leads up to the rows, where it is short enough to be their name. */
export const leadOf = ({ lead }: LetterTable): string =>
  lead.length <= SHORT_LEAD && !/\d/.test(lead) ? lead : '';

/** Whether a row adds up the others. */
export const isSumRow = ({ cells }: LetterRow): boolean =>
  SUM_ROW.test(cells.find((cell) => cell !== '') ?? '');

/** A cell below its head; a sum's name stands below none, and what numbers rows is not said. */
function saidCell(head: string, cell: string): string[] {
  if (cell === '') return [];
  if (SUM_ROW.test(cell)) return [cell];
  return NUMBERING.test(head) ? [] : [`${head} ${cell}`];
}

/** A row with the heads of its columns; without them, with what leads up to the rows where that is short. */
export function saidRow(table: LetterTable, row: LetterRow): string {
  const { heads } = table;
  const { cells } = row;
  const own =
    heads.length === cells.length
      ? heads
      : heads.length === cells.length + 1 && NUMBERING.test(heads[0] ?? '') && isSumRow(row)
        ? heads.slice(1)
        : null;
  if (own !== null) return cells.flatMap((cell, at) => saidCell(own[at] ?? '', cell)).join(' · ');
  const head = heads.length > 0 ? `${heads.join(' ')}: ` : '';
  const lead = leadOf(table);
  const led = head === '' && lead !== '' ? `${lead} … ` : head;
  return `${led}${cells.filter((cell) => cell !== '').join(' ')}`;
}
