import type { Day } from '../../storage/records/entity.ts';
import { BUDDHIST_ERA_OFFSET, fiscalYearOf, toDay } from '../../thai/thai-date.ts';
import { thaiMonths, thaiShortMonths } from '../../thai/thai-month.ts';
import { normalise } from '../finding/normalise.ts';

/** A day as somebody names it: the Gregorian year is null where it was left out. */
export interface NamedDay {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
}

const MISSPELT: Readonly<Record<string, number>> = {
  กรกฏา: 7,
  กุมพา: 2,
  พฤษจิกา: 11,
  พฤศจิ: 11,
  พฤษพา: 5,
  มิถุน: 6,
};
/** Every way to write a month, longest first, with the month it is. */
const MONTH_OF = new Map<string, number>(
  [
    ...thaiMonths,
    ...thaiMonths.map((name) => name.replace(/(?:คม|ยน|พันธ์)$/, '')),
    ...thaiShortMonths,
  ]
    .map((name, at): [string, number] => [normalise(name), (at % 12) + 1])
    .concat(Object.entries(MISSPELT))
    .sort(([a], [b]) => b.length - a.length),
);
const MONTH = `(?:เดือน\\s*)?(${[...MONTH_OF.keys()].join('|')})`;
const YEAR =
  '\\s*(?:ปี|พศ|ของปี)?\\s*(25\\d\\d|20[12]\\d|[5-7]\\d)(?![\\d.:]|\\s*(?:คน|ข้อ|แห่ง|คะแนน|บาท|โมง|น(?:าที)?(?![ก-๙])))';
const IN_WORDS = new RegExp(
  `(?<![\\d.])(?:(\\d{1,2})\\s*(?:-|ถึง|กับ|และ)\\s*(?:วันที่\\s*)?)?(\\d{1,2})\\s*${MONTH}(?:${YEAR})?`,
  'g',
);
const IN_NUMBERS = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(25\d\d|20[12]\d|[5-7]\d)(?![\d/-])/g;
const MONTH_ALONE = new RegExp(`${MONTH}(?:${YEAR})?`, 'g');

const gregorian = (digits: string | undefined): number | null => {
  if (digits === undefined) return null;
  const year = Number(digits);
  if (year < 100) return 2500 + year - BUDDHIST_ERA_OFFSET;
  return year >= 2400 ? year - BUDDHIST_ERA_OFFSET : year;
};

/** Whether a year has such a day; any leap year will do where none is named. */
const exists = ({ year, month, date }: NamedDay): boolean =>
  toDay(year ?? 2024, month, date) !== null;

/** The days that a normalised text names, in order, and the text without them. */
export function daysInText(normalised: string): {
  readonly days: readonly NamedDay[];
  readonly rest: string;
} {
  const days: NamedDay[] = [];
  const rest = normalised
    .replace(IN_NUMBERS, (whole, date: string, _, month: string, digits: string) => {
      const day = { year: gregorian(digits), month: Number(month), date: Number(date) };
      if (!exists(day)) return whole;
      days.push(day);
      return ' ';
    })
    .replace(IN_WORDS, (whole, first, date: string, name: string, digits?: string) => {
      const month = MONTH_OF.get(name) ?? 0;
      const all = [first, date].filter((each) => each !== undefined);
      const named = all.map((each) => ({ year: gregorian(digits), month, date: Number(each) }));
      if (!named.every(exists)) return whole;
      days.push(...named);
      return ' ';
    });
  return { days, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** The months that a normalised text without its days names: `ตุลา 67`. */
export const monthsInText = (normalised: string): Omit<NamedDay, 'date'>[] =>
  [...normalised.matchAll(MONTH_ALONE)].map(([, name, digits]) => ({
    month: MONTH_OF.get(name ?? '') ?? 0,
    year: gregorian(digits),
  }));

/** What every day in a text of the knowledge has; reading the text costs more. */
const MAY_NAME_DAY = new RegExp(`[\\d๐-๙]\\s*${MONTH}|[\\d๐-๙][/-][\\d๐-๙]`);

/**
 * The days of a text of the knowledge. A day without its year has that of the next one named, as in a
 * range or a list, or lies in the only fiscal year that the text is about; else it is left out.
 */
export function knownDays(text: string, fiscalYears: readonly number[] | null): Day[] {
  if (!MAY_NAME_DAY.test(text.replaceAll('.', ''))) return [];
  const { days } = daysInText(normalise(text));
  const [onlyYear] = fiscalYears?.length === 1 ? fiscalYears : [];
  const known = days.flatMap((named, at) => {
    const next = days.slice(at).find((each) => each.year !== null)?.year ?? null;
    const inOnly = onlyYear === undefined ? null : yearIn(onlyYear, named.month);
    const year = named.year ?? next ?? inOnly;
    const day = year === null ? null : toDay(year, named.month, named.date);
    return day === null ? [] : [day];
  });
  return [...new Set(known)];
}

/** The Gregorian year in which a month of a fiscal year lies. */
function yearIn(fiscalYear: number, month: number): number {
  const year = fiscalYear - BUDDHIST_ERA_OFFSET;
  const first = toDay(year, month, 1);
  return first !== null && fiscalYearOf(first) === fiscalYear ? year : year - 1;
}
