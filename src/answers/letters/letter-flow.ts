import { toArabicDigits } from '../../thai/digits.ts';
import { joinSpacedLetters } from '../../thai/join-spaced-letters.ts';
import { normaliseThai } from '../../thai/normalise-thai.ts';

/** A row of a table or list in a letter's flow, with its columns. */
export interface LetterRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** Rows that belong together, below what heads their columns and what leads up to them. */
export interface LetterTable {
  readonly rows: readonly LetterRow[];
  /** What heads the columns; empty where nothing does. */
  readonly heads: readonly string[];
  /** The line before the first row. */
  readonly lead: string;
}

/** A letter's text without the line breaks that only want of room has made, and its tables. */
export interface LetterFlow {
  readonly flow: string;
  readonly tables: readonly LetterTable[];
}

const LABEL =
  /^(?:เรื่?อง|เรียน|ถึง|อ้างถึง|สิ่งที่ส่งมาด้วย|ส่วนราชการ|ที่\s|วันที่|โทร(?!.{4,28}\d\s(?:และ|หรือ|ภายใน|เพื่อ|ทั้งนี้))|ขอแสดงความนับถือ|เรื่องเดิม|ข้อ(?:เท็จจริง|เสนอ|พิจารณา)|ขอพิจารณา|อนุมัติ|ลงชื่อ|เลขรับ|เลขที่รับ|รับที่|scan|\()/i;
const ITEM =
  /^(?:\(?\d{1,2}[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\s(?!\s?(?:[-–—]|น\.|ถึง))|[-–•✓✔➢❖*▪]\s?\S|[☐☑])/;
const OPENING = /^(?:ด้วย|ตามที่|ในการนี้|ทั้งนี้|จึงเรียน|จึงขอ|บัดนี้|อนึ่ง|เพื่อให้)/;
const PAGE_MARK = /^[-–\s]*\d{1,2}[-–\s]*$|^\/.{0,40}\.{2,}$/;
const SHORT_LINE = 40;
/** What parts the columns of a row where no bars do: a wide gap or a tab. */
const COLUMN_GAP = /\s{3,}/;
const WIDE = '   ';
const BARS = /^[|:\s-]+$/;
/** ขั้นที่ 2 at a line's beginning: a row of a list where the lines around it count on. */
const NUMBERED_LINE = /^(?:([ก-๙]{2,14}?)ที่\s?|([ก-๙]{2,14})\s)(\d{1,2})(?:\s|$)/;
/** What stands above the letter's own text. */
const HEAD_LINE = /^(?:เรื่?อง|เรียน|ที่\s|อ้างถึง|สิ่งที่ส่งมาด้วย)/;
const HEADED_ITEM = /^\d{1,2}\.\s/;

const withoutMarkup = (line: string): string =>
  line
    .replace(/<input\b[^<>]{0,200}>/gi, (box) => (/\schecked/i.test(box) ? '☑ ' : '☐ '))
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>/gi, ' ')
    .replace(/\*\*|\|/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A row's columns; between bars one may be empty, as beside the sum. */
const cellsOf = (raw: string): string[] =>
  raw.includes('|')
    ? raw
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(withoutMarkup)
    : raw
        .trim()
        .split(COLUMN_GAP)
        .map(withoutMarkup)
        .filter((cell) => cell !== '');

/** Whether a line stands above the letter's own text; what heads a table's columns may begin alike: `ที่ | อำเภอ`. */
const isHeadLine = (line: string, cells: readonly string[]): boolean =>
  HEAD_LINE.test(line) && (cells.length < 3 || /\d/.test(line));

interface Line {
  readonly text: string;
  readonly cells: readonly string[];
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  readonly head: boolean;
}

/** The lines that say something, with their columns. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  let head = false;
  for (const raw of toArabicDigits(
    joinSpacedLetters(normaliseThai(text.replace(/\t+/g, WIDE))),
  ).split('\n')) {
    const line = withoutMarkup(raw);
    if (line === '' || BARS.test(raw)) {
      if (raw.trim() === '') apart = true;
      continue;
    }
    if (PAGE_MARK.test(line)) continue;
    const cells = cellsOf(raw);
    head = isHeadLine(line, cells) || (head && (HEADED_ITEM.test(line) || !apart));
    lines.push({ text: line, cells, apart, head });
    apart = false;
  }
  return lines;
}

/** Which lines are rows: columns, and a neighbour that has them too; or one numbered on from the other. */
function rowsAmong(lines: readonly Line[]): boolean[] {
  const columned = lines.map(({ cells, head }) => !head && cells.length > 1);
  const numbered = lines.map(({ text, head }) => {
    const [, ordered, plain, digits] = NUMBERED_LINE.exec(text) ?? [];
    const noun = ordered ?? plain;
    return head || noun === undefined ? null : { noun, number: Number(digits) };
  });
  const countsOn = (at: number, by: 1 | -1): boolean => {
    const own = numbered[at];
    for (const away of [1, 2]) {
      const other = numbered[at + by * away];
      if (own && other && own.noun === other.noun && other.number === own.number + by) return true;
    }
    return false;
  };
  const alike = (at: number, other: number): boolean => {
    const [own, next] = [lines[at], lines[other]];
    return own !== undefined && next !== undefined && isParallel(own, next);
  };
  return lines.map(
    (_, at) =>
      alike(at, at + 1) ||
      alike(at - 1, at) ||
      (columned[at] === true && (columned[at - 1] === true || columned[at + 1] === true)) ||
      countsOn(at, 1) ||
      countsOn(at, -1),
  );
}

const SAME_BEGINNING = 4;
const SAME_END = 3;
const LONGEST_PARALLEL = 110;

/** Whether two lines say the same of different things: `ขนาดเล็ก … 10 บาท`, `ขนาดใหญ่ … 20 บาท`. */
const isParallel = (a: Line, b: Line): boolean =>
  !a.head &&
  !b.apart &&
  a.text.slice(0, SAME_BEGINNING) === b.text.slice(0, SAME_BEGINNING) &&
  a.text.slice(-SAME_END) === b.text.slice(-SAME_END) &&
  [a, b].every(({ text }) => /\d/.test(text) && text.length < LONGEST_PARALLEL);

const isHeading = ({ cells }: Line, next: Line | undefined): boolean =>
  cells.length > 1 &&
  cells.every((cell) => !/\d/.test(cell)) &&
  (next?.cells.some((cell) => /\d/.test(cell)) ?? false);

/** The day of a signature or a stamp, alone on its line: `1 1 พ.ย. 2558`. */
const DAY_LINE =
  /^\d[\d ]{0,3}\s?(?:[ก-ฮ]{1,2}\.\s?[ก-ฮ]{1,2}\.?|[ก-๙]{4,10}(?:คม|ยน|พันธ์))\s?(?:25)?\d\d$/;
const LEADS_TO_DAY = /(?:ที่|ระหว่าง|ถึง|และ|ภายใน|ใน|เมื่อ|[-–,])$/;

const isStamp = (said: string, flow: string): boolean =>
  DAY_LINE.test(said) && !LEADS_TO_DAY.test(flow);

const BRACKETED = /^\(?(\d{1,2})\)/;

/** Whether an item counts on from one within the line before it: `มี 2 แบบ คือ 1) ก และ` above `2) ข`. */
function countsOnInLine(said: string, flow: string): boolean {
  const number = Number(BRACKETED.exec(said)?.[1]);
  const line = flow.slice(flow.lastIndexOf('\n') + 1);
  return number > 1 && new RegExp(`\\S \\(?${number - 1}\\)`).test(line);
}

/** Joins the lines that were broken for want of room; keeps rows apart. */
export function flowOf(text: string): LetterFlow {
  const lines = linesOf(text);
  const isRow = rowsAmong(lines);
  const tables: { rows: LetterRow[]; heads: readonly string[]; lead: string }[] = [];
  let flow = '';
  let broken = false;
  let last = '';
  lines.forEach((line, at) => {
    const { text: said, cells } = line;
    if (line.apart) broken = false;
    const row = isRow[at] === true;
    const isItem = ITEM.test(said) && !countsOnInLine(said, flow);
    const goesOn: boolean =
      broken && !row && !LABEL.test(said) && !isItem && !isStamp(said, flow) && !OPENING.test(said);
    flow += `${flow === '' ? '' : goesOn ? ' ' : '\n'}${said}`;
    if (row) {
      const others = line.apart && cells.length !== lines[at - 1]?.cells.length;
      const first = isRow[at - 1] !== true || others;
      const table = first ? null : tables.at(-1);
      const heads = isHeading(line, lines[at + 1]) ? cells : null;
      if (table == null || heads !== null)
        tables.push({ rows: [], heads: heads ?? [], lead: last });
      const start = flow.length - said.length;
      if (heads === null) tables.at(-1)?.rows.push({ start, end: flow.length, cells });
    } else last = said;
    broken = !row && (said.length >= SHORT_LINE || (goesOn && said.length >= SHORT_LINE / 2));
  });
  return { flow, tables: tables.filter(({ rows }) => rows.length > 1) };
}
