const SYSTEM =
  '(?:itap|ไอแทป|ไอแทพ|e-fms|efms|อีเอฟเอ็มเอส|ระบบ|amphoe\\.com|amphoecom|อำเภอดอทคอม|อำเภอคุณธรรม|อคุณธรรม|คุณธรรม|เว็บ|บัญชี|แอค|แอคเคาท์|ไอดี)';
const CODE =
  '(?:รหัส|พาสเวิร์ด|พาสเวิด|พาสเวิร์ต|พาสเวิต|พาส|password|pass|user(?:name)?|ยูสเซอร์|ยูส|ยูเซอร์|โค้ด|code)';
const PASSWORD = new RegExp(
  `รหัสผ่าน|พาสเวิ|password|user(?:name)?(?:/|กับ|และ|กะ)?pass|username|ยูสเซอร์|ยูเซอร์|${CODE}(?:เข้า)?(?:ใช้)?(?:งาน)?(?:ของ)?${SYSTEM}|${SYSTEM}[ก-๙]{0,12}?(?:รหัส|พาส)|user(?:เข้า|ระบบ|itap)`,
);
const JOIN_CODE =
  /รหัส(?:เข้า)?(?:ร่วม)?(?:กลุ่ม|ไลน์|line)|(?:กลุ่ม|ไลน์|line)[ก-๙a-z]{0,24}?(?:รหัส|โค้ด)|(?:ไลน|line)กลุ่ม[ก-๙a-z]{0,24}?(?:รหัส|โค้ด)|โค้ด(?:เข้า)?กลุ่ม/;
const DEMAND_OF_JOIN_CODE =
  /(?:ขอ|ส่ง|บอก|แจ้ง|พิมพ์)[ก-๙a-z]{0,16}รหัส|(?:รหัส|โค้ด)[ก-๙a-z]{0,60}(?:คืออะไร|อะไร|คือเลข|เลขอะไร|คือไร|คือเท่าไหร่|หน่อย)/;
/** Its code is told to those who may come. */
const MEETING = /ซูม|zoom|ประชุม|เข้าห้อง|พาสโค้ด|พาสโคด|passcode|meeting/;
const ENROLMENT_CODE = /รหัสลงทะเบียน|โค้ดลงทะเบียน/;
const DEMAND = new RegExp(
  `(?:ขอ|ส่ง|แชร์|บอก|แจ้ง|พิมพ์|แจก|อยากได้|เอา|รีเซ็ต|รีเซต|reset)[ก-๙a-z]{0,16}${CODE}|${CODE}[ก-๙a-z./0-9-]{0,60}(?:ส่ง|แชร์|บอก)(?:มา)?ให้|${CODE}[ก-๙a-z./0-9-]{0,60}(?:คืออะไร|อะไร|คือ|ไร(?:$|ครับ|คะ|อะ)|เท่าไหร่|หน่อย|ที$|มาให้|ให้ที|ให้ด้วย)`,
);
/** Nothing is asked of it at all: `รหัส itap อ.เมือง`. */
const BARE = /^(?!.*(?:ไหน|ไง|ไร|ใคร|ไหม|หรือ|ยัง|กี่|เมื่อ|ทำไม|วัน|หนังสือ|ว\d|ปี\d)).{0,44}$/;
/** Asks for the way to a code, which may be told. */
const WAY =
  /เมนูไหน|ลืม|หาย|หนังสือ|คู่มือ|ที่ไหน|จากไหน|ตรงไหน|ทางไหน|ยังไง|ทำไง|อย่างไร|ใคร|แจก|ติดต่อ|ขอได้(?:ที่|จาก|ทาง|กับ)|ได้จาก|ใหม่|เปลี่ยนรหัส|มีไหม|มีรหัสไหม|หรือไม่|จำไม่ได้|จำรหัส|ไม่ได้ให้|ย้ายไป|ทำอะไร|ทำไร|ทำได้|เป็นของตัวเอง|คนละ|ส่งตรง|แจ้งผ่าน|ต้องผ่าน|แจ้งรหัส|เลขที่|ว\d/;
/** Whoever it comes from, it is to be handed over. */
const HAND_OVER =
  /(?:รหัส|พาส|pass|user|ยูส)[ก-๙a-z0-9.]{0,60}ขอ(?:ด้วย|หน่อย|ที(?![ก-๙])|ได้ไหม)|^(?!.*(?:ที่ไหน|จากไหน|ยังไง|อย่างไร|ใคร|ทางไหน|ได้ที่)).*ขอ[ก-๙a-z]{0,8}(?:รหัส|พาส|pass|user)[ก-๙a-z0-9.-]{0,30}(?:หน่อย|ด้วย|ที(?![ก-๙]))|(?:รีเซ็ต|รีเซต|รีเสต|reset)[ก-๙a-z]{0,24}ให้(?!ใหม่)|(?:ส่ง|แชร์|บอก|พิมพ์)(?:มา)?ให้(?:ที|หน่อย|ด้วย|ผม|หนู)|(?:มา)?(?:ใน|ทาง)แช[ทต]/;

/** Forgotten or not, the code itself is asked for. */
const SAYS_IT = new RegExp(`${CODE}[ก-๙a-z]{0,30}(?:คืออะไร|คือไร|คือเลข)`);

/** What somebody demands who demands a secret. */
export type Secret = 'password' | 'join-code' | 'enrolment-code';

/** Which secret a question demands; null when it demands none, or asks for the way to one. */
export function demandedSecret(compact: string): Secret | null {
  const asksTheWay = WAY.test(compact) && !HAND_OVER.test(compact) && !SAYS_IT.test(compact);
  if (asksTheWay || MEETING.test(compact)) return null;
  if (JOIN_CODE.test(compact)) return DEMAND_OF_JOIN_CODE.test(compact) ? 'join-code' : null;
  if (![DEMAND, BARE, HAND_OVER].some((pattern) => pattern.test(compact))) return null;
  if (ENROLMENT_CODE.test(compact)) return 'enrolment-code';
  return PASSWORD.test(compact) ? 'password' : null;
}
