import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { digestDayAt } from '../deadlines/digest-window.ts';
import { lastPlannedDay, type NudgeSettings, queueDay } from '../deadlines/nudge-digests.ts';
import type { Day } from '../storage/records/entity.ts';
import type { Store } from '../storage/store.ts';
import { isYearCovered } from '../thai/holidays.ts';

export interface NudgeJobParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: NudgeSettings;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Called after digests were queued, to wake the dispatcher. */
  readonly onQueued: () => void;
}

/**
 * Queues today's digests if it is time for them; harmless to run at any moment and any number of
 * times, so the clock that calls it need not be exact. Returns the day, or null
 * outside its window and when it has been queued already.
 */
export async function runNudgeJob(parts: NudgeJobParts): Promise<Day | null> {
  const { store, clock, settings, log, onQueued } = parts;
  const now = clock.now();
  const on = digestDayAt(now, settings.nudgeAt, settings.quietHours);
  if (on === null || (await lastPlannedDay(store)) === on) return null;
  if (!isYearCovered(Number(on.slice(0, 4)))) {
    log.warn({ on }, 'the holidays of this year are not known: nudges may fall on a holiday');
  }
  const { digests, added } = await queueDay(store, on, settings, now);
  if (added > 0) {
    log.info({ on, digests: digests.length, added }, 'digests queued');
    onQueued();
  }
  return on;
}
