import type { Timers } from '../timers.ts';

/** Work took longer than it may. */
export class TimeLimitError extends Error {
  readonly code = 'time_limit';

  constructor(milliseconds: number) {
    super(`not done within ${milliseconds} ms`);
    this.name = 'TimeLimitError';
  }
}

/**
 * The work's result, if it comes in time; what comes later is dropped.
 *
 * @throws TimeLimitError when it does not.
 */
export async function withinTime<T>(
  timers: Timers,
  milliseconds: number,
  work: Promise<T>,
): Promise<T> {
  let cancel = () => {};
  const limit = new Promise<never>((_, reject) => {
    cancel = timers.after(milliseconds, () => reject(new TimeLimitError(milliseconds)));
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    cancel();
  }
}
