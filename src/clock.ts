import type { Instant } from './storage/records/entity.ts';

/** Tells the time; passed in wherever a decision depends on it. */
export interface Clock {
  now(): Instant;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
