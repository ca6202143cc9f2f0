import { columns } from './columns.ts';
import { findDates } from './find-dates.ts';
import type { LetterLine } from './normalise-letter.ts';

const HEADING = /กำหนด(?:ส่ง|แล้วเสร็จ|รายงาน)|ภายใน|ส่งไม่เกิน|วันครบกำหนด/;
const LONGEST_HEADING = 40;

/** The column that a table's heading makes one of limits, and the number of columns. */
function limitColumn(cells: readonly string[]): { index: number; count: number } | null {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEADING)) return null;
  if (cells.some((cell) => /\d{4}/.test(cell))) return null;
  const index = cells.findIndex((cell) => HEADING.test(cell));
  return index < 0 ? null : { index, count: cells.length };
}

/** Whether a table's cell is a date and nothing else. */
function isDay(cell: string): boolean {
  const [mention, ...others] = findDates(cell, null);
  return others.length === 0 && mention?.start === 0 && mention.end === cell.length;
}

/**
 * Says ภายใน in the rows of a table whose heading says it for a whole column, so that each row can be
 * read by itself.
 */
export function withLimitColumns(lines: readonly LetterLine[]): LetterLine[] {
  let open: ReturnType<typeof limitColumn> = null;
  return lines.map((line) => {
    if (line.trimmed === '') return line;
    const cells = columns(line.text);
    const heading = limitColumn(cells);
    if (heading) {
      open = heading;
      return line;
    }
    const cell = open && cells.length === open.count ? cells[open.index] : undefined;
    if (!open || cell === undefined || !isDay(cell)) {
      if (cells.length < 2) open = null;
      return line;
    }
    const { index } = open;
    const said = cells.map((each, at) => (at === index ? `ภายใน ${each}` : each));
    return { ...line, trimmed: said.join(' '), row: true };
  });
}
