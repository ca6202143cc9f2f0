import type { TimeOfDay } from '../storage/records/entity.ts';

/** Quiet hours as two times of day; they run over midnight when `from` is later than `to`. */
export interface QuietHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** Whether a time of day lies inside quiet hours; their end is not quiet any more. */
export function isQuiet({ from, to }: QuietHours, time: TimeOfDay): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
