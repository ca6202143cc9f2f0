import { fitMessages } from '../../src/line/message-limits.ts';
import { createDispatcher, type DispatcherOptions } from '../../src/outbox/create-dispatcher.ts';
import { systemTimers } from '../../src/timers.ts';
import { silentLog } from './silent-log.ts';

/** A dispatcher as the program makes it, leading, with nothing left to chance. */
export function makeDispatcher(
  options: Pick<DispatcherOptions, 'store' | 'line' | 'clock'> & Partial<DispatcherOptions>,
) {
  return createDispatcher({
    timers: systemTimers,
    random: () => 0,
    log: silentLog,
    instanceId: 'one',
    isGone: () => false,
    isLeader: () => true,
    guard: fitMessages,
    freshen: async (delivery) => delivery,
    onMonthLimit: () => {},
    ratePerSecond: 100_000,
    ...options,
  });
}
