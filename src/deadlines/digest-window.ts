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

/** A digest that waited to the end of its window would miss it. */
const PUSHED_BEFORE_END = 30 * 60_000;

/**
 * The window of a digest that first waits for a free reply: free from the window's beginning, a push
 * after the wait, in any case half an hour before the window ends.
 */
export function waitingWindow(
  { notBefore, expiresAt }: DigestWindow,
  wait: number,
): DigestWindow & { readonly freeFrom: Instant | null } {
  const pushed = Math.max(notBefore, Math.min(notBefore + wait, expiresAt - PUSHED_BEFORE_END));
  return { notBefore: pushed, expiresAt, freeFrom: pushed > notBefore ? notBefore : null };
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
