import type { Delivery, DeliveryState } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Store } from '../storage/store.ts';
import { commitUnlessChanged } from './commit-unless-changed.ts';
import { moveDelivery } from './delivery-states.ts';
import { NEVER } from './month-limit.ts';

/** Why a row is held: a person has paused the run, and only a person lets it go on. */
export const PAUSED = 'paused';

/** How a circular's deliveries stand; cancelled ones are not counted. */
export interface DeliverySummary {
  /** Waiting, on their way, or held for quota. */
  readonly queued: number;
  readonly accepted: number;
  readonly failed: number;
  /** LINE's answer never came and may not be asked for any more: a person decides. */
  readonly review: number;
}

/** Counts a circular's deliveries, of all its revisions. */
export async function summariseDeliveries(
  store: Store,
  circularId: string,
): Promise<DeliverySummary> {
  const count = (...states: DeliveryState[]) =>
    store.outbox.count({ where: { circularId, state: { in: states } } });
  const [queued, accepted, failed, review] = await Promise.all([
    count('queued', 'sending', 'held'),
    count('accepted'),
    count('failed'),
    count('review'),
  ]);
  return { queued, accepted, failed, review };
}

/**
 * Cancels what of a circular has not begun to go out; returns how many. Rows already claimed by the
 * dispatcher, some dozens at most, still go.
 */
export function cancelQueued(store: Store, circularId: string): Promise<number> {
  const cancelled = (state: DeliveryState): Partial<Delivery> => ({
    state: moveDelivery(state, 'cancel'),
    error: 'the circular was cancelled',
  });
  return moveAll(store, circularId, ['queued', 'held'], cancelled);
}

/**
 * Queues again what LINE refused and what is held for quota; returns how many. The retry keys stay the
 * same, and a row that LINE may have taken long ago goes to `review` instead. With a revision, only its
 * rows: an older one must not follow a newer. What a person paused stays.
 */
export async function resendFailed(
  store: Store,
  circularId: string,
  now: Instant,
  revision: number | null = null,
): Promise<number> {
  const stuck = await store.outbox.find({
    where: { circularId, state: { in: ['failed', 'held'] } },
  });
  const rows = stuck
    .filter((row) => row.error !== PAUSED && (revision === null || row.revision === revision))
    .map((row) => ({
      ...row,
      state: moveDelivery(row.state, 'requeue'),
      notBefore: now,
      error: null,
    }));
  await commitUnlessChanged(store, rows);
  return rows.length;
}

/** Parks what of a circular has not begun to go out; returns how many. */
export function pauseQueued(store: Store, circularId: string): Promise<number> {
  const paused = (state: DeliveryState): Partial<Delivery> => ({
    state: moveDelivery(state, 'hold'),
    notBefore: NEVER,
    error: PAUSED,
  });
  return moveAll(store, circularId, ['queued'], paused);
}

/** Queues again what was paused, to go out at `from`; returns how many. */
export async function resumePaused(
  store: Store,
  circularId: string,
  from: Instant,
): Promise<number> {
  const held = await store.outbox.find({ where: { circularId, state: 'held' } });
  const paused = held.filter(({ error }) => error === PAUSED);
  const rows = paused.map((row) => ({
    ...row,
    state: moveDelivery(row.state, 'requeue'),
    notBefore: from,
    error: null,
  }));
  await commitUnlessChanged(store, rows);
  return rows.length;
}

const TOGETHER = 500;

async function moveAll(
  store: Store,
  circularId: string,
  states: readonly DeliveryState[],
  set: (state: DeliveryState) => Partial<Delivery>,
): Promise<number> {
  let moved = 0;
  for (const state of states) {
    for (let last = TOGETHER; last === TOGETHER; moved += last) {
      const query = { where: { circularId, state }, limit: TOGETHER };
      last = (await store.outbox.claim(query, set(state))).length;
    }
  }
  return moved;
}
