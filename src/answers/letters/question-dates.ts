import { toDay } from '../../thai/thai-date.ts';
import { thaiMonths, thaiShortMonths } from '../../thai/thai-month.ts';

/** A day of the year, as a question names it without a year; month 0 is any, date 0 the whole month. */
export interface MonthDay {
  readonly month: number;
  readonly date: number;
}

const SHORT = thaiShortMonths.map((name) => name.replace(/\./g, '\\.?'));
const LONG = thaiMonths.map((name) => {
  const stem = name.replace(/(?:คม|ยน|พันธ์)$/, '');
  return `${stem}(?:${name.slice(stem.length)})?`;
});
const MONTH = [...LONG, ...SHORT].map((name) => `(${name})`).join('|');
const DATE = new RegExp(`(?<!\\d)(\\d{1,2})\\s*(?:(?:-|–|ถึง)\\s*(\\d{1,2})\\s*)?(?:${MONTH})`, 'g');

/** The days that a text in Arabic digits names by date and month, with where they stand. */
export function namedDays(text: string): { days: MonthDay[]; start: number; end: number }[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, first, last, ...months] = match;
    const month = (months.slice(0, 24).findIndex((each) => each !== undefined) % 12) + 1;
    const days = [first, last]
      .filter((each) => each !== undefined)
      .map((each) => ({ month, date: Number(each) }))
      .filter(({ date }) => toDay(2024, month, date) !== null);
    return days.length === 0 ? [] : [{ days, start: match.index, end: match.index + whole.length }];
  });
}

const WHOLE_MONTH = new RegExp(`เดือน\\s*(?:${MONTH})\\s*(25\\d\\d|[4-7]\\d)?(?!\\d)`, 'g');

/** The months that a text names as such, with the year in the Buddhist era where one is said. */
export function namedMonths(
  text: string,
): { day: MonthDay; year: string | null; start: number; end: number }[] {
  return [...text.matchAll(WHOLE_MONTH)].map((match) => {
    const months = match.slice(1, -1);
    const month = (months.findIndex((each) => each !== undefined) % 12) + 1;
    const year = match.at(-1);
    return {
      day: { month, date: 0 },
      year: year === undefined ? null : year.length === 2 ? `25${year}` : year,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** Whether a day from `first` to `last` of any year is the one named. */
export function holdsDay(first: string, last: string, { month, date }: MonthDay): boolean {
  if (date === 0) return [first, last].some((each) => Number(each.slice(5, 7)) === month);
  if (month === 0) return [first, last].some((each) => Number(each.slice(8)) === date);
  const day = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const [from, to] = [first.slice(5), last.slice(5)];
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
