/** Calls something later; passed in wherever a program waits, so that tests need not. */
export interface Timers {
  /** Runs `run` once after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The machine's own timers. */
export const systemTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
