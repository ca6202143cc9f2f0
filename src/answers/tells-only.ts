import type { ReadQuestion } from './finding/read-question.ts';

const DOING =
  'ส่ง|แนบ|อัพ|อัป|ลง|ทำ|แจ้ง|ประชุม|อ่าน|ดำเนินการ|รับ|รายงาน|บันทึก|กรอก|คีย์|ตอบ|เบิก|โอน|เผยแพร่|แก้|อนุมัติ|ยื่น';
const PARTICLES = '(?:นะ|น้า|ครับผม|ครับ|คับ|ค้าบ|คะ|ค่ะ|ค่า|จ้า|จ้ะ|จ๊ะ|เด้อ|เน้อ)*';
/** What somebody has done, or sends along. */
const TOLD = new RegExp(
  `(?:${DOING})[ก-๙a-z0-9. ]{0,24}(?:ให้แล้ว|ไปแล้ว|มาแล้ว|แล้วนะ|ให้นะ|มาให้|เรียบร้อย)|(?:${DOING})[ก-๙a-z0-9. ]{0,40}แล้ว${PARTICLES}$`,
);
/** Words that ask though no question word is there. */
const ASKS_ON =
  /[?？]|ล่ะ|ละ(?:ครับ|คะ|ค่ะ|คับ)?$|แล้วไง|ต่อ(?:ครับ|คะ|ค่ะ|คับ)?$|หรอ|เหรอ|หรือ|ทำไม|เพราะอะไร/;

/** Whether a message only tells what was done: no question, whatever it speaks of. */
export const tellsOnly = ({ intents, normalised }: ReadQuestion): boolean =>
  intents.size === 0 && TOLD.test(normalised.trim()) && !ASKS_ON.test(normalised);
