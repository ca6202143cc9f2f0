import type { ReadQuestion } from '../finding/read-question.ts';
import { PASSING } from './score-words.ts';

/** What is asked of scores: the level or total they come to, whether they pass, how much is lacking. */
export type GradeQuestion = 'level' | 'total' | 'pass' | 'lacking';

const WHICH = '(?:ไหน|อะไร|ไร|ใด|หยัง|ไหร|อิหยัง|อะหยัง|ใหน|ไน|รัย|อารัย|เท่าไ|บ้าง)';
const LEVEL = new RegExp(
  [
    `(?:ระดับ|เกรด|เลเวล|grade|level|เกณฑ์|ช่วง)(?:ผล)?(?:คะแนน)?(?:ที่)?${WHICH}`,
    '(?:เรียก|ถือ|นับ)(?:ว่า|เป็น)(?:เกรด|ระดับ)',
    'เรียก(?:ว่า|เป็น)?(?:อะไร|ไร|หยัง)',
    '(?:จะ|สิ|ก็)(?:ได้|เป็น)(?:ไง|อะไร|ไร|หยัง|ยังไง|อย่างไร)',
    '(?:มีผล|เป็นยังไง|เป็นไง)',
    '(?<!แล้ว)ได้(?:อะไร|ไร|หยัง|ไหร)(?:น้อ|ครับ|คะ|ค่ะ|คับ|อะ|อ่ะ|จ๊ะ)?$',
    '(?:ผ่านดี|ดีเยี่ยม).{0,16}?(?:ไหม|มั้ย|ม้าย|มัย|ยัง|ป่าว|เปล่า|หรือ|รึ|บ่|ก่อ|ปะ|ป่ะ|น้อ|ใช่)',
    'ผ่าน.{0,12}?(?:หรือ|รึ).{0,6}ผ่าน',
    '(?:ได้|เป็น|ถือว่า)(?:เกรด)?(?:aa|[a-f])(?:ไหม|มั้ย|ม้าย|มัย|ยัง|ป่าว|เปล่า|หรือ|รึ|บ่|ก่อ|ปะ|ป่ะ)',
    '(?:aa|[a-f])(?:หรือ|รึ)(?:aa|[a-f])|ตัดเกรด|คิดเกรด',
  ].join('|'),
);
const PASS = new RegExp(
  `(?:${PASSING}|ตก|แตะเกณฑ์|ถึงเกณฑ์).{0,18}?(?:ไหม|มั้ย|ม้าย|มัย|ยัง|ป่าว|เปล่า|หรือ|รึ|บ่|ก่อ|ปะ|ป่ะ|ป้ะ|น้อ|ใช่|ได้)|(?:ไหม|มั้ย)ผ่าน|ปัด(?:ขึ้น|เศษ|เป็น|ให้)`,
);
const LACKING = /(?:อีก|ขาด|เหลือ)(?:กี่|เท่าไ).{0,24}(?:ผ่าน|85|เกณฑ์)|(?:ขาด|เหลือ)อีก(?:กี่|เท่าไ)/;
const TOTAL = /(?:รวม|เฉลี่ย)(?:กัน|แล้ว|ทั้งหมด|เป็น|ได้|คะแนน|ออกมา)*(?:กี่|เท่าไ|เท่าใด)/;
/** Asks for a reason, a rule, a rank, the country or a change to come: no level to be worked out. */
const OTHERWISE =
  /ทำไม|ทามไม|ทำมัย|เพราะ(?:อะไร|ไร|หยัง)|สาเหตุ|เหตุผล|เหตุใด|ต้อง(?:ได้|มี|ทำ|ให้ได้)?(?:คะแนน)?(?:กี่|เท่า|ถึง|\d)|ประเทศ|หน่วยงานไหน|กี่(?:หน่วย|แห่ง|อำเภอ|จังหวัด|ที่)|อันดับ|ลำดับ|สตง|lpa|moit|obec|(?:จะ|ปรับ|เปลี่ยน)(?:ปรับ|เปลี่ยน|ขึ้น)?เกณฑ์|เกณฑ์.{0,8}(?:ปรับ|เปลี่ยน|ขึ้น)เป็น|ข่าว|ปีหน้า|ใครได้|จริงไหม|ทบทวน|อุทธรณ์/;
const OTHER_TOPICS = [
  'อำเภอคุณธรรม',
  'ท้องถิ่นดีเด่น',
  'โรงเรียน',
  'โรงพยาบาล',
  'ตำรวจ',
  'สิทธิประโยชน์',
  'กรมอื่น',
] as const;
/** A sum said without a question: the scores and nothing besides. */
const BARE_SCORES =
  /^(?:(?:ita|iit|eit|oit|ภายใน|ภายนอก|เปิดเผย(?:ข้อมูล)?|คะแนน|รวม|ได้|แล้ว|แค่|ที่|ปี|[\d.\s/])|ครับ|ค่ะ|คะ|คับ)+$/;

/** What a question asks of the scores in it; null where it asks for something else. */
export function gradeQuestion(read: ReadQuestion): GradeQuestion | null {
  const letters = read.normalised.replace(/\s+/g, '');
  if (OTHERWISE.test(letters) || OTHER_TOPICS.some((topic) => read.features.has(topic)))
    return null;
  if (LACKING.test(letters)) return 'lacking';
  if (LEVEL.test(letters)) return 'level';
  if (PASS.test(letters)) return 'pass';
  if (TOTAL.test(letters)) return 'total';
  return /รวม|oit|เปิดเผย/.test(letters) && BARE_SCORES.test(letters) ? 'level' : null;
}

/** Whether the letters of old are meant without their year. */
export const meansOldGrades = (normalised: string): boolean =>
  /(?:เกณฑ์|เกรด|ระดับ|ระบบ|แบบ)\s*(?:เก่า|เดิม)|สมัยก่อน|เมื่อก่อน|แต่ก่อน|(?<!ไม่ใช่|ไม่เอา)ตัวอักษร|(?:สมัย|ตอน|ยุค)(?:ที่)?(?:ยัง)?(?:ใช้|เป็น|มี)เกรด/.test(
    normalised,
  );
