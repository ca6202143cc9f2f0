import type { Instant } from '../storage/records/entity.ts';
import { addDays, bangkokDay, instantOf } from './bangkok-time.ts';
import type { Holidays } from './holidays.ts';
import { isWorkingDay } from './working-days.ts';

/** เวลาราชการ: 08:30 to 16:30 on working days (ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยกำหนดเวลาทำงาน พ.ศ. 2502). */
const OPENS = '08:30';
const CLOSES = '16:30';

/** Whether government offices are at work at an instant; closing time is not work any more. */
export const isOfficeTime = (at: Instant, holidays: Holidays): boolean =>
  nextOfficeTime(at, holidays) === at;

/** The instant itself when offices are at work, else when they next open. */
export function nextOfficeTime(at: Instant, holidays: Holidays): Instant {
  const day = bangkokDay(at);
  if (isWorkingDay(day, holidays) && at < instantOf(day, CLOSES)) {
    return Math.max(at, instantOf(day, OPENS));
  }
  return nextOfficeTime(instantOf(addDays(day, 1)), holidays);
}

/** The instant at which so many milliseconds of office time have passed. */
export function addOfficeTime(at: Instant, milliseconds: number, holidays: Holidays): Instant {
  const start = nextOfficeTime(at, holidays);
  const left = instantOf(bangkokDay(start), CLOSES) - start;
  return milliseconds <= left
    ? start + milliseconds
    : addOfficeTime(start + left, milliseconds - left, holidays);
}
