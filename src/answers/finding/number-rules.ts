import { BUDDHIST_ERA_OFFSET } from '../../thai/thai-date.ts';
import { thaiMonths, thaiShortMonths } from '../../thai/thai-month.ts';
import { normalise } from './normalise.ts';

const ROUND_WORDS: Readonly<Record<string, number>> = {
  แรก: 1,
  หนึ่ง: 1,
  นึง: 1,
  สอง: 2,
  หลัง: 2,
  สุดท้าย: 2,
  สาม: 3,
  สี่: 4,
};
/** Months as they are said: without their ending. */
export const SPOKEN_MONTHS = 'มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา'.split(
  ' ',
);
const MONTHS = [...thaiMonths, ...thaiShortMonths, ...SPOKEN_MONTHS].map((name) => normalise(name));
/** Any month. */
const A_MONTH = new RegExp(MONTHS.join('|'));
const DATE = new RegExp(
  `(\\d{1,2})?\\s*(${MONTHS.join('|')})\\s*(?:ปี|พศ)?\\s*(25\\d\\d|20[123]\\d|\\d\\d)(?!\\d)`,
  'g',
);
/** `15 พค`, `15-26 มค`: a day of a month, whatever the year; who says `ลงวันที่ 25 ธค` asks no more for it. */
const DAY = new RegExp(
  `(?:ลงวันที่\\s*|ลว\\s*)?(?<![\\d.])(?:(3[01]|[12]?\\d)\\s*(?:-|ถึง)\\s*)?(3[01]|[12]?\\d)\\s*(?:เดือน)?\\s*(?:(${MONTHS.filter((name) => name.length > 4).join('|')})|(${MONTHS.filter((name) => name.length <= 4).join('|')})(?![ก-๙]))`,
  'g',
);
/** The last months of a calendar year, which are the first of the next fiscal year. */
const LATE_IN_YEAR = /(?:ปลาย|ท้าย|สิ้น)ปี\s*(25\d\d|[5-8]\d)(?!\d)/g;
/** `0 2226 0530`, `02-226-0530`, `0812345678`. */
const PHONE = /(?<![\d.])0[ -]?\d(?:[ -]?\d){7,8}(?![\d.])/g;
/** A phase of a plan: `ระยะที่ 2`. */
const PHASE =
  /(?:แผนระยะ|ระยะ|เฟส)\s*(?:ที่)?\s*(\d|หนึ่ง|สอง|สาม|แรก)(?![\d.]|\s*(?:เดือน|วัน|ปี|นาที|กม|กิโล))/g;
const PHASE_WORDS: Readonly<Record<string, number>> = { หนึ่ง: 1, แรก: 1, สอง: 2, สาม: 3 };
/** A heading of an indicator of OIT: `9.4`, `10.2`. */
const HEADING = /(?<![\d.])((?:9|10)\.[1-9])(?![\d.])/g;
const YEAR =
  /(?:ปีงบประมาณ|ปีงบ|ประจำปี|ปี|พศ|fy)\s*(?:พศ)?\s*(25\d\d|20[123]\d|[67]\d(?=\s*คะแนน)|[5-8]\d(?!\s*คะแนน))(?!\d|\s*(?:คน(?!ไหน|ใด|เก่า)|ข้อ(?!ไหน|อะไร|ที่|ใด|ไร|เท่า|\s*[o\d])))|(?<![\d.])(25[5-9]\d|20[123]\d)(?![\d.])|(?<=^|\s|[ก-๙])'?(6[0-9]|7[0-9])(?=\s*$)|^(6[2-9]|7[0-2])(?![\d.]|\s*(?:คน|คะแนน|แต้ม|ข้อ|ปี|วัน|หน่วย|อำเภอ|จังหวัด|เปอร์|กับ|-))/g;
/** `ปีหกเจ็ด`: a year in two digits, said. */
const SAID_DIGITS = 'ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า'.split(' ');
const SAID_YEAR = new RegExp(
  `ปี\\s*(?:สองห้า|สองพันห้าร้อย)?(หก|เจ็ด)\\s*(${SAID_DIGITS.join('|')})`,
  'g',
);
const RELATIVE = /(?<!ครบ)ปี(?:งบ(?:ประมาณ)?)?\s*(นี้|ที่แล้ว|ก่อน|หน้า|ที่ผ่านมา|ถัดไป)/g;
const RELATIVE_OFFSET: Readonly<Record<string, number>> = {
  นี้: 0,
  ที่แล้ว: -1,
  ก่อน: -1,
  ที่ผ่านมา: -1,
  หน้า: 1,
  ถัดไป: 1,
};
/** A letter's number as it is quoted: `สน 0018.1/ว 26144`, `ว1861`. */
const LETTER_NUMBER =
  /(?:(?<![ก-๙])[ก-ฮ]{2,3}\s*)?(?:\d{4}(?:\.\d+)?\s*)?(?<![ก-๙])ว\s*(\d{2,6})(?!\d)/g;
/** A year in two digits right behind what it is the year of: `oit67กี่ข้อ`, `ผล ita 66 ทั้งประเทศ`. */
const YEAR_OF_TOPIC =
  /(ita|itap|oit|iit|eit|dopa|amphoe|แอมเพอ|off|ออฟ|คุณธรรม|ต้นแบบ|ดีเด่น|ไอทีเอ|โอไอที)\s*(6[2-9]|7[0-5])(?![\d.]|\s*(?:คน|คะแนน|แต้ม|ข้อ|แห่ง|หน่วย|เปอร์|ร้อยละ|ขึ้น))/g;
/** The letter O that numbers the items of OIT, said without a number. */
const BARE_ITEM =
  /(?<![a-zก-๙\d])(?:เลข|ข้อ)?\s*o(?![a-z\d.])|(?:เลข|ข้อ)\s*(?:o|โอ)(?![a-z\d.]|ไอ|น|ก|ท|เพ)/g;
/** Asks for the item's number, not for how many there are. */
const WHICH_ITEM =
  /(?:เลข|ข้อ)?\s*(?<![a-zก-๙\d])(?:o|โอ)\s*(?:ที่)?\s*(?:เท่าไหร่|เท่าไร|อะไร|ไหน|ตัวไหน|กี่)(?!\s*ข้อ)/g;
/** `9 หรือ 10 ตัวชี้วัด` asks how many, `iit หรือ eit` which tool, `ตชว ที่เท่าไหร่` which one. */
const EITHER_NUMBER = /(?<!\d)\d{1,2}\s*(?:หรือ|รึ)\s*\d{1,2}(?!\d)/g;
const EITHER_TOOL =
  /(?:iit|eit|oit|ไอไอที|อีไอที|โอไอที)\s*(?:หรือ|รึ)(?:ว่า)?\s*(?:iit|eit|oit|ไอไอที|อีไอที|โอไอที)/g;
/** `เบอร์ 9`, as indicators are numbered in talk. */
const NUMBERED = /เบอร์\s*(\d{1,2})(?![\d-])/g;
const WHICH_ORDINAL = /(ตชว|ตัวชี้วัด|ข้อ|ตัว|ลำดับ)\s*ที่\s*(?:เท่าไหร่|เท่าไร|เท่าใด|อะไร|ไหน|กี่)/g;
/** Money that the asker has: it finds nothing. */
const AMOUNT =
  /(?<=เหลือ|งบ|เงิน|จำนวน)\s*(?!25\d\d(?!\d)|[67]\d(?!\d))\d[\d.]*(?!\d|\s*(?:ข้อ|คน|อำเภอ|ปี|ส่วน))|\d[\d.]*\s*บาท/g;
/** `86 คะแนน`, `95 ขึ้นไป`. */
const HIGH_ENOUGH =
  /(?<![\d.o-]|ปี\s?|ปีงบ\s?|ปีงบประมาณ\s?)(\d{2}(?:\.\d{1,2})?)\s*(คะแนน|แต้ม|ขึ้นไป)/g;
/** A score that somebody has or thinks of: `ได้ 75`, `84.99`. */
const SCORE =
  /(ได้|ได้แค่|ได้ตั้ง|คะแนนรวม|คะแนน|รวม|ต่ำกว่า|น้อยกว่า|ไม่ถึง|เกิน)\s*(\d{2}(?:\.\d{1,2})?)(?![\d.]|\s*(?:คน|ข้อ|แห่ง|บาท|อำเภอ|จังหวัด|วัน|เดือน|ปี|นาที|ชุด|หน่วย|-))/g;
const PASS_SCORE = 85;
const EXCELLENT_SCORE = 95;
const OPEN_DATA_ITEM = /(?<![a-zก-๙\d])(?:ข้อ(?:ที่)?\s*)?(?:o|โอ)\s*-?\s*(\d{1,2})(?!\d)/g;
const INDICATOR =
  /(?:ตชว|ตัวชี้วัด|ตัวชี้วัต|ตัวชีวัด|ตัวชีั้วัด)\s*(?:ที่|ข้อที่|ข้อ)?\s*(\d{1,2})(?!\d)(?:\s*(-|ถึง|และ|กับ)\s*(\d{1,2})(?!\d))?/g;
const CONFIRMS = /ใช่|ถูก|จริง|หรือเปล่า/;
/** `สิ่งที่ส่งมาด้วย 3`. */
const ATTACHMENT = /(สิ่งที่(?:ส่งมาด้วย|แนบมา))\s*(?:ลำดับ|ข้อ|อัน)?(?:ที่)?\s*(\d{1,2})(?!\d)/g;
const WHICH_YEAR = /ปี(?:ไหน|ใด|อะไร)/;
const INDICATOR_WORD = /ตชว|ตัวชี้วัด/;
/** `ตัวที่ 4`, as indicators are called in talk. */
const INDICATOR_IN_TALK = /ตัวที่\s*(\d{1,2})(?![\d.])/g;
/** `ที่ 4` apart from the word for indicator, but no day of a month. */
const ORDINAL = new RegExp(
  `(?<!วัน|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์|ครั้ง|รอบ|ระยะ)ที่\\s*(\\d{1,2})(?![\\d.])(?!\\s*(?:${MONTHS.join('|')}))`,
  'g',
);
const BARE_RANGE = /(?<![\d/.-])(\d)\s*(?:-|ถึง)\s*(\d)(?![\d/.-]|\s*(?:โมง|น\b|คน|ปี|วัน))/g;
const ITEM = /(?<!กี่)ข้อ(?:ที่)?\s*(\d{1,2})(?!\d)/g;
const ROUND = /(?:รอบ|ครั้ง|งวด)\s*(?:ที่)?\s*(\d(?!\d)|แรก|หนึ่ง|นึง|สองค?|หลัง|สุดท้าย|สาม|สี่)/g;

/** `ปี 64 ถึง 66`, `ปี 2564-2566`: all of them. */
const YEARS =
  /ปี(?:งบ(?:ประมาณ)?)?\s*(25\d\d|[5-8]\d)\s*(?:-|ถึง)\s*(?:ปี)?\s*(25\d\d|[5-8]\d)(?!\d|\s*(?:คะแนน|คน|แห่ง|ข้อ|วัน|เดือน))/g;
/** `ตั้งแต่ปี 64 ปีไหน…`: where the years begin of which one is asked for. */
const YEARS_FROM = /(?:ตั้งแต่|นับแต่|นับจาก)ปี\s*(?:25\d\d|[5-8]\d)(?!\d)/g;
/** `ก่อนปี 2565`: an earlier rule, not that year's. */
const BESIDE_YEAR = /(?:ก่อน|หลัง)ปี\s*(?:25\d\d|\d\d)/g;
/** A score with decimals. */
const FINE_SCORE = /(?<![\d.])[4-9]\d\.\d{1,2}(?![\d.])/g;
/** A count that is only asked to be confirmed: the right one may be another. */
const CONFIRMED_COUNT =
  /(?<![\d.#o-])\d{1,4}(?:\.\d+)?(?=\s*(?:ข้อ|ตัว|คน|ราย|หน่วยงาน|หน่วย|แห่ง|ครั้ง|รอบ|เปอร์เซ็นต์|เปอร์เซนต์|เปอ|ระดับ|ประการ|กลุ่ม|จังหวัด|อำเภอ|มิติ|อย่าง|วัน|เดือน|ปี|คะแนน|บาท|ล้าน|มาตรา|หน้า|ฉบับ|ชุด|ขั้น)?\s*(?:ใช่(?:ไหม|หรือ|เปล่า|ปะ|ป่ะ|มะ|บ่)|จริง(?:ไหม|หรือ|เปล่า|ปะ)|ถูก(?:ไหม|ต้องไหม|หรือ|ปะ)|หรือเปล่า))/g;
const LONG_NUMBER = /(?<![\d.])\d{3,}(?:[/-]\d+)?(?![\d.])/g;

/** A year of two or four digits, Buddhist or Gregorian, in the Buddhist era. */
function buddhistYear(digits: string): number {
  const year = Number(digits);
  if (year < 100) return 2500 + year;
  return year < 2400 ? year + BUDDHIST_ERA_OFFSET : year;
}

/** What a score is called by; with the level it falls in where the level is asked for. */
function wordsOfScore(score: string, normalised: string): string {
  const scores = [...normalised.matchAll(/(?<!\d)[5-9]\d(?!\d)/g)].map(([each]) => Number(each));
  const falls =
    scores.some((each) => each < PASS_SCORE) && scores.some((each) => each >= PASS_SCORE);
  if (falls && /iit|eit|oit|เครื่องมือ|ไอที/.test(normalised)) return 'คะแนน รวม ต่ำ เกิน';
  if (!/ระดับ|เกรด|เรียกว่า/.test(normalised)) return 'คะแนน';
  if (Number(score) < PASS_SCORE) return 'คะแนน ต้องปรับปรุง';
  return Number(score) < EXCELLENT_SCORE ? 'คะแนน ผ่านดี' : 'คะแนน ผ่านดีเยี่ยม';
}

const range = (from: number, to: number): number[] =>
  to < from || to - from > 50 ? [from] : Array.from({ length: to - from + 1 }, (_, i) => from + i);

type Counted =
  | 'years'
  | 'relativeYears'
  | 'rounds'
  | 'indicators'
  | 'openDataItems'
  | 'phases'
  | 'attachments';
type Written = 'days' | 'headings' | 'phones' | 'longNumbers';

/** What is being taken out of a text, by what it counts. */
export type Taken = Record<Counted, readonly number[]> &
  Record<Written, readonly string[]> & {
    readonly normalised: string;
    /** The fiscal year of the day it was asked. */
    readonly thisYear: number;
  };

type Group = string | undefined;

function put(taken: Taken, kind: Counted, value: number): void {
  if (!taken[kind].includes(value)) taken[kind] = [...taken[kind], value];
}

function write(taken: Taken, kind: Written, value: string): void {
  if (!taken[kind].includes(value)) taken[kind] = [...taken[kind], value];
}

/** Takes what a pattern finds, and says what stands in its place. */
export interface NumberRule {
  readonly pattern: RegExp;
  /** What every text that holds it has; looking for that costs less than the pattern. */
  readonly hint: RegExp | null;
  /** Whether only a text with digits can hold it. */
  readonly digits: boolean;
  readonly take: (taken: Taken, found: string, ...groups: readonly Group[]) => string;
}

const rule =
  (digits: boolean) =>
  (pattern: RegExp, take: NumberRule['take'], hint: RegExp | null = null): NumberRule => ({
    pattern,
    digits,
    take,
    hint,
  });
const digits = rule(true);
const words = rule(false);

/** In the order in which they are applied: what one has taken the next does not see. */
export const NUMBER_RULES: readonly NumberRule[] = [
  digits(
    PHONE,
    (taken, phone) => {
      write(taken, 'phones', phone.replace(/\D/g, ''));
      return ' ';
    },
    /0[ -]?\d[ -]?\d/,
  ),
  digits(
    DATE,
    (taken, _, date, month = '', year = '') => {
      const monthOfYear = (MONTHS.indexOf(month) % 12) + 1;
      put(taken, 'years', buddhistYear(year) + (monthOfYear >= 10 ? 1 : 0));
      return ` ${date ?? ''}${month} `;
    },
    A_MONTH,
  ),
  digits(
    DAY,
    (taken, day, from, to, long, short) => {
      const month = (MONTHS.indexOf(long ?? short ?? '') % 12) + 1;
      for (const date of [from, to])
        if (date !== undefined) write(taken, 'days', `${Number(date)}-${month}`);
      return /^ล/.test(day) && CONFIRMS.test(taken.normalised) ? ' ลงวันที่ ' : ' ';
    },
    A_MONTH,
  ),
  digits(
    ATTACHMENT,
    (taken, _, attached, number) => {
      put(taken, 'attachments', Number(number));
      return ` ${attached} `;
    },
    /สิ่งที่/,
  ),
  words(PHASE, (taken, _, phase = '') => {
    put(taken, 'phases', PHASE_WORDS[phase] ?? Number(phase));
    return ' ระยะ ';
  }),
  digits(LATE_IN_YEAR, (taken, _, year = '') => {
    put(taken, 'years', buddhistYear(year) + 1);
    return ' ';
  }),
  digits(HEADING, (taken, _, heading = '') => {
    write(taken, 'headings', heading);
    return ' หัวข้อ ';
  }),
  digits(
    LETTER_NUMBER,
    (taken, _, number = '') => {
      write(taken, 'longNumbers', number);
      return ' หนังสือ ';
    },
    /ว\s*\d\d/,
  ),
  digits(
    OPEN_DATA_ITEM,
    (taken, _, number) => {
      put(taken, 'openDataItems', Number(number));
      return ' oit ข้อ ';
    },
    /o|โอ/,
  ),
  words(WHICH_ITEM, () => ' oit ข้อไหน ', /o|โอ/),
  words(BARE_ITEM, () => ' oit ข้อ ', /o|โอ/),
  digits(YEAR_OF_TOPIC, (taken, _, topic, year = '') => {
    put(taken, 'years', buddhistYear(year));
    return `${topic} `;
  }),
  digits(NUMBERED, ({ normalised }, numbered, number) =>
    INDICATOR_WORD.test(normalised) ? ` ${number} ` : numbered,
  ),
  digits(EITHER_NUMBER, () => ' กี่ ', /\d\s*(?:หรือ|รึ)/),
  words(EITHER_TOOL, () => ' เครื่องมือไหน ', /t\s*(?:หรือ|รึ)|ที\s*(?:หรือ|รึ)/),
  words(WHICH_ORDINAL, (_, __, counted) => `${counted} ไหน `),
  digits(AMOUNT, () => ' ', /บาท|เหลือ|งบ|เงิน|จำนวน/),
  digits(
    HIGH_ENOUGH,
    ({ normalised }, _, score = '', word) => ` ${wordsOfScore(score, normalised)} ${word} `,
  ),
  digits(
    SCORE,
    ({ normalised }, _, word, score = '') => `${word} ${score} ${wordsOfScore(score, normalised)} `,
  ),
  digits(INDICATOR, (taken, _, from, joint, to) => {
    const last = to === undefined ? Number(from) : Number(to);
    const named =
      joint === '-' || joint === 'ถึง' ? range(Number(from), last) : [Number(from), last];
    for (const each of named) put(taken, 'indicators', each);
    return ' ตัวชี้วัด ';
  }),
  digits(INDICATOR_IN_TALK, (taken, _, number) => {
    put(taken, 'indicators', Number(number));
    return ' ตัวชี้วัด ';
  }),
  digits(ORDINAL, (taken, ordinal, number) => {
    if (!INDICATOR_WORD.test(taken.normalised)) return ordinal;
    put(taken, 'indicators', Number(number));
    return ' ';
  }),
  words(ROUND, (taken, _, word = '') => {
    put(taken, 'rounds', ROUND_WORDS[word.replace('สองค', 'สอง')] ?? Number(word));
    return ' รอบ ';
  }),
  words(
    SAID_YEAR,
    (taken, _, tens = '', ones = '') => {
      put(taken, 'years', 2500 + SAID_DIGITS.indexOf(tens) * 10 + SAID_DIGITS.indexOf(ones));
      return ' ';
    },
    /ปี\s*(?:สอง|หก|เจ็ด)/,
  ),
  digits(BESIDE_YEAR, () => ' ปีเก่า '),
  digits(YEARS_FROM, ({ normalised }, found) => (WHICH_YEAR.test(normalised) ? ' ' : found)),
  digits(YEARS, (taken, _, from = '', to = '') => {
    for (const year of range(buddhistYear(from), buddhistYear(to))) put(taken, 'years', year);
    return ' ';
  }),
  digits(YEAR, (taken, _, ...found) => {
    put(taken, 'years', buddhistYear(found.slice(0, 4).find((each) => each !== undefined) ?? ''));
    return ' ';
  }),
  words(RELATIVE, (taken, _, word = '') => {
    put(taken, 'relativeYears', taken.thisYear + (RELATIVE_OFFSET[word] ?? 0));
    return ' ';
  }),
  digits(BARE_RANGE, (taken, _, from, to) => {
    for (const each of range(Number(from), Number(to))) put(taken, 'indicators', each);
    return ' ตัวชี้วัด ';
  }),
  digits(ITEM, (taken, _, number) => {
    const kind = /oit|โอไอที/.test(taken.normalised) ? 'openDataItems' : 'indicators';
    put(taken, kind, Number(number));
    return ' ข้อ ';
  }),
  digits(CONFIRMED_COUNT, () => ' '),
  digits(FINE_SCORE, (taken, score) => {
    write(taken, 'longNumbers', score);
    return ` ${wordsOfScore(score, taken.normalised)} `;
  }),
  digits(LONG_NUMBER, (taken, number) => {
    write(taken, 'longNumbers', number);
    return ' ';
  }),
];
