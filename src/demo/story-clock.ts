import type { Clock } from '../clock.ts';
import type { Instant } from '../storage/records/entity.ts';

/** A clock that can be set, and goes on by itself from there. */
export interface StoryClock extends Clock {
  readonly set: (instant: Instant) => void;
}

/** Makes a clock that starts at an instant; `elapsed` tells the real milliseconds that have gone by. */
export function createStoryClock(start: Instant, elapsed: () => number): StoryClock {
  let base = start;
  let since = elapsed();
  return {
    now: () => Math.round(base + elapsed() - since),
    set: (instant) => {
      base = instant;
      since = elapsed();
    },
  };
}
