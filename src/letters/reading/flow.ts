import { isCatchword, isMotto, isPageNumber } from './line-marks.ts';
import type { LetterLine } from './normalise-letter.ts';

/** Stands, as a kind of space, where a line between two others was left out. */
export const SEAM = '\u2028';

/** Lines made one running text, so that what is broken over lines and pages can be read whole. */
export interface Flow {
  /** Paragraphs parted by `\n`; inside them single spaces, or a SEAM. */
  readonly text: string;
  /** The number of the line that an offset of the text lies on. */
  lineAt(offset: number): number;
}

const ITEM =
  /^(?:\(?\d{1,2}[.)](?!\d)\s?\S|\d{1,2}(?:\.\d{1,2}){1,3}\.?\)?\s(?!\s?(?:[-–—]|น\.|ถึง))\S|[-–•✓✔➢❖*▪]\s?\S|\d\uFE0F?\u20E3|ข้อ\s?\d|(?:รุ่น|กลุ่ม|ครั้ง|รอบ|ระยะ|ช่วง)ที่\s?\d{1,2}\s)/;
/** Radio letters end their sentences with `(.)`. */
const RADIO_STOP = /\s?\(\.\)\s?/g;
const INDENT = /^(?: {6,}|\t)/;
const OPENING = /^(?:ด้วย|ตามที่|ในการนี้|ทั้งนี้|จึงเรียน|บัดนี้|อนึ่ง|เพื่อให้|เนื่องจาก)/;

const TURN = /^(?:ตามที่|ด้วย|จึง|ในการนี้|ทั้งนี้|บัดนี้|ขอให้|ขอความ|เนื่องจาก)/;
/** A line shorter than this was not broken for want of room. */
const SHORT = 60;

/** Joins lines to a flow; page numbers, catchwords and mottos are left out. */
export function makeFlow(lines: readonly LetterLine[]): Flow {
  const starts: number[] = [];
  const numbers: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let blank = true;
  let indented = false;
  let skipped = false;
  let wasShort = false;
  for (const line of lines) {
    const text = line.trimmed.replace(RADIO_STOP, '\n').trim();
    if (text === '') {
      blank = true;
      continue;
    }
    if (isPageNumber(text) || isCatchword(text) || isMotto(text)) {
      skipped = true;
      continue;
    }
    const isIndented = INDENT.test(line.text);
    const opens =
      blank ||
      line.row ||
      ITEM.test(text) ||
      (isIndented && !indented) ||
      (isIndented && OPENING.test(text)) ||
      (wasShort && TURN.test(text));
    // A sentence goes on behind a page's end, blank lines there say nothing.
    const begins = skipped ? ITEM.test(text) || OPENING.test(text) : opens;
    const joint = begins ? '\n' : skipped ? SEAM : ' ';
    const piece = `${length === 0 ? '' : joint}${text}`;
    starts.push(length);
    numbers.push(line.number);
    pieces.push(piece);
    length += piece.length;
    blank = false;
    skipped = false;
    indented = isIndented;
    wasShort = text.length < SHORT;
  }
  return {
    text: pieces.join(''),
    lineAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return numbers[low] ?? 1;
    },
  };
}
