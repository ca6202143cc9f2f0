import type { ReadQuestion } from '../finding/read-question.ts';

/** What is asked of a day: what lies on it, or in which fiscal year it lies. */
export type DayQuestion = 'what' | 'fiscal-year';

const FISCAL_YEAR =
  /ปีงบ(?:ประมาณ)?(?:พศ)?(?:ที่)?(?:ไหน|อะไร|ไร|ใด|หยัง|ไหร|ใหน|ไน|เท่าไ|เท่าใด|กี่)|(?:นับ|ถือ|จัด|อยู่)(?:เป็น|ใน|ว่า)*ปีงบ(?:ประมาณ)?(?:25)?\d\d(?:ไหม|มั้ย|หรือ|รึ|ใช่)/;
const WHAT =
  /อะไร|อารัย|อัลไล|หยัง|ไหร|ไร|อันใด|เรื่องใด|ข้อใด|ตัวใด|ข้อไหน|เรื่องไหน|งานไหน|อันไหน|ตัวไหน|มี(?:ประชุม|นัด|งาน|กำหนด|อบรม)[ก-๙]{0,12}(?:ไหม|มั้ย|ป่าว|หรือ)/;
/** Asks for another thing than what the day is. */
const OTHERWISE =
  /ใคร|ไผ|กี่|สิ่งที่ส่งมา|เท่าไ|เท่าใด|ที่ไหน|ไส|ตรงไหน|ทางไหน|ทางไร|ทางอะไร|โรงแรม|เลข|ชื่อ|ไอดี|id|รหัส|passcode|พาส|เบอร์|โทร|แนบ|ลิงก์|ลิงค์|เมล|ทำไม|เพราะ|อย่างไร|ไง|อ้าง|ลงนาม|เซ็น|วันไหน|วันที่เท่า|เมื่อไ|เมื่อใด|ตรงกับวัน|ถ้า|ไม่ทัน|เลื่อน|ขยาย|ปีหน้า|เหมือน|เช่น|ต่างกัน|ต้องใส่|องค์ประกอบ|หรือไม่/;

/** What a question asks of a day; null where it asks for something else. */
export function dayQuestion(read: ReadQuestion): DayQuestion | null {
  const letters = read.normalised.replace(/\s+/g, '');
  if (FISCAL_YEAR.test(letters)) return 'fiscal-year';
  return WHAT.test(letters) && !OTHERWISE.test(letters) ? 'what' : null;
}

/** Whether only a day to come can be meant. */
export const meansToCome = (normalised: string): boolean =>
  /(?:เดือน|ปี|วัน(?:ที่)?|อาทิตย์|สัปดาห์|\d\s*[ก-๙]{2,8})\s*นี้|ที่จะถึง|จะมี|หน้า/.test(normalised);
