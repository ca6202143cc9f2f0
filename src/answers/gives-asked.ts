import { thaiMonths, thaiShortMonths } from '../thai/thai-month.ts';
import type { ReadQuestion } from './finding/read-question.ts';

const MONTH = [...thaiMonths, ...thaiShortMonths]
  .map((name) => name.replace(/\./g, '\\.'))
  .join('|');
const CLOCK = String.raw`\d{1,2}[.:]\d{2}(?!\d)`;
const TIME = new RegExp(CLOCK);
const TIMES = new RegExp(`${CLOCK}\\s*(?:น\\.)?\\s*(?:-|–|ถึง)\\s*${CLOCK}`);
const DATE = new RegExp(
  `(?:${MONTH})|\\d{1,2}/\\d{1,2}/\\d{2,4}|พ\\.ศ\\.|ปี|วันทำการ|ภายใน|ทุก|ระยะที่`,
);

/** What a question's words ask for beyond its intent, and what an answer must hold to give it. */
const ASKED: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:เลิก|จบ|ปิด|ถึง|สิ้นสุด)[ก-๙]{0,6}?\s*กี่โมง|กี่โมง\s*(?:ถึง|จบ)\s*กี่โมง/, TIMES],
  [/กี่โมง|กี่ทุ่ม|เวลาเท่า(?:ไหร่|ไร|ใด)|เวลาไหน|เวลาอะไร|เวลาใด/, TIME],
  [/วันไหน|วันที่เท่า(?:ไหร่|ไร|ใด)|เมื่อ(?:ไหร่|ไร|ใด)|เดือนไหน|เดือนอะไร|วันอะไร|วันใด/, DATE],
  [/กี่(?!โมง|ทุ่ม)|เท่า(?:ไหร่|ไร|ใด)/, /\d|หนึ่ง|สอง|สาม|สี่|ห้า|ไม่มี|ทุก/],
  [/เบอร์(?:โทร(?:ศัพท์)?)?(?:ไหน|อะไร|ไร|เท่า)|ขอเบอร์/, /\d{3,4}[- ]?\d{3,4}|ไม่มี/],
  [
    /(?:zoom|ซูม|meeting|ประชุม)\s*id|ไอดี(?:ซูม|ประชุม)?|พาสโค้ด|passcode|รหัส(?:เข้า)?(?:ซูม|ประชุม|ห้อง|zoom)|เลขห้อง|(?<![a-z])id\s*(?:อะไร|ไร|ไหน|เท่า)/,
    /\d{3} ?\d{3,4} ?\d{3,4}|\d{5,6}|ไม่มี|ไม่ระบุ|ไม่พบ/,
  ],
  [/(?<!id\s?|ไอดี\s?|เลข|รหัส|ซูม|zoom)ห้อง(?:ไหน|อะไร)|ชั้น(?:ไหน|อะไร|ที่เท่า)/, /ห้อง|ชั้น/],
  [/(?<!ค่า|งบ|จ้าง)วิทยากร|ผู้บรรยาย|ใครบรรยาย/, /วิทยากร|ผู้บรรยาย|บรรยายโดย/],
  [/ประธา[นณ]|เลขานุการ/, /ประธาน|เลขานุการ|เปิด/],
  [/กี่\s*(?:บาท|พัน|หมื่น|แสน|ล้าน)/, /บาท|ไม่มี|ไม่ระบุ|ล้าน/],
  [/(?:เบอร์|โทร)[ก-๙]{0,12}\s*ปปช|ปปช[ก-๙ ]{0,24}(?:เบอร์|โทร)/, /ป\.ป\.ช\./],
  [/สี(?:อะไร|ไหน|ใด)/, /สี/],
  [/คำถาม[ก-๙]{0,10}\s*กี่|กี่คำถาม/, /\d+\s*(?:คำถาม|ข้อ)|คำถาม\s*\d/],
  [/ได้\s*(?:ita|ไอทีเอ)[ก-๙a-z ]{0,10}(?:เท่า|กี่)/, /คะแนน|ระดับ/],
  [/เมล์?(?:ไหน|อะไร|ไร)|ขอ(?:อี)?เมล/, /@|ไม่มี/],
];

/** Whether an answer's text holds the kind of thing that a question asks for: a time for กี่โมง. */
export const givesAsked = ({ normalised }: ReadQuestion, text: string): boolean =>
  ASKED.every(([asked, given]) => !asked.test(normalised) || given.test(text));
