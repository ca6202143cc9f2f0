import type { Day } from '../storage/records/entity.ts';
import { addDays } from './bangkok-time.ts';
import type { Holidays } from './holidays.ts';
import { weekdayOf } from './thai-date.ts';

const SUNDAY = 0;
const SATURDAY = 6;

/** Whether government offices are open on a day: no weekend and no holiday. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SUNDAY && weekday !== SATURDAY && !holidays.has(day);
}

/** The day itself if it is a working day, else the nearest one in the direction. */
export function nearestWorkingDay(
  day: Day,
  direction: 'before' | 'after',
  holidays: Holidays,
): Day {
  const step = direction === 'before' ? -1 : 1;
  let found = day;
  while (!isWorkingDay(found, holidays)) found = addDays(found, step);
  return found;
}

/** The last working day before a day. */
export const previousWorkingDay = (day: Day, holidays: Holidays): Day =>
  nearestWorkingDay(addDays(day, -1), 'before', holidays);

/** The first working day after a day. */
export const nextWorkingDay = (day: Day, holidays: Holidays): Day =>
  nearestWorkingDay(addDays(day, 1), 'after', holidays);

/**
 * The `count`-th working day after a day (before it when negative), the day itself not counted, as in
 * "ภายใน ๑๕ วันทำการ นับแต่"; 0 gives the day itself, working or not.
 */
export function addWorkingDays(day: Day, count: number, holidays: Holidays): Day {
  let found = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    found = count > 0 ? nextWorkingDay(found, holidays) : previousWorkingDay(found, holidays);
  }
  return found;
}
