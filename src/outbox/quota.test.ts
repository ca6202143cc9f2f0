import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeDelivery, makeReply } from '../../test/faults/make-delivery.ts';
import { openStore } from '../storage/open-store.ts';
import { put, type Store } from '../storage/store.ts';
import { forecast, readForecast, UNKNOWN_MEMBERS } from './quota.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
});
afterEach(() => store.close());

const groups = [{ memberCount: 20 }, { memberCount: 0 }, { memberCount: null }];

test('a push costs one message per person, and a group not counted yet is taken for a big one', () => {
  expect(forecast(groups, { limit: 15_000, used: 4000 }, 1000)).toEqual({
    groups: 3,
    people: 20 + UNKNOWN_MEMBERS,
    cost: 20 + UNKNOWN_MEMBERS,
    left: 10_000,
    scheduled: 1000,
  });
});

test('nothing is said to be left where there is no limit, and less than nothing where it is overspent', () => {
  expect(forecast(groups, { limit: null, used: 4000 }, 0).left).toBeNull();
  expect(forecast(groups, { limit: 300, used: 290 }, 40).left).toBe(-30);
});

test('pushes that LINE has not taken yet are already spent; replies cost nothing', async () => {
  const states = ['queued', 'sending', 'held', 'accepted', 'failed', 'cancelled'] as const;
  await store.commit([
    ...states.map((state, n) => put('outbox', makeDelivery({ id: state, state, people: 10 ** n }))),
    put('outbox', makeReply({ id: 'reply', people: 1_000_000 })),
  ]);
  const line = { quota: async () => ({ limit: 1000, used: 200 }) };
  expect((await readForecast(store, line, [])).left).toBe(1000 - 200 - 111);
});

test('all queued pushes are counted, however many', async () => {
  const rows = Array.from({ length: 1100 }, (_, n) => makeDelivery({ id: `row${n}`, people: 1 }));
  await store.commit(rows.map((row) => put('outbox', row)));
  const line = { quota: async () => ({ limit: 5000, used: 0 }) };
  expect((await readForecast(store, line, [])).left).toBe(3900);
});
