import type { Instant } from '../storage/records/entity.ts';

/** How far back questions of a person count. */
export const RATE_WINDOW = 60_000;
const MOST_IN_WINDOW = 20;

/**
 * Whether a person who has asked at these times may ask now: `answer`; once more than twenty within a
 * minute `slow-down`, said once; after that `silence` until the minute is over.
 */
export function judgeRate(
  askedAt: readonly Instant[],
  now: Instant,
): 'answer' | 'slow-down' | 'silence' {
  const lately = askedAt.filter((at) => at > now - RATE_WINDOW).length;
  if (lately < MOST_IN_WINDOW) return 'answer';
  return lately === MOST_IN_WINDOW ? 'slow-down' : 'silence';
}
