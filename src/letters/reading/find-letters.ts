import { continuesLabel } from './continues-label.ts';
import { findStamps } from './find-stamps.ts';
import { numberOnLine } from './letter-number.ts';
import {
  type HeadLabel,
  headLabel,
  isAnnexTitle,
  isBroadcastTitle,
  isMemoTitle,
  isPurpose,
  isRespect,
  isSignature,
  isUrgencyLine,
} from './line-marks.ts';
import type { LetterLine } from './normalise-letter.ts';

/** One letter of a file with the pages attached to it, cut into its parts. */
export interface LetterParts {
  /** From the first line to the last label; receiving stamps taken out. */
  readonly head: readonly LetterLine[];
  /** The running text up to the complimentary close or the signature. */
  readonly body: readonly LetterLine[];
  /** Signature, office in charge, its phones. */
  readonly tail: readonly LetterLine[];
  /** Attached pages. */
  readonly annex: readonly LetterLine[];
  /** All lines behind the head, routing notes among them. */
  readonly rest: readonly LetterLine[];
}

const HEAD_REACH = 40;

function startsHead(lines: readonly LetterLine[], index: number): boolean {
  const text = lines[index]?.trimmed ?? '';
  if (!isMemoTitle(text) && !isBroadcastTitle(text) && numberOnLine(text) === null) return false;
  let seen = 0;
  for (let next = index + 1; next < lines.length && seen < HEAD_REACH; next++) {
    const line = lines[next]?.trimmed ?? '';
    if (line !== '') seen++;
    const label = headLabel(line)?.label;
    if (label === 'subject' || label === 'to') return true;
    if (isRespect(line) || isPurpose(line)) return false;
  }
  return false;
}

/** The index at which each letter of the file begins; the first begins with the file. */
function letterStarts(lines: readonly LetterLine[]): number[] {
  const starts = [0];
  let addressed = false;
  let closed = false;
  for (const [index, line] of lines.entries()) {
    const text = line.trimmed;
    if (headLabel(text)?.label === 'to') addressed = true;
    if (addressed && (isRespect(text) || isPurpose(text) || isSignature(text))) closed = true;
    if (!closed || !startsHead(lines, index)) continue;
    let start = index;
    while (start > 0) {
      const above = lines[start - 1]?.trimmed ?? '';
      if (above !== '' && !isUrgencyLine(above) && !isMemoTitle(above)) break;
      start--;
    }
    starts.push(start);
    addressed = false;
    closed = false;
  }
  return starts;
}

/** The index of the first line of the body: behind the last label and what belongs to it. */
function bodyStart(lines: readonly LetterLine[], stamps: ReadonlySet<number>): number {
  let end = 0;
  let label: HeadLabel | null = null;
  let labelled: string[] = [];
  let blank = false;
  for (const [index, line] of lines.entries()) {
    const text = line.trimmed;
    if (stamps.has(line.number)) continue;
    if (text === '') {
      blank = true;
      continue;
    }
    const found = headLabel(text);
    const isHead =
      found !== null || isUrgencyLine(text) || isMemoTitle(text) || numberOnLine(text) !== null;
    const addressed = label === 'to' || label === 'reference' || label === 'attachment';
    if (isHead && !(addressed && found?.label === 'to')) {
      end = index + 1;
      label = found?.label ?? label;
      labelled = found ? [found.rest] : labelled;
    } else if (label !== null && addressed) {
      if (!continuesLabel(label, labelled, text, blank)) return index;
      labelled.push(text);
      end = index + 1;
    } else if (isRespect(text) || isPurpose(text)) {
      return label === null ? 0 : end;
    }
    blank = false;
  }
  return label === null ? 0 : end;
}

const STILL_BODY = /^(?:ทั้งนี้|อนึ่ง|โดย|ขอให้|หาก|พร้อมนี้|หมายเหตุ|สอบถาม|ผู้ประสาน|\d{1,2}\.)/;

/** The index behind the last line of the body. */
function bodyEnd(lines: readonly LetterLine[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    const text = lines[index]?.trimmed ?? '';
    if (isRespect(text) || (isSignature(text) && index > from)) return index;
  }
  // Sealed letters and announcements have neither: the body ends behind the purpose's paragraph.
  const purpose = lines.findIndex((line, index) => index >= from && isPurpose(line.trimmed));
  if (purpose < 0) return lines.length;
  for (let index = purpose + 1; index < lines.length; index++) {
    const opens = lines[index - 1]?.trimmed === '' && lines[index]?.trimmed !== '';
    if (opens && !STILL_BODY.test(lines[index]?.trimmed ?? '')) return index;
  }
  return lines.length;
}

/** Takes routing notes out that stand between the purpose and the close. */
function withoutNotes(body: readonly LetterLine[]): LetterLine[] {
  const purpose = body.findIndex((line) => isPurpose(line.trimmed));
  if (purpose < 0) return [...body];
  let keeps = true;
  return body.filter((line, index) => {
    const above = body[index - 1]?.trimmed ?? '';
    if (index > purpose && above === '' && line.trimmed !== '') {
      keeps = STILL_BODY.test(line.trimmed);
    }
    if (index > purpose && headLabel(line.trimmed)?.label === 'to') keeps = false;
    return keeps;
  });
}

function cutLetter(lines: readonly LetterLine[], stamps: ReadonlySet<number>): LetterParts {
  const from = bodyStart(lines, stamps);
  const to = bodyEnd(lines, from);
  const unstamped = (part: readonly LetterLine[]) =>
    part.map((line) => (stamps.has(line.number) ? { ...line, text: '', trimmed: '' } : line));
  const behind = lines.slice(to);
  const annex = behind.findIndex((line, index) => index > 0 && isAnnexTitle(line.trimmed));
  const cut = annex < 0 ? behind.length : annex;
  return {
    head: unstamped(lines.slice(0, from)),
    body: withoutNotes(unstamped(lines.slice(from, to))),
    tail: unstamped(behind.slice(0, cut)),
    annex: behind.slice(cut),
    rest: unstamped(lines.slice(from)),
  };
}

/** The letters of a file in their order; a file without any head is one letter that is all body. */
export function findLetters(lines: readonly LetterLine[]): LetterParts[] {
  const stamps = findStamps(lines);
  const starts = letterStarts(lines);
  return starts.map((start, index) => cutLetter(lines.slice(start, starts[index + 1]), stamps));
}
