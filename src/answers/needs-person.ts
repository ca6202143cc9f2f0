import * as says from './messages.ts';

/** Why a question is for a person, and what the asker is told. */
export interface NeedsPerson {
  readonly reason: 'decision' | 'trouble' | 'secret' | 'score';
  readonly text: string;
}

const DECISIONS: readonly RegExp[] = [
  /ขยาย(?:เวลา|กำหนด|ระยะเวลา|วัน|เขต|ได้|ให้|การ)|ขอขยาย|ต่อเวลา|ยืดเวลา|ยืดวัน|ผ่อนผัน|อนุโลม/,
  /(?:ขอ)?เลื่อน(?:กำหนด|วัน|ส่ง|เวลา|ได้|การส่ง|ประชุม|ออกไป|ไป)|ขอเลื่อน/,
  /(?:ส่ง|ทำ|เบิก|รายงาน|คีย์|จ่าย|ลง|เก็บ|ใช้เงิน|ใช้งบ)[ก-๙]{0,12}?ไม่ทัน|ไม่ทันกำหนด|ไม่ทันแล้ว|ส่ง(?:ช้า|ล่าช้า|ย้อนหลัง|เลย|หลัง)|เลยกำหนด|พ้นกำหนด|เกินกำหนด|ล่าช้า/,
  /ขอยกเว้น|ขอไม่(?:ทำ|ส่ง|เข้า|ร่วม|ประเมิน)|ไม่(?:ทำ|ส่ง|เข้าร่วม|เข้าประชุม|เข้า|ประเมิน|เบิก|รายงาน|ไป|คีย์|บันทึก)[ก-๙a-z]{0,20}?(?:ก็)?(?:จะ)?ได้(?:ไหม|มั้ย|ปะ|ป่าว|หรือ|เปล่า|มะ)|ยกเว้นให้|ได้รับ(?:การ)?ยกเว้น|งดส่ง|ถอนตัว/,
  /อุทธรณ์|ทักท้วง|โต้แย้ง|ทบทวน(?:ผล)?คะแนน|คะแนนผิด|คะแนนไม่(?:ถูก|ตรง|เป็นธรรม)|ไม่เป็นธรรม|ไม่ยุติธรรม|แก้คะแนน|เพิ่มคะแนน|ขอคะแนน|ขอเพิ่มงบ|ขอเงินเพิ่ม|ขอเพิ่มวงเงิน|ไม่เห็นด้วย|ร้องขอความเป็นธรรม/,
  /(?:เปลี่ยน|แก้)(?:ตัว)?ผู้ประสานงานได้|ขออนุมัติ|ช่วยอนุมัติ|อนุมัติให้|โทษ(?:ทาง)?|ผิดวินัยไหม|โดนอะไรไหม|มีบทลงโทษ|ถูกลงโทษ|จะโดน/,
];
const TROUBLES =
  /ระบบ(?:ล่ม|ช้า|ค้าง|เด้ง|พัง|ขัดข้อง|error|เออเร่อ|มีปัญหา|ไม่ตอบสนอง|หลุด)|เว็บล่ม|ขึ้นerror|ขึ้นเออเร่อ|เข้าไม่ได้เลย|ส่งไม่ไป|กดไม่ไป|กดส่งไม่ได้|อัพโหลดไม่ได้|อัปโหลดไม่ได้|เปิดไม่ได้|เปิดลิงก์ไม่ได้|ลิงก์เสีย|สแกนไม่ได้|qrเสีย|หน้าขาว|(?:itap|ไอแทป|ระบบ|amphoe\.com|e-fms|เว็บ|เวป)[ก-๙a-z.]{0,12}(?:เข้าไม่ได้|ใช้ไม่ได้|ล่ม|ค้าง)|เข้า(?:ระบบ|itap|ไอแทป|เว็บ|e-fms|amphoe\.com)[ก-๙a-z]{0,8}ไม่ได้/;
const SECRET_WORD =
  /รหัสผ่าน|พาสเวิร์ด|พาสเวิด|พาสเวิร์ต|password|userpass|user\/pass|user(?:กับ|และ)?pass|รหัส(?:เข้า)?(?:ระบบ)?(?:itap|ไอแทป|e-fms|อำเภอคุณธรรม|amphoe\.com|ระบบ)|ยูสเซอร์|username/;
const DEMAND =
  /(?:ขอ|ส่ง|บอก|ช่วยแจ้ง|อยากได้|เอา)[ก-๙a-z]{0,10}(?:รหัส|พาส|pass|user|ยูส)|(?:รหัส|พาส|pass(?:word)?|user(?:name)?|ยูสเซอร์)[ก-๙a-z./0-9]{0,40}(?:คืออะไร|อะไร|คือไร|คือ|ไรครับ|ไรคะ|เท่าไหร่|เท่าไร|หน่อย)/;
const WAY =
  /ลืม|หาย|หนังสือ|คู่มือ|ที่ไหน|จากไหน|ยังไง|ทำไง|อย่างไร|ใครแจก|จากใคร|ติดต่อ|ตรงไหน|ขอได้|ทางไหน|กับใคร|ที่ใคร|ใหม่|เปลี่ยนรหัส|ได้จาก|ใคร|มีไหม|มีมั้ย|หรือไม่|จำไม่ได้/;
const OWN = /(?:อำเภอ|จังหวัด|จว|อ)(?:เรา|ผม|หนู|ของเรา|ของผม|ดิฉัน|นี้|ฉัน)|ของเรา|เราได้|เราผ่าน|พวกเรา/;
const WHICH_AREA = /(?:อำเภอ|จังหวัด|ใคร|ที่)ไหน[ก-๙a-z]{0,12}(?:คะแนน|ได้|อันดับ|ที่)/;
const SCORE =
  /คะแนน|ได้กี่|ผลประเมิน|ผลการประเมิน|อันดับ|ลำดับที่|ได้ที่เท่าไหร่|ที่โหล่|ได้ที่|ผลita|ได้เกรด|เกรดอะไร|ระดับไหน|ผ่านไหม|ผ่านมั้ย|ผ่านหรือ|ผ่านยัง|ตกไหม|สอบตก|ตกเกณฑ์|รั้งท้าย|ท้ายสุด|สูงสุด|ต่ำสุด/;

/**
 * Whether a question asks for what only a person may give: a decision, help with a broken system, a
 * password, an area's score. `compact` is the normalised text without spaces; `namesArea` tells that
 * a province or district is named.
 */
export function needsPerson(compact: string, namesArea: boolean): NeedsPerson | null {
  if (SECRET_WORD.test(compact) && DEMAND.test(compact) && !WAY.test(compact)) {
    return { reason: 'secret', text: says.NOT_GIVEN_OUT };
  }
  if (TROUBLES.test(compact) && !/ลืม|จำไม่ได้|รหัส/.test(compact)) {
    return { reason: 'trouble', text: says.SYSTEM_TROUBLE };
  }
  if (DECISIONS.some((pattern) => pattern.test(compact))) {
    return { reason: 'decision', text: says.NEEDS_DECISION };
  }
  if (SCORE.test(compact) && (namesArea || OWN.test(compact) || WHICH_AREA.test(compact)) && !/ดูที่ไหน|ดูได้ที่/.test(compact)) {
    return { reason: 'score', text: says.DISTRICT_SCORE };
  }
  return null;
}
