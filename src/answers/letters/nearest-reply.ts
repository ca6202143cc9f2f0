import { findPassage, type Passage } from './find-passage.ts';
import { letterFacets } from './letter-facets.ts';
import type { TextValue } from './letter-values.ts';
import { spelledOut } from './office-abbreviations.ts';
import type { QuestionPiece } from './question-pieces.ts';
import { keyOf, type PutToLetter, quoted, type Reply } from './reply.ts';
import { writtenFor } from './said-for.ts';
import { isOfLetter, weighValues } from './weigh-context.ts';

/** Least share of the telling words that must stand around what is quoted. */
export const TOLD_FROM = 0.5;
const TIED = 0.15;

/** One of the facts that every letter of its kind has. */
export function factOf({ letter }: PutToLetter, facet: string): Reply | null {
  const key = keyOf(letter, facet);
  const found = letterFacets(letter).find((each) => each.key === key);
  return found === undefined
    ? null
    : { key, text: found.text, secret: found.secret, day: found.day };
}

const NAMED_BEHIND = /^\s?(?:คือ|ได้แก่|ประกอบด้วย|ดังนี้|มิฉะนั้น)/;
const LONGEST_BEHIND = 150;

/** Where what is told behind a number ends: `2 ประเภท คือ …`. */
function goesOnTo(flow: string, end: number): number {
  if (!NAMED_BEHIND.test(flow.slice(end, end + 16))) return end;
  const rest = flow.slice(end, end + LONGEST_BEHIND).split('\n')[0] ?? '';
  return end + (rest.length < LONGEST_BEHIND ? rest.length : Math.max(0, rest.lastIndexOf(' ')));
}

/** The best value of some kind by the words around it, quoted; several that are equally near together. */
export function nearest(
  put: PutToLetter,
  values: readonly TextValue[],
  pieces: readonly QuestionPiece[] = put.words.pieces,
): Reply | null {
  const weighed = weighValues(values, pieces, put.view);
  const [best] = weighed;
  if (best === undefined || best.near < TOLD_FROM) return null;
  const telling = pieces.some((piece) => !piece.cue);
  if (best.score === 0 && telling) return null;
  const tied = weighed.filter((each) => best.score - each.score <= TIED);
  const first = tied.reduce((a, b) => (b.value.start < a.value.start ? b : a));
  const last = tied.reduce((a, b) => (b.value.end > a.value.end ? b : a));
  const together = last.value.end - first.value.start < 200;
  const { flow } = put.view;
  return together
    ? quoted(put, first.from, first.value.start, goesOnTo(flow, last.value.end))
    : quoted(put, best.from, best.value.start, goesOnTo(flow, best.value.end));
}

/** The best number of some kind; also the only one, where what is said names the letter and no part of it. */
export function nearestOrOnly(
  put: PutToLetter,
  values: readonly TextValue[],
  pieces: readonly QuestionPiece[] = put.words.pieces,
): Reply | null {
  const near = nearest(put, values, pieces);
  if (near !== null) return near;
  const [only] = values;
  const isOnly = only !== undefined && values.every(({ text }) => text === only.text);
  const isOfWhole = pieces.every((piece) => piece.cue || isOfLetter(piece, put.view));
  return isOnly && isOfWhole ? quoted(put, only.start, only.start, only.end) : null;
}

/** Words of a rule: what is forbidden, free, needed or allowed. */
const RULE =
  /ห้าม|มิให้|ไม่ต้อง|ไม่รับ|ไม่คืน|ไม่รวม|ไม่สามารถ|ไม่อนุญาต|ไม่ได้|ไม่มี|ไม่เก็บ|ต้อง|สามารถ|อนุญาต|ได้|ให้|งด|เว้น|ยกเว้น|เท่านั้น/;
export const FORBIDS =
  /ห้าม|มิให้|ไม่ต้อง|ไม่รับ|ไม่คืน|ไม่รวม|ไม่สามารถ|ไม่อนุญาต|ไม่มี(?=ค่า|เบี้ย)|ไม่เก็บ|ไม่เสีย|งด(?!งาม)|เว้นแต่|ยกเว้น|เท่านั้น/;

/**
 * The stretch of the text that holds most of what is asked; with the noun asked about, where there is
 * one. Where leave is asked for, only a stretch that holds a rule.
 */
export function passageReply(put: PutToLetter, noun: string | null): Reply | null {
  const { words, view, wanted } = put;
  const nouns = noun === null ? [] : [noun, ...writtenFor(noun), ...spelledOut(noun)];
  const rule = wanted.mayI || wanted.kinds.includes('whether') ? FORBIDS : null;
  const found = findPassage(words.pieces, view, nouns, rule);
  const isTold = found !== null && found.told >= TOLD_FROM;
  const passage = isTold ? found : rule === null ? itemsOf(put, nouns) : null;
  if (passage === null || passage.told < TOLD_FROM) return null;
  if (wanted.mayI && !RULE.test(view.flow.slice(passage.start, passage.end))) return null;
  const end = wanted.list ? listEnd(view.flow, passage.end) : passage.end;
  return quoted(put, passage.start, passage.start, itemsEnd(view.flow, end));
}

const LEADS_UP = /(?:ดังนี้|ดังต่อไปนี้|ได้แก่|คือ|ประกอบด้วย)\s?:?$/;
const ITEM = /^(?:\(?\d{1,2}[.)]|[-–•*])\s?\S/;
const LONGEST_ITEMS = 420;
const BESIDE = 40;

/** Where the items end that a line leads up to: `… 2 เรื่อง ดังนี้` with the lines below it. */
function itemsEnd(flow: string, from: number): number {
  const line = flow.indexOf('\n', from);
  if (line < 0 || line - from > BESIDE || !LEADS_UP.test(flow.slice(line - BESIDE, line)))
    return from;
  let end = line;
  for (const item of flow
    .slice(end + 1, end + 1 + LONGEST_ITEMS)
    .split('\n')
    .slice(0, -1)) {
    if (!ITEM.test(item)) break;
    end += item.length + 1;
  }
  return end;
}

/** What leads up to items that name what is asked: `เป็นลายอะไร` of `2 ประเภท ดังนี้ 1. ลาย…`. */
function itemsOf({ words, view }: PutToLetter, nouns: readonly string[]): Passage | null {
  const others = words.pieces.filter(({ word }) => !nouns.includes(word));
  const lead = findPassage(others, view, []);
  if (lead === null) return null;
  const items = view.flow.slice(lead.end, itemsEnd(view.flow, lead.end));
  return nouns.some((noun) => items.includes(noun)) ? lead : null;
}

const LIST_ENDS = /\n|\s(?:ทั้งนี้|โดย(?=ส่ง|ให้|ต้อง)|จึงเรียน|อนึ่ง|ภายใน)/;
const LONGEST_LIST = 170;

/** Where what is told one after the other ends. */
function listEnd(flow: string, from: number): number {
  const rest = flow.slice(from, from + LONGEST_LIST);
  const at = rest.search(LIST_ENDS);
  return from + (at < 0 ? Math.max(0, rest.lastIndexOf(' ')) : at);
}

const codeIn = (code: string): RegExp | null => {
  const [, letters = '', digits = ''] = /^([a-zก-ฮ]+)(\d+)$/.exec(code) ?? [];
  if (letters === '') return null;
  return new RegExp(`${[...letters].join('\\.?\\s?')}[.\\s-]*${digits}(?!\\d)`, 'i');
};
const AROUND = 70;

/** What an item or form of the letter is that goes by a code: `O18`, `แบบ นท. 2`. */
export function codeReply(put: PutToLetter): Reply | null {
  const { flow } = put.view;
  for (const { ordinal, word } of put.words.pieces) {
    const found = ordinal ? codeIn(word)?.exec(flow) : null;
    if (!found) continue;
    const line = flow.lastIndexOf('\n', found.index) + 1;
    const end = found.index + found[0].length;
    return quoted(put, Math.max(line, found.index - AROUND), found.index, end);
  }
  return null;
}

/** Whether the question names an item or form by its code, other than what the letter itself goes by. */
export const namesCode = ({ words, view }: PutToLetter): boolean =>
  words.pieces.some(
    ({ ordinal, word, skeletons }) =>
      ordinal && codeIn(word) !== null && !skeletons.some((each) => view.subject.includes(each)),
  );
