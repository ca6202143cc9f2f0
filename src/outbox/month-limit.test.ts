import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeDelivery, makeReply } from '../../test/faults/make-delivery.ts';
import { makeDispatcher } from '../../test/faults/make-dispatcher.ts';
import { type SimulatedLine, startSimulatedLine } from '../../test/faults/simulated-line.ts';
import { openStore } from '../storage/open-store.ts';
import { put, type Store } from '../storage/store.ts';
import type { Dispatcher } from './create-dispatcher.ts';
import { MONTH_LIMIT_PAUSE, releaseHeldPushes } from './month-limit.ts';

let store: Store;
let line: SimulatedLine;
let dispatcher: Dispatcher;
let told: number[];
let now: number;
const clock = { now: () => now };

beforeEach(async () => {
  now = 1_000_000;
  told = [];
  store = await openStore('sqlite::memory:');
  line = await startSimulatedLine({ clock, groups: 100, members: 3, monthlyLimit: 90 });
  await store.commit(
    line.groupIds.map((to, n) => put('outbox', makeDelivery({ id: `row${n}`, to }))),
  );
  dispatcher = makeDispatcher({
    store,
    line: line.line,
    clock,
    pollEvery: 5,
    onMonthLimit: (limit) => {
      // Whom it has not reached is told by name, each once.
      expect(limit.notReached.flatMap(({ to }) => to)).toHaveLength(limit.held);
      told.push(limit.held);
    },
  });
});
afterEach(async () => {
  await dispatcher.stop();
  await line.stop();
  await store.close();
});

const count = (state: 'accepted' | 'held' | 'queued') => store.outbox.count({ where: { state } });

test('the month’s limit stops the run, holds the rest and tells the operator once', async () => {
  await dispatcher.settled();
  expect(await count('accepted')).toBe(30);
  expect(await count('held')).toBe(70);
  expect(told).toHaveLength(1);
  // No more requests than were under way at once.
  expect(line.simulator.requests.length).toBeLessThanOrEqual(30 + 16);
});

test('replies, which cost nothing, still go while pushes are held', async () => {
  await dispatcher.settled();
  const { sent } = await line.simulator.sendText(line.userId, line.userId, 'ถาม');
  const replyToken = String(sent?.event.replyToken);
  const reply = makeReply({ to: line.userId, replyToken, expiresAt: now + 50_000 });
  await store.commit([put('outbox', reply)]);
  await dispatcher.settled();
  expect(await store.outbox.get('row')).toMatchObject({ state: 'accepted' });
});

test('what is held is tried once more after the pause, for LINE reserves more than it spends', async () => {
  await dispatcher.settled();
  line.simulator.world.monthlyLimit = 150;
  now += MONTH_LIMIT_PAUSE;
  dispatcher.start();
  const pushes = () => line.simulator.world.accepted.length;
  await line.simulator.until(() => pushes() === 50);
  await dispatcher.settled();
  expect(await count('accepted')).toBe(50);
  expect(await count('held')).toBe(50);
  expect(told).toHaveLength(2);
  const requests = line.simulator.requests.length;
  now += 10 * MONTH_LIMIT_PAUSE;
  await dispatcher.settled();
  expect(line.simulator.requests).toHaveLength(requests);
});

test('what is held past its own end ends unsent, and burdens no forecast any more', async () => {
  await dispatcher.settled();
  const [held] = await store.outbox.find({ where: { state: 'held' }, limit: 1 });
  if (held === undefined) throw new Error('nothing is held');
  const over = { ...held, notBefore: 8_640_000_000_000_000, expiresAt: now, error: 'quota_short' };
  await store.commit([put('outbox', over)]);
  await releaseHeldPushes(store, now);
  await dispatcher.settled();
  expect(await store.outbox.get(held.id)).toMatchObject({ state: 'cancelled', error: 'expired' });
});
