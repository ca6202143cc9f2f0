import type { Clock } from '../clock.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Store } from '../storage/store.ts';
import type { ClaimedDelivery } from './claim-deliveries.ts';
import { commitUnlessChanged } from './commit-unless-changed.ts';
import { moveDelivery } from './delivery-states.ts';
import { FREE } from './settled-delivery.ts';

/** Why a row is held: LINE's month limit; it is tried once more, after a pause. */
export const MONTH_LIMIT = 'month_limit';
/** The month limit, met again: only a person sends it on. */
export const MONTH_LIMIT_AGAIN = 'month_limit_again';
/**
 * Milliseconds until held rows are tried once more: LINE reserves messages while it sends, so that the
 * limit can seem reached when it is not.
 */
export const MONTH_LIMIT_PAUSE = 15 * 60 * 1000;

const PAGE = 200;
/** The latest instant that a date can hold. */
export const NEVER: Instant = 8_640_000_000_000_000;

/** The row, parked: for a while the first time, until a person moves it the second. */
export function heldDelivery(delivery: Delivery, now: Instant): Delivery {
  const again = delivery.error === MONTH_LIMIT;
  return {
    ...delivery,
    ...FREE,
    state: moveDelivery(delivery.state, 'hold'),
    notBefore: again ? NEVER : now + MONTH_LIMIT_PAUSE,
    error: again ? MONTH_LIMIT_AGAIN : MONTH_LIMIT,
  };
}

async function holdDuePushes(store: Store, now: Instant): Promise<void> {
  const due = { kind: 'push', state: 'queued', notBefore: { lte: now } } as const;
  for (;;) {
    const rows = await store.outbox.find({ where: due, limit: PAGE });
    if (rows.length === 0) return;
    await commitUnlessChanged(
      store,
      rows.map((row) => heldDelivery(row, now)),
    );
  }
}

/** Queues the rows again whose pause is over, and those past their end, which then end unsent. */
export async function releaseHeldPushes(store: Store, now: Instant): Promise<void> {
  const rows = await store.outbox.find({
    where: { state: 'held' },
    anyOf: [{ notBefore: { lte: now } }, { expiresAt: { gt: 0, lte: now } }],
  });
  const paused = rows.flatMap((row) => {
    const isOver = row.expiresAt !== null && row.expiresAt <= now;
    if (!isOver && row.error !== MONTH_LIMIT) return [];
    return [{ ...row, notBefore: Math.min(row.notBefore, now) }];
  });
  await commitUnlessChanged(
    store,
    paused.map((row) => ({ ...row, state: moveDelivery(row.state, 'requeue') })),
  );
}

/** What stopped a run of pushes. */
export interface MonthLimit {
  /** Pushes that are held now. */
  readonly held: number;
  /** The chats that were not reached, by what they were to get; null for what is no circular. */
  readonly notReached: readonly {
    readonly circularId: string | null;
    readonly to: readonly string[];
  }[];
}

async function limitMet(store: Store): Promise<MonthLimit> {
  const rows = await store.outbox.find({ where: { state: 'held' } });
  const stopped = rows.filter(({ error }) => error === MONTH_LIMIT || error === MONTH_LIMIT_AGAIN);
  const byCircular = Map.groupBy(stopped, ({ circularId }) => circularId);
  return {
    held: stopped.length,
    notReached: [...byCircular].map(([circularId, its]) => ({
      circularId,
      to: its.map(({ to }) => to),
    })),
  };
}

/** Parks the given claimed rows and all that are due, and tells the operator once per pause. */
export function createMonthLimitHold(
  store: Store,
  clock: Clock,
  tell: (limit: MonthLimit) => void | Promise<void>,
): (claimed: readonly ClaimedDelivery[]) => Promise<void> {
  let toldAt = Number.NEGATIVE_INFINITY;
  return async (claimed) => {
    const now = clock.now();
    await commitUnlessChanged(
      store,
      claimed.map(({ delivery, fresh }) =>
        heldDelivery(fresh ? { ...delivery, firstAttemptAt: null } : delivery, now),
      ),
    );
    await holdDuePushes(store, now);
    if (now - toldAt < MONTH_LIMIT_PAUSE / 2) return;
    toldAt = now;
    await tell(await limitMet(store));
  };
}
