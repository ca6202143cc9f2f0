import type { Day, TimeOfDay } from '../storage/records/entity.ts';
import { thaiMonth } from './thai-month.ts';
import { thaiWeekday } from './thai-weekday.ts';

/** Years between the Buddhist era (พ.ศ.) and the Gregorian calendar. */
export const BUDDHIST_ERA_OFFSET = 543;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The Gregorian year, month (1–12) and date of a day; throws RangeError where it is none. */
export function dayParts(day: Day): DayParts {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number);
  const parts = { year: year ?? 0, month: month ?? 0, date: date ?? 0 };
  if (toDay(parts.year, parts.month, parts.date) !== day) throw new RangeError(`no day: ${day}`);
  return parts;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** The day of a Gregorian year, month (1–12) and date, or null where the calendar has no such day. */
export function toDay(year: number, month: number, date: number): Day | null {
  if (![year, month, date].every(Number.isInteger) || year < 1000 || year > 9999) return null;
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** The last day of a Gregorian year's month (1–12). */
export function lastDayOfMonth(year: number, month: number): Day {
  return `${year}-${twoDigits(month)}-${twoDigits(daysIn(year, month))}`;
}

/** The weekday of a day, 0 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/**
 * A day in Thai with its Buddhist-era year: `8 มีนาคม 2567`; with `weekday`
 * `วันศุกร์ที่ 8 มีนาคม 2567`; with `short` `8 มี.ค. 67`; with both `ศ. 8 มี.ค. 67`.
 */
export function formatThaiDay(
  day: Day,
  options: { readonly weekday?: boolean; readonly short?: boolean } = {},
): string {
  const { year, month, date } = dayParts(day);
  const short = options.short ?? false;
  const buddhistYear = String(year + BUDDHIST_ERA_OFFSET);
  const plain = `${date} ${thaiMonth(month, short)} ${short ? buddhistYear.slice(-2) : buddhistYear}`;
  if (!options.weekday) return plain;
  const weekday = thaiWeekday(weekdayOf(day), short);
  return short ? `${weekday} ${plain}` : `วัน${weekday}ที่ ${plain}`;
}

/** A time of day as Thai offices write it: `13:30` → `13.30 น.` */
export function formatThaiTime(time: TimeOfDay): string {
  return `${time.replace(':', '.')} น.`;
}

/** The Thai fiscal year, in the Buddhist era, that a day falls in: October to September. */
export function fiscalYearOf(day: Day): number {
  const { year, month } = dayParts(day);
  return year + BUDDHIST_ERA_OFFSET + (month >= 10 ? 1 : 0);
}
