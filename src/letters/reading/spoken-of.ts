import type { DateRole } from './date-roles.ts';
import type { DateMention } from './find-dates.ts';

const EVENT =
  /ประชุม|สัมมนา|อบรม|ชี้แจง|เสวนา|เวที|พิธี|รับฟัง|บรรยาย|ปฐมนิเทศ|ปัจฉิมนิเทศ|ศึกษาดูงาน|kick\s?-?\s?off|workshop|มอบนโยบาย|มอบรางวัล|ถ่ายทอด(?:สด|สัญญาณ|องค์)|กิจกรรม|zoom|webex|teams|google meet|วิดีทัศน์|video\s?conference/gi;
const HANDING_IN =
  /(?:จัด|นำ)?ส่ง(?!เสริม|ต่อ|ผล(?:ต่อ|กระทบ|ให้))|รายงาน(?!ตัว)|บันทึก(?!ข้อความ)|กรอก|ตอบ(?:แบบ|กลับ|รับ)|ลงทะเบียน|จัดเก็บ|สำรวจ|นำเข้า|ยืนยัน|อัปโหลด|อัพโหลด|upload|เผยแพร่|เบิกจ่าย|ให้แล้วเสร็จ|แจ้ง(?:ราย)?ชื่อ|แจ้งผล|เสนอชื่อ|แก้ไข(?!เป็น|ข้อความ|คำ|กำหนด|วัน|เวลา)|ทบทวน|ตรวจสอบ|ประเมิน(?!ผลกระทบ)|ดำเนินการ|จัดทำ|เปิดระบบ|ปิดระบบ|รณรงค์|ยื่น|คัดเลือก/gi;
/** What is done by a day that is only named, without ภายใน: handed in, nothing else. */
const SUBMITTING =
  /(?:จัด|นำ)?ส่ง(?!เสริม|ต่อ|ผล(?:ต่อ|กระทบ|ให้))|รายงาน(?!ตัว|การประชุม)|ตอบ(?:แบบ|กลับ|รับ)|ลงทะเบียน|ยืนยัน|แจ้ง(?:ราย)?ชื่อ|เสนอชื่อ|ยื่น|ปิดระบบ/gi;
/** The clause tells of something else that happens that day. */
const HAPPENS = /(?:ประกาศ|แจ้งผล|เริ่ม|พับ|หมดอายุ|ครบรอบ|เปิดระบบ|เปิดให้)[^\n]{0,40}$/;
/** How near the end of a span the handing in must be named. */
const NEAR = 60;
const ASKING = /ให้|โปรด|กรุณา|ขอความ|ต้อง|จึงขอ/;

/** Whether a day that is only named is one on which something else happens. */
export const happensThen = (clause: string): boolean => HAPPENS.test(clause);

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/**
 * Whether the words around a date without ภายใน speak of an event or of handing something in; null
 * where of neither. Words that hand in count as a task only where somebody is asked, unless the date
 * is the end of a span (`role` until).
 */
export function spokenOf(
  clause: string,
  after: string,
  form: DateMention['form'],
  role: DateRole,
): 'event' | 'deadline' | null {
  const event = lastIndex(EVENT, clause);
  const names = form === 'day' && role === 'on';
  const handing = lastIndex(names ? SUBMITTING : HANDING_IN, clause);
  const timed = /^["”]?\s?(?:ตั้งแต่\s?|ใน)?\s?เวลา|^\s?(?:ณ|ผ่าน)/.test(after);
  if (event < 0 && handing < 0) return /ประชุม|zoom/i.test(after.slice(0, 80)) ? 'event' : null;
  if (event >= 0 && (timed || event > handing)) return 'event';
  if (event >= 0 && /เข้าร่วม|ร่วมประชุม|เชิญ/.test(clause.slice(Math.max(0, handing)))) return 'event';
  const asks = role === 'until' ? clause.length - handing < NEAR : ASKING.test(clause);
  return handing >= 0 && asks ? 'deadline' : event >= 0 ? 'event' : null;
}
