const AHEAD = '(?:ปี(?:งบ(?:ประมาณ)?)?(?:25)?7[0-9]|ปีหน้า|ปีถัดไป)';
const CHANGE = '(?:เพิ่ม|ปรับ|เปลี่ยน|ยุบ|ยกเลิก|เลิก|ขึ้นเป็น|ลดเป็น|รวม|แก้เกณฑ์)';
const CHANGE_AHEAD = new RegExp(
  `${CHANGE}[ก-๙a-z0-9]{0,20}${AHEAD}|${AHEAD}[ก-๙a-z0-9.]{0,20}(?:จะ)?${CHANGE}(?!เติม)`,
);
const RUMOUR =
  /จะ(?:ยุบ|ยกเลิก|เลิก(?:ทำ|ใช้)?|ไม่มี)[a-zก-๙]{0,20}(?:จริง|ไหม|หรือ|แล้ว)|(?:มีข่าว|ข่าวลือ|ได้ยินมาว่า|เขาลือ|เค้าลือ)[a-zก-๙0-9]{0,30}(?:ยุบ|ยกเลิก|เลิก|เปลี่ยน)/;
/** There are three tools; who asks of a fourth has been told something that is not so. */
const NO_SUCH_TOOL = /เครื่องมือ(?:ที่|ตัวที่|อันที่)(?:4|5|สี่|ห้า)/;

/** Whether a question rests on what is not announced, or not so. */
export const isUnfounded = (compact: string): boolean =>
  CHANGE_AHEAD.test(compact) || RUMOUR.test(compact) || NO_SUCH_TOOL.test(compact);
