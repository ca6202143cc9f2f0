import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Query, Store, Where } from '../storage/store.ts';
import { commitUnlessChanged } from './commit-unless-changed.ts';
import { moveDelivery } from './delivery-states.ts';
import { FREE } from './settled-delivery.ts';

export interface ClaimRequest {
  readonly store: Store;
  readonly now: Instant;
  readonly instanceId: string;
  /** Milliseconds after which a row not finished is anybody's again. */
  readonly leaseFor: number;
}

/** A row that this process holds a lease on. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  /** No attempt so far that LINE may have taken. */
  readonly fresh: boolean;
}

const ORDER: Query<Delivery>['orderBy'] = [
  ['priority', 'ascending'],
  ['createdAt', 'ascending'],
];

/**
 * Takes up to `limit` due rows of a kind: retries, rows whose lease has run out, then new ones, each most
 * urgent first. A new row's first attempt is noted with the claim, before anything is sent, so that after a
 * crash nobody takes it for untried; a new digest's is not, because its body is still to be made.
 */
export async function claimDeliveries(
  { store, now, instanceId, leaseFor }: ClaimRequest,
  kind: Delivery['kind'],
  limit: number,
): Promise<ClaimedDelivery[]> {
  const state = moveDelivery('queued', 'claim');
  const lease = { state, leaseOwner: instanceId, leaseUntil: now + leaseFor };
  const due = { kind, state: 'queued', notBefore: { lte: now } } as const;
  const untried = { ...due, firstAttemptAt: null } as const;
  const claimed: ClaimedDelivery[] = [];
  const claim = async (where: Where<Delivery>, set: Partial<Delivery>, fresh?: true) => {
    const room = limit - claimed.length;
    if (room <= 0) return;
    const rows = await store.outbox.claim({ where, orderBy: ORDER, limit: room }, set);
    for (const delivery of rows) {
      claimed.push({ delivery, fresh: fresh ?? delivery.firstAttemptAt === null });
    }
  };
  // One condition each, not alternatives of one: every one of them finds its rows by the index alone.
  await claim({ ...due, firstAttemptAt: { gt: 0 } }, lease);
  await claim({ kind, state: 'sending', leaseUntil: { lte: now } }, lease);
  await claim({ ...untried, purpose: 'digest' }, lease);
  await claim({ ...untried, purpose: { not: 'digest' } }, { ...lease, firstAttemptAt: now }, true);
  return claimed;
}

/** Ends the leases of processes that have died, so that their rows need not wait for the lease's end. */
export async function endLeasesOfGone(
  store: Store,
  isGone: (owner: string) => boolean,
): Promise<void> {
  const sending = await store.outbox.find({ where: { state: 'sending' } });
  for (const leaseOwner of new Set(sending.map((row) => row.leaseOwner))) {
    if (leaseOwner === null || !isGone(leaseOwner)) continue;
    await store.outbox.claim(
      { where: { state: 'sending', leaseOwner }, limit: sending.length },
      { leaseUntil: 0 },
    );
  }
}

/** Gives rows back that were not begun, as they were before they were claimed. */
export async function releaseClaimed(
  store: Store,
  claimed: readonly ClaimedDelivery[],
): Promise<void> {
  const rows = claimed.map(({ delivery, fresh }) => ({
    ...delivery,
    ...FREE,
    state: moveDelivery(delivery.state, 'requeue'),
    firstAttemptAt: fresh ? null : delivery.firstAttemptAt,
  }));
  await commitUnlessChanged(store, rows);
}
