import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.ts';
import type { Dispatcher, DispatcherOptions } from '../../src/outbox/create-dispatcher.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { makeDelivery, makeReply } from './make-delivery.ts';
import { makeDispatcher } from './make-dispatcher.ts';
import { type SimulatedLine, startSimulatedLine } from './simulated-line.ts';

const GROUPS = 200;

let store: Store;
let line: SimulatedLine;
let dispatcher: Dispatcher;
/** Back-off, polls and leases run ahead of the machine's clock, so that hours of trouble take seconds. */
let ahead: number;
const clock = { now: () => systemClock.now() + ahead };

beforeEach(async () => {
  ahead = 0;
  store = await openStore('sqlite::memory:');
  line = await startSimulatedLine({ clock, groups: GROUPS, seed: 7, timeoutMilliseconds: 1000 });
});
afterEach(async () => {
  await dispatcher.stop();
  await line.stop();
  await store.close();
  expect(line.misuses()).toEqual([]);
});

async function publish(options: Partial<DispatcherOptions> = {}): Promise<void> {
  const now = clock.now();
  await store.commit(
    line.groupIds.map((to, n) =>
      put('outbox', makeDelivery({ id: `row${n}`, to, createdAt: now, notBefore: now })),
    ),
  );
  dispatcher = makeDispatcher({ store, line: line.line, clock, ...options });
}

/** Lets everything come due until all rows are settled. */
async function untilSettled(): Promise<void> {
  const open = { where: { state: { in: ['queued', 'sending'] as const } } };
  for (let round = 0; round < 60; round += 1) {
    await dispatcher.settled();
    if ((await store.outbox.count(open)) === 0) return;
    ahead += 10_000;
  }
}

describe('one copy for each recipient, accepted once, whatever LINE does', () => {
  test('500s and answers lost after the message was taken', async () => {
    line.simulator.faults.sometimes('push', 'serverError', 0.05);
    line.simulator.faults.sometimes('push', 'acceptThenDrop', 0.03);
    line.simulator.faults.sometimes('push', 'acceptThenServerError', 0.03);
    await publish();
    await untilSettled();
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
    expect(await store.outbox.count({ where: { state: 'accepted' } })).toBe(GROUPS);
    expect(line.simulator.requests.length).toBeGreaterThan(GROUPS);
    expect(await store.sentMessages.count()).toBe(GROUPS);
  });

  test('requests that hang, before and after the message was taken', async () => {
    line.simulator.faults.queue('push', 'hang', 10);
    line.simulator.faults.queue('push', 'acceptThenHang', 10);
    await publish();
    await untilSettled();
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
    expect(await store.outbox.count({ where: { state: 'accepted' } })).toBe(GROUPS);
  });

  test('bursts of 429, after which it goes on more slowly', async () => {
    line.simulator.faults.queue('push', 'rateLimit', 40);
    await publish({ ratePerSecond: 1000 });
    await untilSettled();
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
    expect(line.simulator.requests.length).toBeGreaterThanOrEqual(GROUPS + 40);
  });

  test('an outage of hours', async () => {
    line.simulator.faults.sometimes('push', 'serverError', 1);
    await publish();
    const start = clock.now();
    for (let hour = 0; hour < 4; hour += 1) {
      await dispatcher.settled();
      ahead += 3_600_000;
    }
    expect(line.copies()).toEqual(line.groupIds.map(() => 0));
    line.simulator.faults.clear();
    await untilSettled();
    expect(clock.now() - start).toBeGreaterThan(4 * 3_600_000);
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
  });

  test('an outage longer than LINE remembers: a person decides, and nobody gets two', async () => {
    line.simulator.faults.sometimes('push', 'acceptThenDrop', 1);
    await publish();
    await dispatcher.settled();
    ahead += 25 * 3_600_000;
    await dispatcher.settled();
    expect(await store.outbox.count({ where: { state: 'review' } })).toBe(GROUPS);
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
  });
});

test('replies over a bad line: nobody is answered twice, and who was not answered is known', async () => {
  const asked = await Promise.all(
    Array.from({ length: 60 }, () => line.simulator.sendText(line.userId, line.userId, 'ถาม')),
  );
  line.simulator.faults.sometimes('reply', 'acceptThenDrop', 0.2);
  line.simulator.faults.sometimes('reply', 'serverError', 0.2);
  const now = clock.now();
  const rows = asked.map(({ sent }, n) =>
    makeReply({
      id: `reply${n}`,
      to: line.userId,
      replyToken: String(sent?.event.replyToken),
      expiresAt: now + 50_000,
    }),
  );
  await store.commit(rows.map((row) => put('outbox', row)));
  dispatcher = makeDispatcher({ store, line: line.line, clock });
  for (let round = 0; round < 40; round += 1) {
    await dispatcher.settled();
    ahead += 1000;
  }
  const answered = line.simulator.world.accepted.length;
  const settled = await store.outbox.find({ where: { state: 'accepted' } });
  expect(settled).toHaveLength(60);
  expect(answered).toBe(60);
  expect(settled.filter(({ uncertain }) => uncertain).length).toBeGreaterThan(0);
});
