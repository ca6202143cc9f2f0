import { normalise } from './finding/normalise.ts';
import * as says from './messages.ts';

const PARTICLES =
  'ครับ|ค่ะ|ค่า|จร้า|เนอะ|อ่ะ|คะ|คับ|ค้าบ|คร้าบ|ครัช|งับ|จ้า|จ้ะ|จ๊ะ|นะ|น้า|ฮะ|ครับผม|เลย|มาก|ด้วย|แอดมิน|แอด|บอท|พี่|น้อง|ทุกคน|ทุกท่าน|ท่าน|ล่วงหน้า|หลาย|เด้อ|คุณ|แล้ว|ผม|หนู|จ๋า|เน้อ|ที่|ช่วย|เหลือ|ให้|ข้อมูล|อีกครั้ง';
const KINDS: readonly (readonly [string, string])[] = [
  [
    'สวัสดี|สวัดดี|หวัดดี|ดีครับ|ดีค่ะ|ดีจ้า|ดีคับ|สวัสดีตอนเช้า|อรุณสวัสดิ์|ราตรีสวัสดิ์|hello|hi|hey|good morning|ฮัลโหล|ฮัลโล|สบายดีไหม|สบายดีมั้ย|กินข้าวยัง|กินข้าวหรือยัง|ทดสอบ|test|เทส|อยู่ไหม|อยู่มั้ย',
    says.GREETING,
  ],
  [
    'ขอบคุณ|ขอบใจ|ขอบพระคุณ|ขอบคุน|แต๊งกิ้ว|แทงกิ้ว|thank you|thanks|thank|thx|tks|เก่งมาก|เก่ง|ดีมาก|เยี่ยม|เยี่ยมมาก|สุดยอด|น่ารัก',
    says.THANKS,
  ],
  [
    'โอเค|ok|okay|โอเช|รับทราบ|ทราบ|เข้าใจ|เข้าใจแล้ว|อ๋อ|อ้อ|อืม|อือ|เค|ได้ครับ|ได้ค่ะ|ได้เลย|ตกลง|ใช่|ไม่เป็นไร|บาย|bye|บ๊ายบาย|555+|ฮา|อิอิ|ขอโทษ',
    says.ACKNOWLEDGED,
  ],
  [
    'คุณเป็นใคร|เธอคือใคร|คุณคือใคร|นายเป็นใคร|บอทคืออะไร|เป็นบอทหรอ|เป็นคนหรือบอท|ชื่ออะไร|คุณชื่ออะไร|ใครสร้าง',
    says.WHO_AM_I,
  ],
];

const strip = (pattern: string): RegExp =>
  new RegExp(
    pattern
      .split('|')
      .map((word) => (word.includes('+') ? word : normalise(word).replace(/\s+/g, '')))
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'g',
  );
const PARTICLE = strip(PARTICLES);
const MATCHERS = KINDS.map(([words, reply]) => ({ words: strip(words), reply }));

/** A short human answer when the whole message is a greeting, thanks or the like; else null. */
export function smallTalk(text: string): string | null {
  const letters = normalise(text).replace(/\s+/g, '');
  if (letters === '') return null;
  for (const { words, reply } of MATCHERS) {
    if (letters.search(words) < 0) continue;
    let rest = letters.replace(words, '');
    for (const other of MATCHERS) rest = rest.replace(other.words, '');
    if (rest.replace(PARTICLE, '') === '') return reply;
  }
  return null;
}
