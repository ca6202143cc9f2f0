import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';

dayjs.extend(utc);

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Asia/Bangkok is UTC+7 all year, so no time zone data is asked and the machine's zone has no say. */
const BANGKOK_HOURS = 7;

const inBangkok = (instant: Instant) => dayjs.utc(instant).utcOffset(BANGKOK_HOURS);

/** The calendar day in Bangkok at an instant. */
export const bangkokDay = (instant: Instant): Day =>
  dayOfNumber(Math.floor((instant + BANGKOK_HOURS * HOUR) / DAY));

/** The time of day in Bangkok at an instant, to the minute begun. */
export const bangkokTime = (instant: Instant): TimeOfDay => inBangkok(instant).format('HH:mm');

/** The instant at which a time of a day begins in Bangkok; midnight if no time is given. */
export function instantOf(day: Day, time: TimeOfDay = '00:00'): Instant {
  const instant = dayjs.utc(`${day}T${time}:00Z`).subtract(BANGKOK_HOURS, 'hour');
  if (!instant.isValid()) throw new RangeError(`no such time: ${day} ${time}`);
  return instant.valueOf();
}

/** Days since 1970-01-01: consecutive days have consecutive numbers. */
export function dayNumber(day: Day): number {
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant)) throw new RangeError(`no such day: ${day}`);
  return instant / DAY;
}

/** The day of a day number. */
export const dayOfNumber = (number: number): Day =>
  new Date(number * DAY).toISOString().slice(0, 10);

/** The day `days` after a day, before it when negative. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
