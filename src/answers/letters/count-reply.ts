import { countedAs } from './counted-as.ts';
import { countValues, escaped, type TextValue, valuesIn } from './letter-values.ts';
import { nearest, nearestOrOnly } from './nearest-reply.ts';
import { type PutToLetter, quoted, type Reply } from './reply.ts';
import { writtenFor } from './said-for.ts';

const LONGEST_NOUN = 12;
const SHORTEST_NOUN = 2;
const LIMIT_ASKED =
  /(?:ไม่เกิน|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|ขั้นต่ำ|(?:สูง|มาก|น้อย|ใหญ่|ยาว|นาน)(?:ที่)?สุด|ได้ถึง|เกิน)[ก-๙a-z]{0,6}(?:เท่าไ|กี่)/;
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

/** Of whom each has a share: แต่ละอำเภอ, จังหวัดส่ง…ได้กี่. */
const EACH_OF =
  /(อำเภอ|จังหวัด|ตำบล|หมู่บ้าน|หน่วยงาน|โรงเรียน|ทีม|รุ่น|กลุ่ม|ชุมชน|ภาค|เขต|ประเภท)(?:ละ|นึง|หนึ่ง|เดียว|ส่ง|ได้|ต้อง|เสนอ|จัด)|(คน)(?:ละ|นึง|หนึ่ง|เดียว)/;
const AS_MANY = '(?:ไม่เกิน|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|อย่างมาก|ประมาณ|จำนวน)?\\s?';

/** How many each is given or has to send, where that is asked: `อำเภอละไม่เกิน 2 ผลงาน`. */
function shareOf({ view, words }: PutToLetter, nouns: readonly string[]): TextValue[] {
  const found = EACH_OF.exec(words.compact);
  const each = found?.[1] ?? found?.[2];
  if (each === undefined) return [];
  const shares = new RegExp(`${each}ละ\\s?${AS_MANY}\\d[\\d,]*\\s?(?:${nouns.join('|')})`, 'gi');
  return [...view.flow.matchAll(shares)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** How many there are of one thing. */
function countOf(put: PutToLetter, behind: string, literal: string | null): Reply | null {
  const { view } = put;
  const counted = literal ?? put.wanted.counted ?? behind;
  const share = shareOf(put, [counted, ...countedAs(counted)].map(escaped));
  const [only] = share;
  if (only !== undefined && share.length === 1)
    return quoted(put, only.start, only.start, only.end);
  const nouns = [counted, ...writtenFor(counted), ...(literal === null ? countedAs(behind) : [])];
  const others = put.words.pieces.filter(({ word }) => !nouns.some((noun) => noun === word));
  return nearestOrOnly(put, countValues(view.flow, nouns), others);
}

/** How many there are, or the number that something has; of several things counted each. */
export function countReplies(put: PutToLetter): Reply[] {
  const { wanted, view } = put;
  if (wanted.counts.length > 1) {
    const each = wanted.counts.map((behind) => {
      const noun = countedNoun(behind, put);
      return noun === null && countedAs(behind).length === 0 ? null : countOf(put, behind, noun);
    });
    if (each.every((reply) => reply !== null)) return each;
  }
  const limit = LIMIT_ASKED.test(put.words.compact) ? nearest(put, valuesIn(view, 'limit')) : null;
  const [behind = ''] = wanted.counts;
  const isOpen = wanted.counted === null || ANY_NUMBER.test(wanted.counted);
  const reply = isOpen
    ? (limit ?? nearest(put, openValues(put)))
    : countOf(put, behind, countedNoun(behind, put));
  return reply === null ? [] : [reply];
}
