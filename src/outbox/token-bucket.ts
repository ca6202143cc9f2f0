import type { Instant } from '../storage/records/entity.ts';

/** Spreads requests over time, as LINE's own limit does. */
export interface TokenBucket {
  /** Takes a token and returns 0, or returns the milliseconds until there is one. */
  take(now: Instant): number;
  /** LINE found us too fast: half the speed, regained over the next minute. */
  slowDown(now: Instant): void;
}

/** The bucket holds what a twentieth of a second brings: enough to bridge a timer's inaccuracy. */
const BUCKET_SECONDS = 1 / 20;
const SLOWEST = 1 / 100;
/** Answers to requests that were on their way together are one complaint. */
const ONE_COMPLAINT = 1000;
const RECOVERY = 60_000;

/** A full bucket that `ratePerSecond` tokens run into. */
export function createTokenBucket(ratePerSecond: number, start: Instant): TokenBucket {
  const size = Math.max(1, ratePerSecond * BUCKET_SECONDS);
  let share = 1;
  let slowedAt = Number.NEGATIVE_INFINITY;
  let tokens = size;
  let filledAt = start;

  function fill(now: Instant): number {
    const regained = Number.isFinite(slowedAt) ? Math.max(0, now - slowedAt) / RECOVERY : 0;
    const perMillisecond = (ratePerSecond * Math.min(1, share + regained)) / 1000;
    tokens = Math.min(size, tokens + Math.max(0, now - filledAt) * perMillisecond);
    filledAt = now;
    return perMillisecond;
  }

  return {
    take(now) {
      const perMillisecond = fill(now);
      if (tokens >= 1) {
        tokens -= 1;
        return 0;
      }
      return Math.max(1, Math.ceil((1 - tokens) / perMillisecond));
    },
    slowDown(now) {
      if (now - slowedAt < ONE_COMPLAINT) return;
      const perMillisecond = fill(now);
      share = Math.max(SLOWEST, (perMillisecond * 1000) / ratePerSecond / 2);
      slowedAt = now;
      tokens = 0;
    },
  };
}
