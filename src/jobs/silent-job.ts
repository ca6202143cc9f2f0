import type { Logger } from 'pino';
import { circularCard } from '../cards/circular-card.ts';
import { lastSilentNudge, queueSilentNudges } from '../circulars/nudge-silent.ts';
import type { Clock } from '../clock.ts';
import { digestDayAt, digestWindow } from '../deadlines/digest-window.ts';
import type { NudgeSettings } from '../deadlines/nudge-digests.ts';
import { applyHolidayEdits, readHolidayEdits } from '../deadlines/read-holidays.ts';
import type { Store } from '../storage/store.ts';

/**
 * Reminds areas that have a circular and are silent, one and three working days after it was sent,
 * inside the window of the day's digests and once a day. Harmless to run at any moment. Returns how
 * many reminders it queued.
 */
export async function runSilentJob(parts: {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: NudgeSettings;
  readonly log: Pick<Logger, 'info'>;
  readonly onQueued: () => void;
}): Promise<number> {
  const { store, clock, settings, log, onQueued } = parts;
  const now = clock.now();
  const on = digestDayAt(now, settings.nudgeAt, settings.quietHours);
  if (on === null || ((await lastSilentNudge(store)) ?? '') >= on) return 0;
  const { expiresAt } = digestWindow(on, settings.nudgeAt, settings.quietHours);
  const holidays = applyHolidayEdits(settings.holidays, await readHolidayEdits(store));
  const added = await queueSilentNudges(store, {
    ...{ on, now, expiresAt, holidays },
    card: (circular) => circularCard(circular),
  });
  if (added > 0) {
    log.info({ on, added }, 'reminders of circulars queued');
    onQueued();
  }
  return added;
}
