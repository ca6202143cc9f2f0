const AHEAD = '(?:ปี(?:งบ(?:ประมาณ)?)?(?:25)?7[0-9]|ปีหน้า|ปีถัดไป)';
const CHANGE = '(?:เพิ่ม|ปรับ|เปลี่ยน|ยุบ|ยกเลิก|เลิก|ขึ้นเป็น|ลดเป็น|รวม|แก้เกณฑ์)';
const CHANGE_AHEAD = new RegExp(
  `${CHANGE}[ก-๙a-z0-9]{0,20}${AHEAD}|${AHEAD}[ก-๙a-z0-9.]{0,20}(?:จะ)?${CHANGE}(?!เติม)`,
);
const RUMOUR =
  /จะ(?:ยุบ|ยกเลิก|เลิก(?:ทำ|ใช้)?|ไม่มี)[a-zก-๙]{0,20}(?:จริง|ไหม|หรือ|แล้ว)|(?:ได้?ข่าว|มีข่าว|ข่าวลือ|ได้ยิน(?:มา)?ว่า|เขาลือ|เค้าลือ|ลือกัน|เขาว่ากัน)[a-zก-๙0-9]{0,30}(?:ยุบ|ยกเลิก|เลิก|เปลี่ยน|ย้าย|ตัดงบ|ลด|เพิ่ม)/;
/** Who holds a post now, which letters of past years do not tell. */
const IN_OFFICE =
  '(?:(?:ผู้|คน)ประสาน(?:งาน)?|ประธาน|กรรมการ|หัวหน้า|ผู้ว่า|ปลัดจังหวัด|ปลัด|นายอำเภอ|อธิบดี|ผู้อำนวยการ|เลขาธิการ|รัฐมนตรี)';
const HOLDER_NOW = new RegExp(
  `${IN_OFFICE}[ก-๙]{0,24}(?:ตอนนี้|ปัจจุบัน|คนใหม่|คนล่าสุด|ขณะนี้|ปีนี้)[ก-๙]{0,10}(?:ใคร|ชื่อ)|(?:ตอนนี้|ปัจจุบัน|ขณะนี้|ปีนี้)[ก-๙]{0,12}${IN_OFFICE}[ก-๙]{0,24}(?:ใคร|ชื่อ)|(?:ตอนนี้|ปัจจุบัน|ขณะนี้|เดี๋ยวนี้)ใคร(?:เป็น|คือ|ดำรง|นั่ง)[ก-๙]{0,12}${IN_OFFICE}`,
);
/** A round beyond those there were. */
const EXTRA_ROUND = /(?:รอบ|ครั้ง)(?:เก็บตก|พิเศษ|ซ่อม|แก้ตัว|เพิ่มเติม|ชดเชย)/;
/** A letter that is still to come. */
const NOT_YET_SENT =
  /(?:หนังสือ|เกณฑ์|คู่มือ|ปฏิทิน|แบบฟอร์ม|ประกาศ)[ก-๙a-z0-9]{0,40}(?:ที่)?จะ(?:ออก|มา|แจ้ง|ประกาศ|เวียน)(?!ได้)/;
/** Three tools and ways, ten indicators, five virtues: who asks of one more has been told what is not so. */
const NO_SUCH =
  /(?:เครื่องมือ|แบบวัด|แบบประเมิน|มิติ)(?:ชนิด|ตัว|อัน|แบบ|ข้อ)?ที่(?:[4-9]|สี่|ห้า|หก)(?!\d)|ประการที่(?:[6-9]|หก|เจ็ด|แปด|เก้า)|คุณธรรม(?:ข้อ|ตัว)ที่(?:หก|เจ็ด)|^(?!.*(?:ท้องถิ่น|ดีเด่น|อปท)).*(?:ตัวชี้วัด|ตชว)(?:ข้อ|ตัว)?ที่(?:1[1-9]|[2-9]\d)(?:ของ)?(?:ita|ไอทีเอ)/;

/** Whether a question rests on what is not announced, or not so. */
export const isUnfounded = (compact: string): boolean =>
  CHANGE_AHEAD.test(compact) ||
  HOLDER_NOW.test(compact) ||
  RUMOUR.test(compact) ||
  NOT_YET_SENT.test(compact) ||
  EXTRA_ROUND.test(compact) ||
  NO_SUCH.test(compact);
