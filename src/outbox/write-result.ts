import type { Logger } from 'pino';
import { ConflictError, StoreUnavailableError } from '../storage/errors.ts';
import type { Change, Store } from '../storage/store.ts';
import type { Timers } from '../timers.ts';

export interface ResultWriter {
  readonly store: Pick<Store, 'commit'>;
  readonly timers: Timers;
  readonly log: Pick<Logger, 'warn'>;
  /** False once waiting for the store is no use any more. */
  readonly keepTrying: () => boolean;
}

const PAUSE = 500;

/**
 * Writes what became of a delivery; while the store is away it waits for it, for an answer of LINE's is
 * worth more than a place in the queue. Returns false when it was not written: the row had been taken
 * over, or the program ends; the row's lease and its retry key then keep it right.
 */
export async function writeResult(
  { store, timers, log, keepTrying }: ResultWriter,
  changes: readonly Change[],
): Promise<boolean> {
  for (;;) {
    try {
      await store.commit(changes);
      return true;
    } catch (error) {
      if (error instanceof ConflictError) {
        log.warn({ err: error }, 'a delivery was taken over by somebody else');
        return false;
      }
      if (!(error instanceof StoreUnavailableError)) throw error;
      log.warn({ err: error }, 'a delivery could not be written');
      if (!keepTrying()) return false;
      await new Promise<void>((resolve) => timers.after(PAUSE, resolve));
    }
  }
}
