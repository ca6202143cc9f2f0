import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Outcome } from '../conversation/outcome.ts';
import { ConflictError, StoreUnavailableError } from '../storage/errors.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import type { Change, Store } from '../storage/store.ts';
import type { Timers } from '../timers.ts';
import { doneChanges, failedChanges, MOST_ATTEMPTS } from './finish-event.ts';
import { freeReplyChange } from './free-reply-change.ts';
import { takeEvents } from './take-events.ts';
import { withinTime } from './within-time.ts';

export interface InboxObservation {
  readonly outcome: 'done' | 'retried' | 'failed';
  /** Milliseconds from taking the stored event to its end. */
  readonly milliseconds: number;
}

export interface InboxWorkerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** Names this process in leases; another process must be able to tell whether it still lives. */
  readonly instanceId: string;
  readonly isGone: (owner: string) => boolean;
  /** Decides what an event leads to. Reads, never writes; called again, it must decide afresh. */
  readonly handle: (event: InboxEvent) => Promise<Outcome>;
  /** Called after deliveries were written, to wake the dispatcher. */
  readonly onDeliveries?: () => void;
  readonly observe?: (observation: InboxObservation) => void;
  /** Chats worked on at once; default 8. */
  readonly concurrency?: number;
  /** Milliseconds between looks when nobody wakes it; default 1,000. */
  readonly pollEvery?: number;
  /** Milliseconds a handler may take; default 30,000. */
  readonly handleWithin?: number;
  /** Milliseconds until an unfinished event may be taken by others, more than a handler may take; default 60,000. */
  readonly leaseFor?: number;
}

/** Handles stored events, each chat's in order, also those that a dead process left behind. */
export interface InboxWorker {
  start(): void;
  /** There may be something new: look now. */
  wake(): void;
  /** Resolves when all that could be taken now has been handled. */
  settled(): Promise<void>;
  /** Takes nothing more and resolves when what is in the works has been handled. */
  stop(): Promise<void>;
}

const MOST_CONFLICTS = 5;
const STORE_PAUSE = 1000;

export function createInboxWorker(options: InboxWorkerOptions): InboxWorker {
  const { store, clock, timers, log, instanceId, isGone, handle } = options;
  const { concurrency = 8, pollEvery = 1000, handleWithin = 30_000, leaseFor = 60_000 } = options;
  const running = new Set<Promise<void>>();
  let stopped = false;
  let woken = false;
  let looking: Promise<void> | null = null;
  let cancelPoll = () => {};

  function wake(): void {
    woken = true;
    if (stopped || looking !== null) return;
    looking = look().finally(() => {
      looking = null;
      if (woken && running.size < concurrency) wake();
    });
  }

  async function look(): Promise<void> {
    while (woken && !stopped && running.size < concurrency) {
      woken = false;
      const limit = concurrency - running.size;
      try {
        const now = clock.now();
        for (const event of await takeEvents({ store, now, instanceId, isGone, leaseFor, limit })) {
          begin(event);
        }
      } catch (error) {
        log.warn({ err: error }, 'the inbox could not be read');
      }
    }
  }

  function begin(event: InboxEvent): void {
    const work = workOn(event).finally(() => {
      running.delete(work);
      wake();
    });
    running.add(work);
  }

  /** While the store is away the event stays ours, as long as the lease does. */
  async function workOn(event: InboxEvent): Promise<void> {
    for (;;) {
      try {
        return await attempt(event);
      } catch (error) {
        log.warn({ err: error, eventId: event.id }, 'an event could not be written');
        if (stopped || clock.now() + STORE_PAUSE + handleWithin > event.leaseUntil) return;
        await new Promise<void>((resolve) => timers.after(STORE_PAUSE, resolve));
      }
    }
  }

  async function attempt(event: InboxEvent): Promise<void> {
    if (event.attempts > MOST_ATTEMPTS) return fail(event, 'process_died');
    try {
      await handleAndWrite(event);
    } catch (error) {
      if (error instanceof StoreUnavailableError) throw error;
      const code = codeOf(error);
      log.error({ err: error, code, eventId: event.id, attempts: event.attempts }, 'event failed');
      await fail(event, code);
    }
  }

  async function handleAndWrite(event: InboxEvent): Promise<void> {
    for (let conflicts = 0; ; conflicts++) {
      const outcome = await withinTime(timers, handleWithin, handle(event));
      try {
        const now = clock.now();
        const free = await freeReplyChange(store, event, outcome, now);
        const changes = [...doneChanges(event, outcome, now), ...free];
        await store.commit(changes);
        report(event, 'done');
        tellOfDeliveries(changes);
        return;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        const stored = await store.inbox.get(event.id);
        if (stored?.version !== event.version) {
          log.warn({ eventId: event.id }, 'an event was taken over by somebody else');
          return;
        }
        if (conflicts === MOST_CONFLICTS) throw error;
      }
    }
  }

  async function fail(event: InboxEvent, code: string): Promise<void> {
    const changes = failedChanges(event, code, clock.now());
    await writeUnlessTaken(changes);
    report(event, event.attempts >= MOST_ATTEMPTS ? 'failed' : 'retried');
    tellOfDeliveries(changes);
  }

  function tellOfDeliveries(changes: readonly Change[]): void {
    if (changes.some(({ collection }) => collection === 'outbox')) options.onDeliveries?.();
  }

  async function writeUnlessTaken(changes: readonly Change[]): Promise<void> {
    try {
      await store.commit(changes);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  function report(event: InboxEvent, outcome: InboxObservation['outcome']): void {
    const takenAt = event.leaseUntil - leaseFor;
    options.observe?.({ outcome, milliseconds: clock.now() - takenAt });
  }

  function poll(): void {
    wake();
    cancelPoll = timers.after(pollEvery, poll);
  }

  return {
    start: poll,
    wake,
    async settled() {
      do {
        wake();
        while (looking !== null) await looking;
        if (running.size === 0) return;
        await Promise.all(running);
      } while (!stopped);
    },
    async stop() {
      stopped = true;
      cancelPoll();
      await looking;
      await Promise.all(running);
    },
  };
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'handler_failed';
}
