/** What the asker says is not meant: `ไม่ใช่ของอำเภอนะ`, `ไม่ได้ขอรหัส`, `ไม่เอาเบอร์ส่วนตัว`. */
const NOT_MEANT =
  /(?:(?<=[\s(])(?:แต่|นะ)?ไม่ใช่(?!ว่า|แค่|แล้ว)|(?:แต่)?ไม่(?:ได้(?:ขอ|ถาม|หมายถึง|จะเอา|อยากได้)|เอา(?!ไป|มา|ออก|เข้า|ลง|ขึ้น)|อยาก(?:ลง|ให้|ใส่|ได้|รู้)))(?!เหรอ|หรอ|ไหม|มั้ย|หรือ|รึ|ป่าว|เปล่า)(?=\S{2})\S*/g;
const YEAR = String.raw`(?:ปี\s*(?:พ\.?ศ\.?\s*)?(?:25)?[5-9]\d|(?<![\d/.])25[5-9]\d)(?!\d)`;
/** A year of which the asker tells what is known to him: `ปี 65 ได้ 87`, `ปี 68 เห็นว่าเกือบร้อย`. */
const TOLD = new RegExp(
  `(?:ของ)?${YEAR}\\s*(?:เห็นว่า|เห็นบอก|รู้(?:แล้ว)?(?:ว่า|ละ|แล้ว)|จำได้ว่า|มี\\s*\\d|ได้\\s*\\d|เป็น\\s*\\d)\\S*(?:\\s+\\d\\S*)?`,
  'g',
);
/** What the asker knows already: `… อันนี้เข้าใจแล้ว แต่ …`. */
const UNDERSTOOD = /^.*(?:เข้าใจ(?:แล้ว|อยู่)?|รู้แล้ว|ทราบแล้ว)\s*แต่(?:ว่า)?\s*(?=.{6})/;
/** What the answer is to be held against. */
const COMPARED_WITH_NOW = /(?:เพื่อ|จะ|ไว้|เอา(?:ไว้|มา)?)?เทียบกับ(?:ของ)?ปีนี้/g;
/** Another year only to compare with: `เหมือนปี 68 ป่ะ`. */
const LIKE = new RegExp(`(?:เหมือน|แบบ|เท่า|ตาม)(?:กับ|ของ|ตอน)?\\s*${YEAR}`, 'g');
/** Behind it stands what is asked, before it only what is known. */
const TURNS = new RegExp(`^(.*${YEAR}.*?)(?:งั้น|แล้ว(?:ของ|งบ|ผล)?|ส่วน)(?=[^]*${YEAR})`);
/** Sets two years against each other: both are asked for. */
const COMPARES =
  /ต่าง|เทียบ|กว่า|เพิ่มขึ้น|ลดลง|ขึ้นหรือลง|ขยับ|ทั้งสอง|สองปี|(?:6|7)\d\s*(?:กับ|และ)\s*(?:ปี\s*)?(?:25)?(?:6|7)\d/;
const ANY_YEAR = new RegExp(YEAR);
const YEARS = new RegExp(YEAR, 'g');

/** Who told the asker what he wants confirmed: `เพื่อนบอกว่า … ใช่ไหม`. */
const HEARSAY =
  /^[ก-๙\s]{0,36}?(?:บอก|เล่า|พูด|อ้าง|ว่ากัน|เถียงกัน|แย้ง)(?:มา|กัน|ต่อ)?ว่า\s*(?=.*(?:ใช่|จริง|ถูก|ชัวร์))/;
/** What the answer is for, said behind the question: `… จะทำแผ่นพับแจก`, `… เดี๋ยวลองโทร`. */
const INTENDED =
  /(?<=.{6})\s+(?:พอดี(?:จะ|กำลัง)?|เดี๋ยว(?:จะ|ลอง)?|ว่าจะ|กะจะ|กำลังจะ|จะ(?:เอาไป|ทำ|ลอง|ได้|แจ้ง|รายงาน|ไป|เตรียม|พิมพ์|แจก)|ตอน(?:เช้า|บ่าย|เที่ยง|เย็น)จะ|พรุ่งนี้จะ|เผื่อจะ|ไม่งั้น|หัวหน้า(?:ถาม|ทวง)|นาย(?:ถาม|ทวง|จะเอา)|ท่านถาม|ทำตาราง)(?!\S*(?:ไหม|มั้ย|ไหน|อะไร|ใคร|กี่|เมื่อ|ยังไง|ไง|เท่า|หรือ|รึ|ปะ|ป่ะ|ป่าว|เปล่า|ได้บ้าง))[^?？]*$/;
/** A question that stands before what it is for. */
const ASKED_BEFORE = /(?:ไหม|มั้ย|ไหน|อะไร|ใคร|กี่|เมื่อไ|ยังไง|ไง|เท่าไ|หรือ|เปล่า|ป่าว|ขอ|ไร|ปะ|ป่ะ)/;

/** Takes the asides out as long as a year is left where there was one. */
const without = (question: string, pattern: RegExp): string => {
  const rest = question.replace(pattern, ' ');
  return ANY_YEAR.test(rest) ? rest : question;
};

function withoutPurpose(question: string): string {
  const asked = question.replace(INTENDED, '');
  return ASKED_BEFORE.test(asked) ? asked : question;
}

/**
 * A question without what is only said beside it: what is not meant, and what is already known of other
 * years, so that neither is taken for what is asked.
 */
export function withoutAsides(question: string): string {
  const meant = withoutPurpose(
    question.replace(NOT_MEANT, ' ').replace(HEARSAY, '').replace(UNDERSTOOD, ''),
  );
  if (meant.trim() === '') return question;
  const years = new Set(meant.match(YEARS)?.map((year) => year.slice(-2)));
  if (years.size === 1) return meant.replace(COMPARED_WITH_NOW, ' ');
  if (years.size < 2 || COMPARES.test(meant)) return meant;
  const told = TURNS.exec(meant)?.[1] ?? '';
  const asides = ASKED_BEFORE.test(told) ? [TOLD, LIKE] : [TOLD, LIKE, TURNS];
  return asides.reduce(without, meant);
}
