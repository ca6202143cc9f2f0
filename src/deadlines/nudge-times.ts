import type { Deadline } from '../storage/records/deadline.ts';
import type { TimeOfDay } from '../storage/records/entity.ts';
import { isQuiet, type QuietHours } from '../thai/quiet-hours.ts';

export interface UsualTimes {
  readonly nudgeAt: TimeOfDay;
  readonly quietHours: QuietHours;
}

/** When a deadline is nudged: its own time, unless that is none or quiet. */
export function nudgeTimeOf(
  { policy }: Pick<Deadline, 'policy'>,
  { nudgeAt, quietHours }: UsualTimes,
): TimeOfDay {
  const own = policy?.at ?? null;
  return own === null || isQuiet(quietHours, own) ? nudgeAt : own;
}

/** A group's one digest of a day goes out at the earliest time of what is in it. */
export const earliestTime = (
  deadlines: readonly Pick<Deadline, 'policy'>[],
  usual: UsualTimes,
): TimeOfDay =>
  deadlines
    .map((deadline) => nudgeTimeOf(deadline, usual))
    .reduce(
      (first, time) => (time < first ? time : first),
      deadlines.length === 0 ? usual.nudgeAt : '24:00',
    );

/** All times of a day at which digests may have to be made, the usual one among them, first to last. */
export const nudgeTimes = (
  deadlines: readonly Pick<Deadline, 'policy'>[],
  usual: UsualTimes,
): readonly TimeOfDay[] =>
  [
    ...new Set([usual.nudgeAt, ...deadlines.map((deadline) => nudgeTimeOf(deadline, usual))]),
  ].sort();
