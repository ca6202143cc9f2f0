import { TOOLS, type Tool } from './scores.ts';

const TOOL_WORDS: Readonly<Record<Tool, string>> = {
  iit: 'iit|ไอไอที|internal|(?:แบบวัด|แบบ|การรับรู้|ฝั่ง|ด้าน|ตัว)?ภายใน',
  eit: 'eit|อีไอที|อิไอที|external|(?:แบบวัด|แบบ|การรับรู้|ฝั่ง|ด้าน|ตัว)?ภายนอก',
  oit: 'oit|โอไอที|open ?data|(?:การ|แบบ|ฝั่ง|ด้าน|ตัว)?เปิดเผย(?:ข้อมูล)?(?:สาธารณะ)?',
};

/** A tool by any of its names, as the source of a pattern. */
export const SCORED = `(?:${TOOLS.map((tool) => TOOL_WORDS[tool]).join('|')})`;

/** Which tool a name that matched SCORED is of. */
export const toolNamed = (word: string): Tool =>
  TOOLS.find((tool) => new RegExp(`^(?:${TOOL_WORDS[tool]})$`).test(word)) ?? 'oit';

const MONTHS =
  'มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา';
/** What else is counted or dated in the sentence is no score. */
const NO_SCORE = `(?!\\s*(?:คน|ข้อ|แห่ง|บาท|อำเภอ|จังหวัด|วัน|เดือน|ปี|นาที|ชั่วโมง|ชุด|หน่วย|เครื่องมือ|(?:ตัว|ส่วน|แบบ|อย่าง|ด้าน|อัน)(?!นี้|นั้น|ไหน)|ครั้ง|รอบ|ระดับ(?:$|\\s|[^ก-๙])|${MONTHS}))`;
const DIGITS = '(\\d{1,3}(?:\\.\\d{1,3})?)';

/** A score of up to three decimals, standing for itself. */
export const NUMBER = `(?<![\\d./-])${DIGITS}(?!\\d|[./-]\\d)${NO_SCORE}`;
/** A score in a list: `90/85/80`. */
export const LISTED = `${DIGITS}(?!\\d)${NO_SCORE}`;
/** Words that stand between what is scored and its score. */
export const FILL =
  '(?:\\s|ได้|แค่|เพียง|เหลือ|คือ|เป็น|ที่|อยู่|คะแนน|แต้ม|ดัน|มัน|ก็|ตั้ง|โดน|ประมาณ|ออกมา|มา|แล้ว|กัน|ทั้งหมด|ทั้งสิ้น|ตก|เท่ากับ|เท่า|ไป|สาม|ทั้ง|เครื่องมือ|ตัว|มี|เฉลี่ย|หมด|ไว้|เขา|เรา|พอ|:|-)*?';
/** What joins tools or scores to a list. */
export const JOINED = '(?:\\s|และ|กับ|กะ|,|/|-)+';

const LEAST = 'ไม่ต่ำกว่า|ไม่น้อยกว่า|มากกว่า|สูงกว่า|ตั้งแต่|เกินกว่า|เกิน|ผ่าน|เลย|ถึง|แตะ';
/** Words that say less than the score behind them. */
export const BELOW = 'ไม่ถึง|ต่ำกว่า|น้อยกว่า';
/** A bound before a score, and one behind it. */
export const BOUND = `(${BELOW}|ไม่เกิน|${LEAST})?\\s*`;
export const MORE = '\\s*(ขึ้นไป|กว่า|อัพ|อัป|up|\\+)?';

/** ผ่าน as passing, not as the way something goes: `ผ่านซูม`. */
export const PASSING =
  'ผ่าน(?!ซูม|zoom|ทาง|ระบบ|เว็บ|เวป|ไลน์|line|กูเกิล|google|แอป|itap|ไอแทป|qr|คิวอาร์|อีเมล|เมล|ลิงก์|ลิงค์|ช่องทาง|โปรแกรม|amphoe|e-?fms|หนังสือ|จังหวัด|อำเภอ|มือถือ)';
