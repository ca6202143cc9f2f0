import type { Timers } from '../timers.ts';

/**
 * Makes a function whose promises, asked for within the same so many milliseconds, resolve together. A
 * store that waits for the disk once per group of writes then waits seldom, and sending goes on meanwhile.
 */
export function createSharedTurns(timers: Timers, milliseconds: number): () => Promise<void> {
  let next: Promise<void> | null = null;
  return () => {
    next ??= new Promise((resolve) => {
      timers.after(milliseconds, () => {
        next = null;
        resolve();
      });
    });
    return next;
  };
}
