import type { DateMention } from './find-dates.ts';

/** The words right before a date that say what it is. */
export type DateRole =
  /** By then something must be done: ภายใน, ไม่เกิน, กำหนดส่ง. */
  | 'limit'
  /** The end of a span, which is a limit only where something is to be handed in: ถึงวันที่. */
  | 'until'
  /** When something happens or is done: ในวันที่, ระหว่างวันที่, or nothing. */
  | 'on'
  /** Of no concern: signing, effect, the past, a count's start. */
  | 'reference';

const CLOCK =
  '(?:\\d{1,2}[.:]\\d{2}\\s?(?:น\\.?|นาฬิกา)?|\\d{1,2}\\s?(?:น\\.|นาฬิกา)|เที่ยง(?:คืน|ตรง|วัน(?=ของ|ใน|ที่|\\s))?|(?:บ่าย\\s?)?\\S{0,7}\\s?โมง(?:เช้า|เย็น)?(?:ครึ่ง|ตรง)?|บ่าย\\s?\\d)';
const OF_DAY = `(?:เวลาราชการ\\s?|(?:เวลา\\s?)?${CLOCK}\\s?)?(?:ของ\\s?|ใน\\s?)?(?:ทุก\\s?)?(?:วัน\\s?)?(?:ทำการ(?:สุดท้าย)?\\S{0,8}\\s?)?(?:ที่\\s?)?(?:(?:สิ้น|ปลาย|ต้น)?\\s?เดือน\\s?)?["“”']?`;
const tail = (words: string): RegExp =>
  new RegExp(`(?:${words})\\s?[:：]?\\s?["“”']?${OF_DAY}$`, 'i');

const LIMIT = tail(
  '(?:ภายใน|ไม่เกิน|ก่อน|ไม่ช้ากว่า|ไม่ล่าช้ากว่า|อย่างช้า(?:ที่สุด)?|ให้ทัน|หมดเขต\\S{0,20}|ปิดรับ\\S{0,20}|กำหนดส่ง\\S{0,30}|(?:วัน)?ครบกำหนด\\S{0,12}|วันสุดท้าย\\S{0,20}|เส้นตาย|dead\\s?line|due(?:\\sdate)?|ให้แล้วเสร็จ|สิ้นเดือน|สิ้น)(?:\\s?(?:ใน|คือ|ไม่เกิน))?',
);
const UNTIL = tail('(?:จน|จวบ)?ถึง|สิ้นสุด(?:ใน)?|ปิดระบบ\\S{0,20}');
const REFERENCE = tail(
  '(?:ลง|ลว\\.|เมื่อ|นับ(?:แต่|จาก|ถัดจาก|ตั้งแต่)|(?<![ก-๎])ณ|ตั้งแต่|เริ่ม(?:ตั้งแต่)?|เกิด|ประกาศ|ประชุมเมื่อ|มีผล\\S{0,30}|บังคับใช้\\S{0,10}|หลังจาก|หลัง|สัญญา\\S{0,20}|พ้น\\S{0,30}|ข้อมูล|สถานะ|ปีงบประมาณ|ประจำ|รอบ(?!สุดท้าย|แรก|ชิง|คัด|ตัดสิน|เช้า|บ่าย)\\S{0,10})\\s?(?:ใน)?',
);
/** A span says so, and is no period that is only reported on. */
const SPAN =
  /(?<!(?:(?<![ก-๎])รอบ|ประจำ|ไตรมาส|ปีงบประมาณ|สัญญา)[^\n]{0,30})(?:ระหว่าง|ตั้งแต่|ใน|ช่วง|ห้วง|วัน|ที่|กำหนด(?:การ)?|:|-)\s?(?:วัน\s?)?(?:ที่\s?)?$/;
const LOOK_BACK = 90;
const LAST_CALL =
  /^\s?(?:(?:เวลา\s?)?\d{1,2}[.:]\d{2}\s?น\.?\s?)?(?:เป็นอย่างช้า|อย่างช้า|เป็นวันสุดท้าย|เป็นต้นไป)/;

/** What the words around a date say it is. */
export function dateRole(text: string, mention: DateMention): DateRole {
  const before = text.slice(Math.max(0, mention.start - LOOK_BACK), mention.start);
  const after = LAST_CALL.exec(text.slice(mention.end, mention.end + 40))?.[0] ?? '';
  if (/เป็นอย่างช้า|อย่างช้า|วันสุดท้าย/.test(after)) return 'limit';
  if (LIMIT.test(before)) return 'limit';
  if (mention.form === 'day' || mention.form === 'month') {
    if (REFERENCE.test(before)) return 'reference';
    if (/^\s?เป็นต้นไป/.test(after)) return 'reference';
    if (UNTIL.test(before)) return 'until';
  }
  if (mention.form === 'range' && !SPAN.test(before)) return 'reference';
  if (mention.form !== 'day' && /(?:ลง|เมื่อ)\s?(?:วัน\s?)?(?:ที่\s?)?$/.test(before))
    return 'reference';
  return mention.form === 'month' ? 'reference' : 'on';
}
