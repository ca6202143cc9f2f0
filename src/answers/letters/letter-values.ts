import type { Day } from '../../storage/records/entity.ts';
import { BUDDHIST_ERA_OFFSET, lastDayOfMonth, toDay } from '../../thai/thai-date.ts';
import { thaiMonths, thaiShortMonths } from '../../thai/thai-month.ts';
import type { LetterView } from './letter-view.ts';

/** Something of a kind that a letter's text states, with where it stands. */
export interface TextValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A day, several days running, or whole months. */
export interface DateValue extends TextValue {
  readonly first: Day;
  readonly last: Day;
  readonly month: boolean;
}

const MONTHS = [...thaiMonths, ...thaiShortMonths];
const MONTH = MONTHS.map((name) => name.replace(/\./g, '\\.?')).join('|');
const YEAR = '(?:\\s?(?:พ\\.?\\s?ศ\\.?\\s?)?(25\\d\\d|[4-9]\\d(?![\\d.:])))?';
const DASH = '\\s?(?:-|–|—|ถึง|และ)\\s?(?:วันที่\\s?)?';
const DAY = new RegExp(
  `(?<![\\d/.:])(\\d{1,2})(?:${DASH}(\\d{1,2}))?\\s?(?:(?<=วันที่\\s?\\d{1,2}\\s?)เดือน\\s?)?(${MONTH})${YEAR}`,
  'g',
);
const WHOLE_MONTH = new RegExp(`เดือน\\s?(${MONTH})${YEAR}`, 'g');
const TO = /^\s?(?:น\.)?\s?(?:-|–|—|ถึง|จนถึง)\s?(?:วัน)?(?:ที่)?\s?(?:เดือน)?\s?$/;

interface Written {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly year: number | null;
  readonly whole: boolean;
}

const monthOf = (name: string): number =>
  (MONTHS.findIndex((each) => each.replace(/\./g, '') === name.replace(/\./g, '')) % 12) + 1;

function yearOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const year = Number(written);
  return (year < 100 ? year + 2500 : year) - BUDDHIST_ERA_OFFSET;
}

function writtenDates(flow: string): Written[] {
  const days = [...flow.matchAll(DAY)].map((match): Written => {
    const [whole, from, to, month, year] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      from: Number(from),
      to: Number(to ?? from),
      month: monthOf(month ?? ''),
      year: yearOf(year),
      whole: false,
    };
  });
  const months = [...flow.matchAll(WHOLE_MONTH)].map((match): Written => {
    const [whole, month, year] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      from: 1,
      to: 31,
      month: monthOf(month ?? ''),
      year: yearOf(year),
      whole: true,
    };
  });
  const apart = months.filter(
    (each) => !days.some((day) => day.start < each.end && each.start < day.end),
  );
  return [...days, ...apart].sort((a, b) => a.start - b.start);
}

/** The dates that a letter's text names; one without a year gets that of the date before or `near`. */
export function dateValues(flow: string, near: Day | null): DateValue[] {
  const written = writtenDates(flow);
  const values: DateValue[] = [];
  let year = near === null ? null : Number(near.slice(0, 4));
  written.forEach((each, at) => {
    const next = written[at + 1];
    const own = each.year ?? next?.year ?? year;
    if (own === null) return;
    year = own;
    const last = each.whole ? lastDayOfMonth(own, each.month) : toDay(own, each.month, each.to);
    const first = toDay(own, each.month, each.from);
    if (first === null || last === null) return;
    const before = values.at(-1);
    const text = flow.slice(each.start, each.end);
    if (
      before !== undefined &&
      TO.test(flow.slice(before.end, each.start)) &&
      before.month === each.whole
    ) {
      const joined = flow.slice(before.start, each.end);
      values[values.length - 1] = { ...before, end: each.end, text: joined, last };
      return;
    }
    values.push({ start: each.start, end: each.end, text, first, last, month: each.whole });
  });
  return values;
}

const TITLES =
  '(?:ผู้ช่วยศาสตราจารย์|รองศาสตราจารย์|ศาสตราจารย์(?:กิตติคุณ)?|ผศ\\.|รศ\\.|ศ\\.|อาจารย์(?!ที่|ประจำ|ใหญ่|ผู้)|ดร\\.|นาย(?!ก|อำเภอ|ทะเบียน|แพทย์|จ้าง|ทหาร|ตำรวจ|ช่าง)|นางสาว|นาง|น\\.ส\\.|คุณ(?!ภาพ|ลักษณะ|ธรรม|วุฒิ|สมบัติ|ค่า|ยิ่ง|มา|ครู|ครับ)|ว่าที่\\s?ร้อย\\S*|พล\\S{1,6}เอก|Mrs?\\.|Ms\\.)';
const NAME = new RegExp(
  `(?:${TITLES} ?)+[ก-๙A-Z][ก-๙A-Za-z.-]+(?: (?!หมายเลข|โทร|เบอร์|หรือ|และ|เป็น|ตำแหน่ง|ประธาน|สำนัก|ณ|กลุ่ม|อาจารย์)[ก-๙A-Za-z-]+)?`,
  'g',
);
const PATTERNS = {
  time: /\d{1,2}\s?[.:]\s?[0-5]\d(?:\s?น\.?)?(?:\s?(?:-|–|—|ถึง)\s?\d{1,2}\s?[.:]\s?[0-5]\d)?\s?(?:น\.|นาฬิกา)/g,
  money: /\d[\d,]*(?:\.\d+|\.-)?\s?(?:บาท|ล้านบาท|หมื่นบาท|แสนบาท)/g,
  percent: /ร้อยละ\s?\d+(?:\.\d+)?|\d+(?:\.\d+)?\s?(?:%|เปอร์เซ็น)/g,
  place:
    /ณ\s(?!วันที่|โอกาส|ที่นี้|ปัจจุบัน|สิ้น)[^\n]{4,90}|(?:ณ|ที่|ผ่าน(?:ทาง)?|บน|ทาง)\s?(?=ห้อง|จุด|หน้า|ป้าย|กลุ่มงาน|โรงแรม|อาคาร|หอประชุม|ศาลา|ศูนย์|เว็บไซต์|เว็ปไซต์|เว็บ|สำนักงาน|มหาวิทยาลัย|โรงเรียน|วัด|ที่ว่าการ|ที่ทำการ|สนาม|กรม|ระบบ|อีเมล|ไปรษณีย์|Google|Zoom|Line)[^\n]{4,90}/g,
  name: NAME,
  code: /(?:รหัส|แหล่งของ|เลขที่บัตร|หมายเลขโครงการ|เลขโครงการ)[ก-๙A-Za-z ]{0,24}?[ :]*[“"]?(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9][A-Za-z0-9_-]{2,24}/g,
  limit:
    /(?:ไม่(?:เกิน|น้อยกว่า|ต่ำกว่า|ถึง)|อย่างน้อย|ตั้งแต่|เกิน(?:กว่า)?|สูงสุด|ต่ำสุด|ภายใน)\s?(?:[ก-๙]{1,8}ละ\s?)?\d[\d,]*(?:\.\d+)?(?:\s?(?:ถึง|-|–)\s?\d[\d,]*)?\s?[ก-๙A-Za-z.%]{1,14}/g,
  recurring:
    /ทุก(?:ๆ\s?)?(?:วันที่\s?\d{1,2}(?:\s?ของ(?:ทุก)?เดือน(?:ถัดไป)?)?|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์|ทำการ)|วัน|สัปดาห์|เดือน|ไตรมาส|ปี|\s?\d+\s?(?:วัน|เดือน|สัปดาห์))|วันที่\s?\d{1,2}\s?ของ(?:ทุก)?เดือน(?:ถัดไป)?|(?:เดือน|สัปดาห์|ไตรมาส|ปี)ละ\s?\d+\s?ครั้ง/g,
} as const;

type ValueKind = keyof typeof PATTERNS;

/** What of one of the other kinds a text states. */
export const textValues = (flow: string, kind: ValueKind): TextValue[] =>
  [...flow.matchAll(PATTERNS[kind])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

/** A word as it stands in a pattern. */
export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const IN_WORDS = '(?:หนึ่ง|เอ็ด|ยี่|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย)+';

/** Numbers that count a noun: `14 คน`, `จำนวน 2 ชุด`; or that the noun numbers: `ระยะที่ 1`, `มาตรา 9(8)`. */
export function countValues(flow: string, nouns: readonly string[] | null): TextValue[] {
  const word = nouns === null ? null : `(?:${nouns.map(escaped).join('|')})`;
  const pattern =
    word === null
      ? /(?:จำนวน\s?)?\d[\d,]*(?:\.\d+)?\s?[ก-๙A-Za-z]{2,12}/g
      : new RegExp(
          `(?:จำนวน\\s?)?(?:(?<!\\d)(?!25\\d\\d\\s)\\d[\\d,]*(?:\\.\\d+)?|${IN_WORDS})[^\\S\\n]?${word}|(?!วันที่)${word}[^\\S\\n]?(?:ที่\\s?)?\\d[\\d,.()]*`,
          'gi',
        );
  return [...flow.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

const KEPT = new WeakMap<LetterView, Map<string, readonly TextValue[]>>();

/** What a letter's text states of a kind; kept for as long as its view is. */
export function valuesIn(view: LetterView, kind: ValueKind): readonly TextValue[] {
  const kept = KEPT.get(view) ?? new Map<string, readonly TextValue[]>();
  KEPT.set(view, kept);
  const values = kept.get(kind) ?? textValues(view.flow, kind);
  kept.set(kind, values);
  return values;
}

const DATES = new WeakMap<LetterView, readonly DateValue[]>();

/** The dates that a letter's text names; kept for as long as its view is. */
export function datesIn(view: LetterView, near: Day | null): readonly DateValue[] {
  const dates = DATES.get(view) ?? dateValues(view.flow, near);
  DATES.set(view, dates);
  return dates;
}
