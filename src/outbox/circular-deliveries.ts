import type { DeliveryState } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Store } from '../storage/store.ts';
import { commitUnlessChanged } from './commit-unless-changed.ts';
import { moveDelivery } from './delivery-states.ts';
import { NEVER } from './month-limit.ts';

/** Why a row is held: a person has paused the run, and only a person lets it go on. */
export const PAUSED = 'paused';

/** Rows moved in one step. */
const TOGETHER = 500;

/** How a circular's deliveries stand; cancelled ones are not counted. */
export interface DeliverySummary {
  /** Waiting, on their way, or held for quota. */
  readonly queued: number;
  readonly accepted: number;
  readonly failed: number;
  /** LINE's answer never came and may not be asked for any more: a person decides. */
  readonly review: number;
}

/** Counts a circular's deliveries, of all its revisions or of one. */
export async function summariseDeliveries(
  store: Pick<Store, 'outbox'>,
  circularId: string,
  revision: number | null = null,
): Promise<DeliverySummary> {
  const rows = await store.outbox.find({ where: { circularId } });
  const meant = rows.filter((row) => revision === null || row.revision === revision);
  const count = (...states: DeliveryState[]) =>
    meant.filter(({ state }) => states.includes(state)).length;
  return {
    queued: count('queued', 'sending', 'held'),
    accepted: count('accepted'),
    failed: count('failed'),
    review: count('review'),
  };
}

/**
 * Cancels what of a circular has not begun to go out, up to a revision; returns how many. Rows already
 * claimed by the dispatcher, some dozens at most, still go.
 */
export async function cancelQueued(
  store: Store,
  circularId: string,
  revision = Number.POSITIVE_INFINITY,
): Promise<number> {
  const waiting = await store.outbox.find({
    where: { circularId, state: { in: ['queued', 'held'] } },
  });
  const rows = waiting
    .filter((row) => (row.revision ?? 0) <= revision)
    .map((row) => ({
      ...row,
      state: moveDelivery(row.state, 'cancel'),
      error: 'the circular was cancelled',
    }));
  await commitUnlessChanged(store, rows);
  return rows.length;
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
export async function pauseQueued(store: Store, circularId: string): Promise<number> {
  const paused = { state: moveDelivery('queued', 'hold'), notBefore: NEVER, error: PAUSED };
  const query = { where: { circularId, state: 'queued' }, limit: TOGETHER } as const;
  let moved = 0;
  for (let last = TOGETHER; last === TOGETHER; moved += last) {
    last = (await store.outbox.claim(query, paused)).length;
  }
  return moved;
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
