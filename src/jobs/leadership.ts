import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { acquireLease, releaseLease } from '../storage/lease.ts';
import type { Lease } from '../storage/records/lease.ts';
import type { Store } from '../storage/store.ts';
import type { Timers } from '../timers.ts';

/** How long an instance leads without renewing, and how often it renews. */
const LEASE_MILLISECONDS = 15_000;
const RENEW_EVERY = 5_000;
const NAME = 'leader';

export interface LeadershipOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly instanceId: string;
  readonly isGone: (owner: string) => boolean;
  readonly onLead: () => void;
}

/** Sees to it that of several instances one leads: it alone runs the jobs and sends the pushes. */
export interface Leadership {
  readonly start: () => Promise<void>;
  /** Whether this instance leads now; false as soon as its lease has run out, renewed or not. */
  readonly isLeader: () => boolean;
  /** Gives the lead back, so that another instance need not wait for its end. */
  readonly stop: () => Promise<void>;
}

/** Makes the leadership of one instance, a lease in the store that it renews every five seconds. */
export function createLeadership(options: LeadershipOptions): Leadership {
  const { store, clock, timers, log, instanceId, isGone, onLead } = options;
  let lease: Lease | null = null;
  let stopped = false;
  let cancel = () => {};
  const isLeader = () => !stopped && lease !== null && lease.until > clock.now();

  async function renew(): Promise<void> {
    const led = isLeader();
    try {
      const gone = (owner: string) => isGone(owner);
      lease = await acquireLease(store, NAME, instanceId, clock.now(), LEASE_MILLISECONDS, gone);
    } catch (error) {
      log.warn({ err: error }, 'could not renew the lead');
    }
    if (!led && isLeader()) {
      log.info({ instanceId }, 'this instance leads');
      onLead();
    }
    if (!stopped) cancel = timers.after(RENEW_EVERY, () => void renew());
  }

  return {
    start: renew,
    isLeader,
    stop: async () => {
      stopped = true;
      cancel();
      if (lease !== null && lease.until > clock.now()) await releaseLease(store, lease);
    },
  };
}
