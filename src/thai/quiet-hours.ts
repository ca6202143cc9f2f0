import type { Instant, TimeOfDay } from '../storage/records/entity.ts';
import { addDays, bangkokDay, instantOf } from './bangkok-time.ts';

/** Quiet hours as two times of day; they run over midnight when `from` is later than `to`. */
export interface QuietHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** Whether a time of day lies inside quiet hours; their end is not quiet any more. */
export function isQuiet({ from, to }: QuietHours, time: TimeOfDay): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** The next instant after this one at which a time of day begins in Bangkok. */
export function nextTime(after: Instant, time: TimeOfDay): Instant {
  const day = bangkokDay(after);
  const today = instantOf(day, time);
  return today > after ? today : instantOf(addDays(day, 1), time);
}
