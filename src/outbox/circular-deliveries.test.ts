import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeDelivery, SENDING } from '../../test/faults/make-delivery.ts';
import { openStore } from '../storage/open-store.ts';
import type { Delivery, DeliveryState } from '../storage/records/delivery.ts';
import { put, type Store } from '../storage/store.ts';
import {
  cancelQueued,
  pauseQueued,
  resendFailed,
  resumePaused,
  summariseDeliveries,
} from './circular-deliveries.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  const states: readonly DeliveryState[] = [
    'queued',
    'sending',
    'held',
    'accepted',
    'failed',
    'review',
    'cancelled',
  ];
  await store.commit([
    ...states.map((state) => row({ id: state, state })),
    row({ id: 'another', circularId: 'another', state: 'queued' }),
  ]);
});
afterEach(() => store.close());

const row = (given: Partial<Delivery>) =>
  put('outbox', makeDelivery({ circularId: 'c', error: 'why', ...given }));
const stateOf = async (id: string) => (await store.outbox.get(id))?.state;

test('what is under way or held counts as queued, what was cancelled not at all', async () => {
  const summary = { queued: 3, accepted: 1, failed: 1, review: 1 };
  expect(await summariseDeliveries(store, 'c')).toEqual(summary);
});

test('cancelling stops what has not begun, and only of that circular', async () => {
  expect(await cancelQueued(store, 'c')).toBe(2);
  const ids = ['queued', 'held', 'sending', 'accepted', 'another'];
  expect(await Promise.all(ids.map(stateOf))).toEqual([
    'cancelled',
    'cancelled',
    'sending',
    'accepted',
    'queued',
  ]);
});

test('cancelling takes all of a large circular', async () => {
  const many = Array.from({ length: 1200 }, (_, n) => row({ id: `r${n}`, circularId: 'large' }));
  await store.commit(many);
  expect(await cancelQueued(store, 'large')).toBe(1200);
  expect((await summariseDeliveries(store, 'large')).queued).toBe(0);
});

test('resending queues what was refused or held, and nothing that LINE may have', async () => {
  expect(await resendFailed(store, 'c', 500)).toBe(2);
  expect(await store.outbox.get('failed')).toMatchObject({
    state: 'queued',
    notBefore: 500,
    error: null,
  });
  const ids = ['held', 'review', 'accepted', 'cancelled'];
  expect(await Promise.all(ids.map(stateOf))).toEqual([
    'queued',
    'review',
    'accepted',
    'cancelled',
  ]);
});

test('resending does not forget that LINE may have taken an earlier try', async () => {
  const { firstAttemptAt } = SENDING;
  await store.commit([row({ id: 'doubt', state: 'failed', firstAttemptAt, attempts: 2 })]);
  await resendFailed(store, 'c', 500);
  expect(await store.outbox.get('doubt')).toMatchObject({ firstAttemptAt });
});

test('resending one revision leaves the older ones alone', async () => {
  const failed = { state: 'failed', circularId: 'revised' } as const;
  await store.commit([
    row({ ...failed, id: 'old', revision: 1 }),
    row({ ...failed, id: 'new', revision: 2 }),
  ]);
  expect(await resendFailed(store, 'revised', 500, 2)).toBe(1);
  expect(await Promise.all(['old', 'new'].map(stateOf))).toEqual(['failed', 'queued']);
});

test('a paused run waits for a person: neither time nor resending lets it go', async () => {
  expect(await pauseQueued(store, 'c')).toBe(1);
  expect(await store.outbox.get('queued')).toMatchObject({ state: 'held', error: 'paused' });
  await resendFailed(store, 'c', 500);
  expect(await stateOf('queued')).toBe('held');
  expect(await resumePaused(store, 'c', 700)).toBe(1);
  expect(await store.outbox.get('queued')).toMatchObject({
    state: 'queued',
    notBefore: 700,
    error: null,
  });
  expect(await stateOf('another')).toBe('queued');
});
