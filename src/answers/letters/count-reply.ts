import { countValues, type TextValue, valuesIn } from './letter-values.ts';
import { nearest } from './nearest-reply.ts';
import type { PutToLetter, Reply } from './reply.ts';
import { writtenFor } from './said-for.ts';

const LONGEST_NOUN = 12;
const SHORTEST_NOUN = 2;
const LIMIT_ASKED =
  /(?:ไม่เกิน|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|ขั้นต่ำ|สูงสุด|มากสุด|น้อยสุด|ได้ถึง|เกิน)[ก-๙a-z]{0,6}(?:เท่าไ|กี่)/;
const ANY_NUMBER = /^(?:อย่าง|ขั้น|ระดับ|ตัว|อัน|หน่วย)$/;

/** The longest beginning of what stands behind กี่ that the letter counts: ผลงาน of ผลงานต่อประเภท. */
function countedNoun(behind: string, { view }: PutToLetter): string | null {
  for (let size = Math.min(LONGEST_NOUN, behind.length); size >= SHORTEST_NOUN; size--) {
    const noun = behind.slice(0, size);
    if (/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(behind[size] ?? '')) continue;
    if (countValues(view.flow, [noun]).length > 0) return noun;
  }
  return null;
}

const NAME_LINE = /^(?:เรื่อง|เรียน|ที่\s|อ้างถึง)/;

/** Numbers with what they count, but for years, the letter's own lines, and what the question says itself. */
const openValues = ({ view, words }: PutToLetter): TextValue[] =>
  countValues(view.flow, null).filter(({ start, text }) => {
    const line = view.flow.slice(view.flow.lastIndexOf('\n', start) + 1, start + 12);
    const number = /\d+/.exec(text.replaceAll(',', ''))?.[0] ?? '';
    return !NAME_LINE.test(line) && !/^25\d\d$/.test(number) && !words.numbers.includes(number);
  });

/** How many there are of one thing. */
function countOf(put: PutToLetter, counted: string): Reply | null {
  const { view } = put;
  const nouns = [counted, ...writtenFor(counted)];
  const others = put.words.pieces.filter(({ word }) => !nouns.some((noun) => noun === word));
  return nearest(put, countValues(view.flow, nouns), others);
}

/** How many there are, or the number that something has; of several things counted each. */
export function countReplies(put: PutToLetter): Reply[] {
  const { wanted, view } = put;
  if (wanted.counts.length > 1) {
    const each = wanted.counts.map((behind) => {
      const noun = countedNoun(behind, put);
      return noun === null ? null : countOf(put, noun);
    });
    if (each.every((reply) => reply !== null)) return each;
  }
  const limit = LIMIT_ASKED.test(put.words.compact) ? nearest(put, valuesIn(view, 'limit')) : null;
  const [behind = ''] = wanted.counts;
  const isOpen = wanted.counted === null || ANY_NUMBER.test(wanted.counted);
  const reply = isOpen
    ? (limit ?? nearest(put, openValues(put)))
    : countOf(put, countedNoun(behind, put) ?? wanted.counted ?? behind);
  return reply === null ? [] : [reply];
}
