import type { Day } from '../../storage/records/entity.ts';
import type { LetterKind } from '../letter-reading.ts';
import { columns } from './columns.ts';
import { findDates } from './find-dates.ts';
import type { LetterParts } from './find-letters.ts';
import { blockItems, blockText, type HeadBlock, headBlocks } from './head-blocks.ts';
import { type HeadDate, headDate, sealDate } from './head-date.ts';
import { citedNumbers, numberOnLine } from './letter-number.ts';
import { headLabel, isBroadcastTitle, isMemoTitle } from './line-marks.ts';
import type { LetterLine } from './normalise-letter.ts';
import { sender } from './sender.ts';
import { type Urgency, urgencyOf, urgencyPattern } from './urgency.ts';

/** A value read from a letter, and the line that it stands on. */
export interface Found<T> {
  readonly value: T;
  readonly line: number;
}

/** The head of a letter as read. */
export interface LetterHead {
  readonly kind: LetterKind;
  readonly number: Found<string> | null;
  readonly date: Found<Day> | null;
  readonly urgency: Found<Urgency> | null;
  readonly subject: Found<string> | null;
  readonly from: string | null;
  readonly to: readonly Found<string>[];
  readonly references: readonly string[];
  readonly attachments: readonly string[];
}

const URGENCY = new RegExp(`(?:^|\\s|[:(*])(${urgencyPattern})(?=$|\\s|[)*!])`);
const CITES = /หนังสือ|อ้างถึง|ลงวันที่/;
const ANNOUNCED = /^[^ก-๙]{0,6}(?:ขอ)?(?:แจ้ง|ส่ง|เวียน|ฝาก|สำเนา)?\s?(?:เวียน\s?)?หนังสือ/;

function findNumber(head: readonly LetterLine[]): Found<string> | null {
  for (const line of head) {
    const found = numberOnLine(line.trimmed);
    if (found) return { value: found.number, line: line.number };
  }
  for (const line of head) {
    if (headLabel(line.trimmed)?.label === 'subject') break;
    const cells = columns(line.text).filter((column) => /^(?:เลข)?ที่\s/.test(column));
    const [found] = cells.map(numberOnLine).filter((each) => each !== null);
    if (found) return { value: found.number, line: line.number };
  }
  // A letter passed on in a chat: "แจ้งหนังสือจังหวัด ที่ … ลว. …".
  for (const line of head) {
    if (headLabel(line.trimmed)) break;
    const [cited] = citedNumbers(line.trimmed);
    if (cited && ANNOUNCED.test(line.trimmed)) return { value: cited.number, line: line.number };
  }
  return null;
}

/** A row to tick: `( ) ด่วน  (/) ด่วนมาก`. */
const TICKED = new RegExp(
  `(?:☑|☒|✓|✔|\\(\\s?[/xX✓✔√]\\s?\\)|\\[\\s?[/xX✓✔√]\\s?\\])\\s?(${urgencyPattern})(?![ก-๎])`,
);
const GRADES = new RegExp(`(?<![ก-๙])${urgencyPattern}`, 'g');
const STAMPED = new RegExp(`^\\(?${urgencyPattern}\\)?$`);

/** The grade that a line of a head shows, alone, ticked, or stamped beside a label's text. */
function urgencyOn(line: LetterLine, announced: boolean): string | null {
  const { trimmed, text } = line;
  if ((trimmed.match(GRADES)?.length ?? 0) > 1) return TICKED.exec(trimmed)?.[1] ?? null;
  if (headLabel(trimmed)) return columns(text).find((column) => STAMPED.test(column)) ?? null;
  if (trimmed.length > 100 || (CITES.test(trimmed) && !announced)) return null;
  return URGENCY.exec(trimmed)?.[1] ?? null;
}

function findUrgency(head: readonly LetterLine[]): Found<Urgency> | null {
  const labels = head.findIndex((line) => headLabel(line.trimmed) !== null);
  for (const [index, line] of head.entries()) {
    const announced = (labels < 0 || index < labels) && ANNOUNCED.test(line.trimmed);
    const written = urgencyOn(line, announced);
    if (written) return { value: urgencyOf(written), line: line.number };
  }
  return null;
}

const STAMPED_BESIDE = new RegExp(`\\s\\(?${urgencyPattern}\\)?$`);

const DATED = /^\s?(?:ลว\.|ลงวันที่)\s?(?=\d)/;

/** The number and date that a chat's first lines give of the letter they pass on. */
function passedOn(parts: LetterParts): { number: Found<string>; date: Found<Day> | null } | null {
  if (parts.head.some((line) => line.trimmed !== '')) return null;
  const first = parts.rest.filter((line) => line.trimmed !== '').slice(0, CALLING_LINES);
  for (const { trimmed, number: line } of first.filter((each) => ANNOUNCED.test(each.trimmed))) {
    const [cited] = citedNumbers(trimmed.slice(0, 300));
    if (!cited) continue;
    const [dated] = DATED.test(trimmed.slice(cited.end))
      ? findDates(trimmed.slice(cited.end, cited.end + 60), null)
      : [];
    const date = dated?.last ? { value: dated.last, line } : null;
    return { number: { value: cited.number, line }, date };
  }
  return null;
}

const ADDRESSEE =
  /\s(?=(?:และ\s?)?(?:ผู้ว่าราชการ|นายอำเภอ|หัวหน้า|ผู้อำนวยการ|ปลัด|ท้องถิ่นอำเภอ|ท้องถิ่นจังหวัด|นายก|ผู้บัญชาการ|ผู้กำกับ|อธิบดี))/;

function addressees(block: HeadBlock | undefined): Found<string>[] {
  const text = blockText(block);
  const line = block?.lines[0]?.number;
  if (!text || line === undefined) return [];
  const parts = /ยกเว้น|เว้นแต่|เว้น(?:จังหวัด|อำเภอ)/.test(text) ? [text] : text.split(ADDRESSEE);
  return parts
    .map((part) =>
      part
        .replace(/^และ\s?/, '')
        .replace(/[,\s]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .map((value) => ({ value, line }));
}

const CALLED =
  /(?:แจ้ง|ถึง|เรียน|ฝาก|เชิญ|รบกวน|ขอให้)\s?([^\n]{0,40}?(?:ทุก\s?(?:อำเภอ|จังหวัด)|(?:อำเภอ|จังหวัด)\s?ทุก\s?(?:อำเภอ|จังหวัด|แห่ง|ท่าน)))/;
const CALLING_LINES = 6;

/** Whom an announcement without เรียน calls upon in its first lines. */
function called(parts: LetterParts, kind: LetterKind): Found<string>[] {
  if (kind !== 'announcement') return [];
  for (const line of parts.rest.filter((each) => each.trimmed !== '').slice(0, CALLING_LINES)) {
    const value = CALLED.exec(line.trimmed)?.[1]?.replace(/(?:ค่ะ|ครับ|นะคะ)$/, '');
    if (value) return [{ value, line: line.number }];
  }
  return [];
}

function kindOf(parts: LetterParts, to: HeadBlock | undefined, number: boolean): LetterKind {
  const lines = parts.head.map((line) => line.trimmed);
  if (lines.some(isMemoTitle)) return 'internal';
  if (lines.some(isBroadcastTitle)) return 'broadcast';
  if (!number && !to) return 'announcement';
  if (!number && parts.tail.length === 0) return 'announcement';
  const label = lines.find((line) => headLabel(line)?.label === 'to') ?? '';
  if (/^ถึง/.test(label)) return lines.some((line) => /^จาก/.test(line)) ? 'broadcast' : 'sealed';
  return 'external';
}

/** Reads the head of a letter; a sealed letter's date and sender are taken from below its body. */
export function readHead(parts: LetterParts): LetterHead {
  const blocks = headBlocks(parts.head);
  const block = (label: HeadBlock['label']) => blocks.find((each) => each.label === label);
  const passed = passedOn(parts);
  const number = findNumber(parts.head) ?? passed?.number ?? null;
  const kind = kindOf(parts, block('to'), number !== null);
  const below = kind === 'sealed' ? sealDate(parts.rest) : null;
  const date: HeadDate | null = headDate(parts.head) ?? below;
  const subject = blockText(block('subject'))?.replace(STAMPED_BESIDE, '') ?? null;
  const subjectLine = block('subject')?.lines[0]?.number;
  return {
    kind,
    number,
    date: date ? { value: date.day, line: date.line } : (passed?.date ?? null),
    urgency: findUrgency(parts.head),
    subject: subject && subjectLine ? { value: subject, line: subjectLine } : null,
    from: sender(parts.head, blocks) ?? below?.sender ?? null,
    to: block('to') ? addressees(block('to')) : called(parts, kind),
    references: blockItems(block('reference')),
    attachments: blockItems(block('attachment')),
  };
}
