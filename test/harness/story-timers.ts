import type { Clock } from '../../src/clock.ts';
import type { Timers } from '../../src/timers.ts';

/** Timers that follow a clock that can be set: when it jumps ahead, what has become due runs at once. */
export function createStoryTimers(clock: Clock): Timers & { readonly runDue: () => void } {
  const waiting = new Set<{ readonly due: number; readonly run: () => void }>();
  return {
    after: (milliseconds, run) => {
      const entry = { due: clock.now() + milliseconds, run: () => end(run) };
      const timer = setTimeout(entry.run, milliseconds);
      const cancel = () => {
        clearTimeout(timer);
        waiting.delete(entry);
      };
      const end = (then: () => void) => {
        cancel();
        then();
      };
      waiting.add(entry);
      return cancel;
    },
    runDue: () => {
      const now = clock.now();
      for (const { due, run } of [...waiting]) if (due <= now) run();
    },
  };
}
