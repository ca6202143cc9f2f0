const YEAR = '(25\\d\\d|5\\d|6\\d|7[0-5])(?![\\d.]|\\s*(?:คะแนน(?![ก-๙])|ข้อ|คน|แห่ง|หน่วย|บาท))';
const NAMED = '(?:ปีงบประมาณ|ปีงบ|ประจำปี|ปี|พศ|fy|ของปี|ita|oit|ไอทีเอ|โอไอที|ผล)';
/** What may stand between two years that are held against each other. */
const BETWEEN =
  '\\s*(?:กับ|และ|กะ|ต่างจาก|แตกต่างจาก|(?:เพิ่ม|ลด|ขึ้น|ลง|ห่าง|ดีขึ้น|สูงขึ้น|ต่ำลง|ขยับ)(?:ขึ้น|ลง)?(?:มา)?(?:จาก|กว่า)|(?:มาก|น้อย|สูง|ต่ำ|ดี|เยอะ)กว่า|เทียบ(?:กับ)?|vs|มา|ไป|ไปเป็น|ถึง|หรือ|\\s)\\s*';
const PAIR = new RegExp(
  `(${NAMED})?\\s*(?<![\\d.,-])${YEAR}${BETWEEN}(?:ของ)?\\s*(?:${NAMED})?\\s*${YEAR}`,
);
const HELD_AGAINST =
  /ต่าง|เพิ่ม|ลด|กว่า|เทียบ|ห่าง|ดีขึ้น|แย่ลง|เปลี่ยน|ขึ้นมา|ขึ้นจาก|ลงมา|ขยับ|เท่ากัน|เท่าเดิม|เท่าไ|เท่าใด|กี่|vs/;

/** The comparing itself, which names nothing. */
const COMPARING =
  /(?:แตก)?ต่าง(?:กัน)?|เพิ่ม(?:ขึ้น)?|ลดลง|ลด|เปลี่ยน(?:ไป)?|เทียบ(?:กัน)?|ห่างกัน|(?:มาก|น้อย|สูง|ต่ำ|ดี)กว่ากัน|ระหว่าง|(?:ขึ้น|ลง)?จาก(?=เท่า|กี่)|เป็น(?=เท่า|กี่)|(?<![ก-๙])จาก|ขึ้นมา|ลงมา|ขยับ/g;

/** Asks for both, or for a difference to be confirmed: it names nothing either. */
const BOTH =
  /(?:ขอ|บอก|เอา)?(?:ตัวเลข|เลข|ค่า)?(?:ของ)?(?:ทั้ง)?สอง(?:ปี|ตัวเลข|ค่า|เลข)(?:ด้วย|ก็พอ|เลย)?|(?<![\d.])\d+(?:\.\d+)?\s*(?:ใช่|ถูก)(?:ไหม|หรือเปล่า|ปะ)?/g;
/** What is asked stands between the two: `ปี 68 ผ่านเท่าไร เทียบ 67`. */
const APART = new RegExp(
  `(${NAMED})\\s*(?<![\\d.,-])${YEAR}(.{2,40}?)(?:เทียบ(?:กับ)?|ต่างจาก|(?:เพิ่ม|ลด)(?:ขึ้น|ลง)?จาก)\\s*(?:ของ)?\\s*(?:ปี)?\\s*${YEAR}`,
);

/** Two years that a question holds against each other. */
export interface TwoYears {
  /** In the Buddhist era, in the order named. */
  readonly years: readonly [number, number];
  /** The question without the years and the words that hold them against each other. */
  readonly rest: string;
}

const buddhist = (digits: string): number => Number(digits) + (digits.length === 2 ? 2500 : 0);

/** The two years of a normalised question that asks how one thing differs between them; else null. */
export function twoYears(normalised: string): TwoYears | null {
  if (!HELD_AGAINST.test(normalised)) return null;
  const pair = PAIR.exec(normalised);
  const apart = pair === null ? APART.exec(normalised) : null;
  const [whole = '', named, first = ''] = pair ?? apart ?? [];
  const second = pair?.[3] ?? apart?.[4] ?? '';
  if (whole === '') return null;
  const years: readonly [number, number] = [buddhist(first), buddhist(second)];
  if (years[0] === years[1]) return null;
  const topic = /ita|oit|ไอทีเอ|โอไอที|ผล/.test(named ?? '') ? ` ${named} ` : ' ';
  const between = apart?.[3] ?? '';
  const rest = normalised
    .replace(whole, topic + between)
    .replace(BOTH, ' ')
    .replace(COMPARING, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { years, rest };
}
