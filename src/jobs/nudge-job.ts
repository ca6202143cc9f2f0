import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { digestDayAt } from '../deadlines/digest-window.ts';
import { type NudgeSettings, queueDay } from '../deadlines/nudge-digests.ts';
import { readNudgeMark } from '../deadlines/nudge-mark.ts';
import { nudgeTimes } from '../deadlines/nudge-times.ts';
import { queueMeetingReminders } from '../deadlines/queue-meeting-reminders.ts';
import { readHolidayEdits, uncoveredMonth } from '../deadlines/read-holidays.ts';
import type { Day } from '../storage/records/entity.ts';
import type { Store } from '../storage/store.ts';
import { addDays, bangkokTime } from '../thai/bangkok-time.ts';

export interface NudgeJobParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: NudgeSettings;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Messages left of the month's quota, or null where LINE sets no limit. */
  readonly quotaLeft?: () => Promise<number | null>;
  /** Called after digests were queued, to wake the dispatcher. */
  readonly onQueued: () => void;
}

/**
 * Queues what is due: reminders of meetings that begin soon, and today's digests if it is time for
 * them. Harmless to run at any moment and any number of times, so the clock that calls it need not
 * be exact. Returns the day whose digests it queued, or null outside their window and when that has
 * been done already.
 */
export async function runNudgeJob(parts: NudgeJobParts): Promise<Day | null> {
  const { store, clock, settings, log, onQueued } = parts;
  const now = clock.now();
  const reminders = await queueMeetingReminders(store, settings.quietHours, now);
  if (reminders > 0) {
    log.info({ reminders }, 'meeting reminders queued');
    onQueued();
  }
  const times = nudgeTimes(await store.deadlines.find({ where: { state: 'open' } }), settings);
  const on = digestDayAt(now, times[0] ?? settings.nudgeAt, settings.quietHours);
  const until = times.findLast((time) => time <= bangkokTime(now));
  if (on === null || until === undefined) return null;
  const mark = await readNudgeMark(store);
  if (mark !== null && mark.on > on) {
    // A clock set back, or one that ran ahead: what was said on later days must not be said again.
    log.error(
      { on, planned: mark.on },
      'the clock stands before the last day that was nudged: nothing is nudged; check the clock, then run "nudges resume"',
    );
    return null;
  }
  if (mark !== null && mark.on === on && mark.time >= until) return null;
  if (mark !== null && mark.on < addDays(on, -1)) {
    log.warn(
      { last: mark.on, on },
      'no nudges were made for days: the bot was down, a backup was restored or the clock has jumped; what was due in between is not sent any more',
    );
  }
  const uncovered = uncoveredMonth(on, await readHolidayEdits(store));
  if (uncovered !== null) {
    log.warn(
      { on, uncovered },
      'the holidays of a coming month are not known: nudges may fall on one',
    );
  }
  const left = await readQuota(parts);
  const { digests, added, held } = await queueDay(store, on, settings, now, { until, left });
  if (held > 0) {
    log.error(
      { on, held, left },
      'the month\'s quota runs short: digests are held, see "outbox list --state held"',
    );
  }
  if (added > 0) {
    log.info({ on, digests: digests.length, added }, 'digests queued');
    onQueued();
  }
  return on;
}

/** A quota that LINE does not tell just now holds nobody up: LINE itself stops a run that is over it. */
async function readQuota({ quotaLeft, log }: NudgeJobParts): Promise<number | null> {
  try {
    return (await quotaLeft?.()) ?? null;
  } catch (error) {
    log.warn({ err: error }, 'could not ask LINE for the quota');
    return null;
  }
}
