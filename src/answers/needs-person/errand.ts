const WORK =
  '(?:คำสั่ง|หนังสือ|บันทึก|รายงาน|โครงการ|สไลด์|คำกล่าว|กลอน|แผน|ประกาศ|โปสเตอร์|ข่าว|แบบฟอร์ม|เนื้อหา|การบ้าน|ชื่อโครงการ|ใบลา|ข้อความ|สุนทรพจน์|พรีเซนต์|อินโฟ|วาระ|จดหมาย|บทความ|แคปชั่น)';
const DOING = '(?:เขียน|ร่าง|แต่ง|พิมพ์|แปล|ออกแบบ|คิด|จัดทำ|ทำ)';
const FOR_ME = '(?:ให้หน่อย|ให้ที|ให้ด้วย|ให้ผม|ให้หนู|ให้พี่|ให้เรา|ให้นาย(?!อยู่)|ให้เลย|ให้ได้ไหม|ให้$|หน่อย|ที$)';
const ERRAND = new RegExp(
  `(?:ช่วย|รบกวน|วาน|ฝาก|ขอให้|ให้บอท)[ก-๙]{0,6}${DOING}(?:ร่าง|ตัวอย่าง)?${WORK}|${DOING}(?:ร่าง)?${WORK}[ก-๙a-z0-9]{0,48}?${FOR_ME}|(?:แปล|สรุป(?:ข่าว|รายงาน|ประชุม)[ก-๙]{0,16}?|เขียน|แต่ง|ร่าง)ให้(?:หน่อย|ที)`,
);
/** Something to be done to records or pages, which only a person can do. */
const ACT = new RegExp(
  `(?:ช่วย|รบกวน|วาน|ฝาก)[ก-๙]{0,6}(?:เปลี่ยน|แก้ไข|แก้|ยกเลิก|ลบ|ปลด|โอน|ตรวจ(?=งาน|ลิงก์|ลิงค์|ไฟล์|เอกสาร|เว็บ|oit|ข้อมูล))[ก-๙a-z0-9.]{0,40}?${FOR_ME}|(?:ยกเลิก|ลบ|แก้ไข|เปลี่ยนชื่อ)ให้(?:หน่อย|ที|ด้วย)`,
);
const DOER = '(?:เรา|ผม|หนู|พี่|น้อง|นาย|ท่าน|ฉัน|ดิฉัน|แก|เขา|เค้า|อำเภอ|จังหวัด|ปลัด)';
const PLEASE = '(?:ให้|ที|หน่อย|ด้วย|แหน่|ได้เลย|เลยนะ|นะ)';
/** Something to be done in the stead of the asker or another. */
const IN_STEAD = new RegExp(
  `(?:กด|ลงชื่อ|ลงนาม|เซ็น|ส่ง|ตอบ|กรอก|อัป|อัพ|คีย์|รับทราบ|อนุมัติ|approve|ยืนยัน|แจ้ง|เข้าประชุม|ลงทะเบียน|submit)[ก-๙a-z0-9.]{0,30}?แทน${DOER}[ก-๙]{0,10}?${PLEASE}`,
);
/** Somebody to be let in, put on a list or made another's successor. */
const ENTER = new RegExp(
  `(?:เพิ่ม|ใส่|ลบ|ดึง|แอด|เชิญ|ปลด|ถอด|add|invite)(?:ชื่อ)?${DOER}[ก-๙a-z0-9.]{0,40}?(?:เข้า|เป็น|ออก|ใน)[ก-๙a-z0-9.]{0,40}?${PLEASE}|เปลี่ยน(?:ชื่อ|ตัว)?[ก-๙]{0,16}(?:ใน|ของ)?[a-z]{0,8}จาก[ก-๙]{2,20}เป็น[ก-๙]{0,16}${PLEASE}`,
);
/** What one has is to be passed on by the bot. */
const PASS_ON =
  /(?:ไฟล์|รายงาน|เอกสาร|รูป|ลิงก์)[ก-๙a-z]{0,16}(?:อยู่นี่|นี้|ตามนี้)[ก-๙a-z]{0,12}(?:ส่ง|อัป|อัพ|แนบ|ลง)/;
/** Asks how or where: about the work, not that it be done. */
const ASKS = /ยังไง|อย่างไร|ไหน|อะไร|ใคร|เมื่อไหร่|กี่|เท่าไหร่|ทำไง|ใช่ไหม/;

/** Whether the bot is asked to do work in the place of the asker. */
export const isErrand = (compact: string): boolean =>
  ([ERRAND, IN_STEAD, ENTER, PASS_ON].some((pattern) => pattern.test(compact)) &&
    !ASKS.test(compact)) ||
  ACT.test(compact);
