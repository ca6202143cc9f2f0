const PRIVATE =
  /(?:ไลน์|line|เบอร?์?|เฟส|เฟซ|อีเมล|เมล|โทร|ที่อยู่)(?:โทรศัพท์)?ส่วนตัว|ไอดีไลน์|ไลน์ไอดี|lineid|ที่อยู่บ้าน|เบอร?์?(?:โทร)?มือถือ(?![ก-๙]{0,8}ผู้ประสาน)|เลขบัตร|เลข13หลัก|(?:วันเกิด|ประวัติส่วนตัว|สถานะโสด)/;
/** Answers to the surveys are nobody's business. */
const WHO_ANSWERED =
  /(?:ใคร|คนไหน)[ก-๙a-z]{0,16}(?:ตอบ|ให้คะแนน)[ก-๙a-z]{0,16}(?:ไม่ดี|ต่ำ|น้อย|แย่|ว่าเรา|ว่าอำเภอ|ลบ|ด่า)|(?:รายชื่อ|ดูชื่อ|รู้ชื่อ|รู้ว่า|ดูว่า)[ก-๙]{0,6}(?:ใคร|คน)[ก-๙]{0,4}(?:ที่)?(?:ตอบ|ให้คะแนน)/;
const WHERE_NOW =
  /(?:ท่าน|คุณ|นาย|นางสาว|พี่)[ก-๙]{2,24}(?:ตอนนี้|ปัจจุบัน|เดี๋ยวนี้)?(?:ย้ายไป|ไปเป็น|ไปอยู่)[ก-๙]{0,16}(?:ไหน|อะไร)/;

/** Whether a question asks for what is private to a person. */
export const asksPersonalData = (compact: string): boolean =>
  PRIVATE.test(compact) || WHO_ANSWERED.test(compact) || WHERE_NOW.test(compact);
