import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { LineApi } from '../line/line-api.ts';
import type { Store } from '../storage/store.ts';
import type { Timers } from '../timers.ts';
import { type ClaimedDelivery, endLeasesOfGone, releaseClaimed } from './claim-deliveries.ts';
import { createMonthLimitHold, type MonthLimit, releaseHeldPushes } from './month-limit.ts';
import type { Freshen, Guard } from './prepare-delivery.ts';
import { readyDeliveries } from './ready-deliveries.ts';
import {
  type DeliveryObservation,
  type Sender,
  sendDelivery,
  settleDelivery,
} from './send-delivery.ts';
import { createSharedTurns } from './shared-turns.ts';
import { createTokenBucket } from './token-bucket.ts';

export interface DispatcherOptions {
  readonly store: Store;
  readonly line: LineApi;
  readonly clock: Clock;
  readonly timers: Timers;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** Names this process in leases; another process must be able to tell whether it still lives. */
  readonly instanceId: string;
  readonly isGone: (owner: string) => boolean;
  /** Whether this instance sends the pushes; every instance sends replies. */
  readonly isLeader: () => boolean;
  readonly guard: Guard;
  /** Called for a digest right before its first attempt. */
  readonly freshen: Freshen;
  /** Called when LINE's month limit has stopped a run. */
  readonly onMonthLimit: (limit: MonthLimit) => void | Promise<void>;
  readonly observe?: (observation: DeliveryObservation) => void;
  /** Requests per second; LINE allows 2,000; default 1,000. */
  readonly ratePerSecond?: number;
  /** Requests at once; default 16. */
  readonly concurrency?: number;
  /** Milliseconds between looks when nobody wakes it; default 500. */
  readonly pollEvery?: number;
  /** Milliseconds until a claimed row may be claimed by others, well above the time-out of a request; default 60,000. */
  readonly leaseFor?: number;
}

/** Sends what is due in the outbox: replies first, each row until LINE has said yes or a clear no. */
export interface Dispatcher {
  start(): void;
  /** There may be something new: look now. */
  wake(): void;
  /** Resolves when all that is due now has been sent or put off. */
  settled(): Promise<void>;
  /** Claims nothing more, gives back what it has not begun, resolves when what is on its way has been answered. */
  stop(): Promise<void>;
}

/** Rows whose lease ends sooner are not begun: the answer could come after it. */
const LEASE_MARGIN = 15_000;
/** Rows claimed ahead and when to claim more, times the concurrency: the store is asked while LINE answers. */
const CLAIM = 4;
const REFILL_BELOW = 2;
const TIDY_EVERY = 5000;
const WRITE_EVERY = 20;
/** Results that wait for the store; with more, sending waits too. */
const MOST_UNWRITTEN = 256;

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, clock, timers, log, instanceId, isGone, isLeader, guard, freshen } = options;
  const { ratePerSecond = 1000, concurrency = 16, pollEvery = 500, leaseFor = 60_000 } = options;
  const bucket = createTokenBucket(ratePerSecond, clock.now());
  const hold = createMonthLimitHold(store, clock, options.onMonthLimit);
  const turn = createSharedTurns(timers, WRITE_EVERY);
  const sender: Sender = { ...options, turn, keepTrying: () => !stopped };
  const replies: ClaimedDelivery[] = [];
  const pushes: ClaimedDelivery[] = [];
  /** All that is under way, of which `sending` waits for LINE. */
  const running = new Set<Promise<void>>();
  let sending = 0;
  /** Above 0 while a run of pushes is being stopped for the month's limit. */
  let holding = 0;
  let stopped = false;
  /** There may be due rows that nobody has claimed. */
  let more = false;
  let filling: Promise<void> | null = null;
  let tidiedAt = Number.NEGATIVE_INFINITY;
  let cancelWait = () => {};
  let cancelPoll = () => {};
  const waitingForRest: (() => void)[] = [];

  function pump(): void {
    cancelWait();
    if (!stopped) {
      begin();
      const room = replies.length + pushes.length < REFILL_BELOW * concurrency;
      if (more && room && filling === null) {
        filling = guarded(fill()).finally(() => {
          filling = null;
          pump();
        });
      }
    }
    const resting = filling === null && running.size + replies.length + pushes.length === 0;
    if (!resting || (more && !stopped)) return;
    for (const resolve of waitingForRest.splice(0)) resolve();
  }

  function begin(): void {
    if (stopped) return;
    if (pushes.length > 0 && !isLeader()) track(releaseClaimed(store, pushes.splice(0)));
    while (
      sending < concurrency &&
      running.size < MOST_UNWRITTEN &&
      replies.length + pushes.length > 0
    ) {
      const wait = bucket.take(clock.now());
      if (wait > 0) {
        cancelWait = timers.after(wait, pump);
        return;
      }
      const next = replies.shift() ?? pushes.shift();
      if (next && next.delivery.leaseUntil - clock.now() > LEASE_MARGIN) track(send(next));
    }
  }

  async function send(claimed: ClaimedDelivery): Promise<void> {
    sending += 1;
    const answer = await sendDelivery(sender, claimed).finally(() => {
      sending -= 1;
    });
    const { kind } = answer.outcome;
    if (kind === 'rateLimited') bucket.slowDown(clock.now());
    if (kind === 'monthLimit') track(holdPushes(pushes.splice(0)));
    pump();
    await settleDelivery(sender, claimed, answer);
  }

  async function holdPushes(claimed: readonly ClaimedDelivery[]): Promise<void> {
    holding += 1;
    await hold(claimed).finally(() => {
      holding -= 1;
    });
  }

  async function fill(): Promise<void> {
    more = false;
    const claim = { store, now: clock.now(), instanceId, leaseFor };
    const preparation = { sender, claim, guard, freshen };
    const limit = CLAIM * concurrency;
    const newReplies = await readyDeliveries(preparation, 'reply', limit - replies.length);
    replies.push(...newReplies.ready);
    begin();
    const pushLimit = isLeader() ? limit - pushes.length : 0;
    const newPushes = await readyDeliveries(preparation, 'push', pushLimit);
    if (holding === 0) pushes.push(...newPushes.ready);
    else await holdPushes(newPushes.ready);
    if (newReplies.claimed + newPushes.claimed > 0) more = true;
  }

  async function tidy(): Promise<void> {
    await endLeasesOfGone(store, isGone);
    if (isLeader()) await releaseHeldPushes(store, clock.now());
    wake();
  }

  function track(work: Promise<void>): void {
    const tracked = guarded(work).finally(() => {
      running.delete(tracked);
      pump();
    });
    running.add(tracked);
  }

  function guarded(work: Promise<void>): Promise<void> {
    return work.catch((error) => log.error({ err: error }, 'the outbox met a fault'));
  }

  function wake(): void {
    more = true;
    pump();
  }

  function poll(): void {
    const now = clock.now();
    if (now - tidiedAt >= TIDY_EVERY) {
      tidiedAt = now;
      track(tidy());
    }
    wake();
    cancelPoll = timers.after(pollEvery, poll);
  }

  return {
    start: poll,
    wake,
    settled: () =>
      new Promise((resolve) => {
        waitingForRest.push(resolve);
        wake();
      }),
    async stop() {
      stopped = true;
      cancelPoll();
      cancelWait();
      await filling;
      await guarded(releaseClaimed(store, [...replies.splice(0), ...pushes.splice(0)]));
      await Promise.all(running);
      pump();
    },
  };
}
