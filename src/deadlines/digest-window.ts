import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import { addDays, bangkokDay, instantOf } from '../thai/bangkok-time.ts';
import type { QuietHours } from '../thai/quiet-hours.ts';

/** When the digest of a day may go out: from `notBefore` until just before `expiresAt`. */
export interface DigestWindow {
  readonly notBefore: Instant;
  readonly expiresAt: Instant;
}

/**
 * The window of a day's digest: from the time of nudging until quiet hours begin, at most until
 * midnight in Bangkok. The configuration sees to it that the time of nudging is not itself quiet.
 */
export function digestWindow(on: Day, nudgeAt: TimeOfDay, quiet: QuietHours): DigestWindow {
  const quietLater = quiet.from !== quiet.to && quiet.from > nudgeAt;
  return {
    notBefore: instantOf(on, nudgeAt),
    expiresAt: quietLater ? instantOf(on, quiet.from) : instantOf(addDays(on, 1)),
  };
}

/**
 * The day whose digests may be made now, or null. It is today or none: a digest missed on an earlier
 * day is past its window for good, however the clock was set or the store restored.
 */
export function digestDayAt(now: Instant, nudgeAt: TimeOfDay, quiet: QuietHours): Day | null {
  const today = bangkokDay(now);
  const { notBefore, expiresAt } = digestWindow(today, nudgeAt, quiet);
  return now >= notBefore && now < expiresAt ? today : null;
}
