import type { Instant } from '../storage/records/entity.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import { bangkokTime } from '../thai/bangkok-time.ts';
import type { Holidays } from '../thai/holidays.ts';
import { addOfficeTime, isOfficeTime, nextOfficeTime } from '../thai/office-hours.ts';
import { isQuiet, nextTime, type QuietHours } from '../thai/quiet-hours.ts';
import { levelsOf } from './levels.ts';

const HOUR = 3_600_000;
const REMIND_AFTER = 4 * HOUR;
/** A working day after the coordinators were told, four hours after the reminder. */
const PASS_UP_AFTER = 4 * HOUR;
const CLOSE_AFTER = 7 * 24 * HOUR;

/** When offices are at work and nobody wants quiet. */
export interface Hours {
  readonly holidays: Holidays;
  readonly quietHours: QuietHours;
}

type Plan = Pick<Escalation, 'next' | 'nextAt'>;

/** The first instant from `at` on in office hours and outside quiet ones. */
export function nextWorkInstant(at: Instant, { holidays, quietHours }: Hours): Instant {
  const open = nextOfficeTime(at, holidays);
  if (!isQuiet(quietHours, bangkokTime(open))) return open;
  const loud = nextTime(open, quietHours.to);
  // Quiet hours that cover all office hours would never end: then office hours count alone.
  return isOfficeTime(loud, holidays) ? loud : nextOfficeTime(loud, holidays);
}

/** What the clock does after coordinators were told, or one claimed it. */
export const afterTold = (now: Instant, hours: Hours): Plan => ({
  next: 'remind',
  nextAt: nextWorkInstant(addOfficeTime(now, REMIND_AFTER, hours.holidays), hours),
});

/** What the clock does after a reminder: the next level up, where there is one. */
export const afterReminder = ({ area, level }: Escalation, now: Instant, hours: Hours): Plan =>
  levelsOf(area).at(-1) === level
    ? { next: null, nextAt: null }
    : {
        next: 'pass-up',
        nextAt: nextWorkInstant(addOfficeTime(now, PASS_UP_AFTER, hours.holidays), hours),
      };

/** What the clock does after an answer that nobody says is clear or not. */
export const afterAnswer = (now: Instant): Plan => ({ next: 'close', nextAt: now + CLOSE_AFTER });

export const NOTHING_NEXT: Plan = { next: null, nextAt: null };
