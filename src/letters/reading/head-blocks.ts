import { numberOnLine } from './letter-number.ts';
import {
  type HeadLabel,
  headLabel,
  isMemoTitle,
  isPageNumber,
  isUrgencyLine,
} from './line-marks.ts';
import type { LetterLine } from './normalise-letter.ts';

/** A label of the head with the lines that belong to it. */
export interface HeadBlock {
  readonly label: HeadLabel;
  /** What stands behind the label, then the lines that continue it. */
  readonly lines: readonly LetterLine[];
}

/** Labels whose lists may go on behind a blank line. */
const LISTS: readonly HeadLabel[] = ['reference', 'attachment'];
const DATE_ROW = /^วันที่\s/;
const CLOSED = /^\(/;

/** The labelled blocks of a head in their order. */
export function headBlocks(head: readonly LetterLine[]): HeadBlock[] {
  const blocks: { label: HeadLabel; lines: LetterLine[] }[] = [];
  let open: { label: HeadLabel; lines: LetterLine[] } | null = null;
  let blank = false;
  for (const line of head) {
    const text = line.trimmed;
    if (text === '' || isPageNumber(text)) {
      blank = true;
      continue;
    }
    const found = headLabel(text);
    const isOther =
      isUrgencyLine(text) ||
      isMemoTitle(text) ||
      numberOnLine(text) !== null ||
      DATE_ROW.test(text);
    if (found && !(found.label === 'subject' && blocks.some((each) => each.label === 'subject'))) {
      open = { label: found.label, lines: [{ ...line, text: found.rest, trimmed: found.rest }] };
      blocks.push(open);
    } else if (isOther) {
      open = null;
    } else if (open && (!blank || LISTS.includes(open.label) || CLOSED.test(text))) {
      open.lines.push(line);
    } else {
      open = null;
    }
    blank = false;
  }
  return blocks;
}

/** The text of a block in one line, or null where it has none. */
export function blockText(block: HeadBlock | undefined): string | null {
  const text = (block?.lines ?? [])
    .map((line) => line.trimmed)
    .join(' ')
    .replace(/(?:\.\s?){4,}|…+|_{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

const ITEM = /^\(?\d{1,2}[.)]\s?(?!\d)/;

/** The items of a block that lists things, numbered or not, each in one line. */
export function blockItems(block: HeadBlock | undefined): string[] {
  const items: string[] = [];
  for (const { trimmed } of block?.lines ?? []) {
    const bare = trimmed.replace(/^[-•]\s?/, '');
    if (bare === '') continue;
    const numbered = ITEM.exec(bare);
    const opens = numbered !== null || bare !== trimmed;
    const last = items.at(-1);
    if (opens || last === undefined) items.push(bare.slice(numbered?.[0].length ?? 0).trim());
    else items[items.length - 1] = `${last} ${bare}`.trim();
  }
  return items.filter((item) => item !== '');
}
