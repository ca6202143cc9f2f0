/** A time of day in everyday words, where it stands, as `HH:mm`. */
export interface SpokenTime {
  readonly start: number;
  readonly end: number;
  readonly time: string;
}

const WORDS: readonly string[] = [
  'หนึ่ง',
  'สอง',
  'สาม',
  'สี่',
  'ห้า',
  'หก',
  'เจ็ด',
  'แปด',
  'เก้า',
  'สิบเอ็ด',
  'สิบ',
];
const VALUES = new Map(WORDS.map((word, index) => [word, index < 9 ? index + 1 : 20 - index]));
const HOUR = `(?:1[0-2]|[1-9]|${WORDS.join('|')})`;
const HALF = '(?:\\s?ครึ่ง|\\s?ตรง)?';
/** What a number behind บ่าย may count instead of the hour. */
const NO_COUNT = '(?!\\d|[.:]\\d|\\s?(?:กลุ่ม|รุ่น|คน|ครั้ง|วัน|เรื่อง|แห่ง|ชั่วโมง|ห้อง|รอบ|อำเภอ|น\\.))';

const FORMS: readonly string[] = [
  `บ่าย\\s?(?<afternoon>${HOUR})${NO_COUNT}(?:\\s?โมง)?(?:เย็น)?${HALF}`,
  `(?<one>บ่ายโมง)${HALF}`,
  `(?<evening>${HOUR})\\s?โมง\\s?เย็น${HALF}`,
  `(?<morning>${HOUR})\\s?โมง\\s?เช้า${HALF}`,
  `(?<plain>${HOUR})\\s?โมง(?!\\s?เย็น)${HALF}`,
  `(?<night>${HOUR})\\s?ทุ่ม${HALF}`,
  `(?<noon>(?<=(?:เวลา|ก่อน|ภายใน|ถึง|ไม่เกิน|ตอน|ช่วง|ตั้งแต่|-|–)\\s?)เที่ยง(?!ธรรม|แท้|คืน)(?:วัน(?!ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์))?)${HALF}`,
  `(?<midnight>เที่ยงคืน)`,
];
const SPOKEN = new RegExp(`(?<![\\d.:])(?:${FORMS.join('|')})`, 'g');

const hourOf = (word: string): number => VALUES.get(word) ?? Number(word);

/** The hour that a spoken form means, or null where there is no such hour. */
function hour(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { afternoon, one, evening, morning, plain, night } = groups;
  if (afternoon) return hourOf(afternoon) <= 6 ? hourOf(afternoon) + 12 : null;
  if (one) return 13;
  if (evening) return hourOf(evening) <= 7 ? hourOf(evening) + 12 : null;
  // Counted from six in the old way: สองโมงเช้า is eight.
  if (morning) return hourOf(morning) < 6 ? hourOf(morning) + 6 : hourOf(morning);
  if (plain) return hourOf(plain) < 6 ? hourOf(plain) + 12 : hourOf(plain);
  if (night) return hourOf(night) <= 5 ? hourOf(night) + 18 : null;
  return 12;
}

/**
 * Every time of day said in everyday words, in its order: `บ่ายโมงครึ่ง` 13:30, `เก้าโมงเช้า` 09:00,
 * `ก่อนเที่ยง` 12:00, `สี่โมงเย็น` 16:00, `เที่ยงคืน` the day's last minute. Arabic digits.
 */
export function spokenTimes(text: string): SpokenTime[] {
  return [...text.matchAll(SPOKEN)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match.groups?.midnight) return [{ ...span, time: '23:59' }];
    const value = hour(match.groups ?? {});
    if (value === null) return [];
    const minutes = match[0].endsWith('ครึ่ง') ? '30' : '00';
    return [{ ...span, time: `${String(value).padStart(2, '0')}:${minutes}` }];
  });
}
