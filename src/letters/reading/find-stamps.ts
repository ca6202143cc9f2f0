import { numberOnLine } from './letter-number.ts';
import { headLabel, isMemoTitle, isRespect } from './line-marks.ts';
import type { LetterLine } from './normalise-letter.ts';

const CUE =
  /เลข(?:ที่)?\s?รับ|^รับ(?:ที่|เลขที่|วันที่)|ผู้รับ(?:\s|$)|^Scan\b|ลงรับ(?:ที่|เลข)|^(?:วันที่\s?)?รับหนังสือ/i;
const LONGEST_ROW = 80;
const isCue = (line: string): boolean => line.length <= LONGEST_ROW && CUE.test(line);
/** A row of tick boxes with short words between them. */
const isTickRow = (line: string): boolean =>
  /[☐☑]/.test(line) && line.split(/[☐☑]/).every((words) => words.length <= 60);
const ROW = /^(?:วันที่|เวลา|เลขที่|น\.$|[☐☑]|\d{1,2}[.:]\d{2}\s?น)/;
const LONGEST_STAMP = 7;

function isStampBlock(block: readonly string[]): boolean {
  if (block.some(isCue)) return block.every((line) => line.length <= LONGEST_ROW * 2);
  if (block.every(isTickRow)) return true;
  const rows = block.filter((line) => ROW.test(line) || /[☐☑]/.test(line));
  return rows.length >= 2 && block.length <= LONGEST_STAMP && rows.length >= block.length - 1;
}

const isHeadLine = (line: string): boolean =>
  headLabel(line) !== null || isMemoTitle(line) || numberOnLine(line) !== null;

const NOTE = /^[-–•(]|เห็นควร|มอบ|ทราบ|โปรด|ลงชื่อ|ดำเนินการ/;
const HEAD_REACH = 20;

/**
 * Routing notes written over a head: they address the receiving office's chief above the subject,
 * though the letter's own addressee stands below it.
 */
function headNotes(lines: readonly LetterLine[]): number[] {
  const labels = lines.map((line) => headLabel(line.trimmed)?.label ?? null);
  return labels.flatMap((label, from) => {
    if (label !== 'to' || /^ถึง/.test(lines[from]?.trimmed ?? '')) return [];
    const near = labels.slice(from, from + HEAD_REACH);
    const subject = near.indexOf('subject');
    if (subject < 0 || !near.includes('to', subject)) return [];
    const above = lines.slice(from + 1, from + subject);
    if (above.some((line) => isRespect(line.trimmed) || numberOnLine(line.trimmed))) return [];
    const notes = above.filter((line) => NOTE.test(line.trimmed));
    return [lines[from], ...notes].flatMap((line) => (line ? [line.number] : []));
  });
}

/**
 * The line numbers of receiving stamps and their tick boxes, which stand before, inside or after a
 * head and carry dates of their own.
 */
export function findStamps(lines: readonly LetterLine[]): ReadonlySet<number> {
  const stamps = new Set<number>(headNotes(lines));
  let block: LetterLine[] = [];
  const close = () => {
    const texts = block.map((line) => line.trimmed);
    if (texts.some(isHeadLine)) {
      // No blank line parts the stamp from the head: take only the rows that a stamp has.
      let inStamp = false;
      for (const line of block) {
        inStamp = isCue(line.trimmed) || (inStamp && ROW.test(line.trimmed));
        if (inStamp && !isHeadLine(line.trimmed)) stamps.add(line.number);
      }
    } else if (isStampBlock(texts)) {
      for (const line of block) stamps.add(line.number);
    }
    block = [];
  };
  for (const line of lines) {
    if (line.trimmed === '') close();
    else block.push(line);
  }
  close();
  return stamps;
}
