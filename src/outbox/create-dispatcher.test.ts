import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeDelivery, makeReply } from '../../test/faults/make-delivery.ts';
import { makeDispatcher } from '../../test/faults/make-dispatcher.ts';
import { type SimulatedLine, startSimulatedLine } from '../../test/faults/simulated-line.ts';
import { openStore } from '../storage/open-store.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import { put, type Store } from '../storage/store.ts';
import { systemTimers } from '../timers.ts';
import type { Dispatcher, DispatcherOptions } from './create-dispatcher.ts';
import { retryKeyOf } from './retry-key.ts';

let store: Store;
let line: SimulatedLine;
let now: number;
let dispatchers: Dispatcher[];
const clock = { now: () => now };
beforeEach(async () => {
  now = 1_000_000;
  store = await openStore('sqlite::memory:');
  line = await startSimulatedLine({ clock, groups: 40, members: 2 });
  dispatchers = [];
});
afterEach(async () => {
  for (const dispatcher of dispatchers) await dispatcher.stop();
  await line.stop();
  await store.close();
  expect(line.misuses()).toEqual([]);
});

function make(options: Partial<DispatcherOptions> = {}): Dispatcher {
  const dispatcher = makeDispatcher({ store, line: line.line, clock, ...options });
  dispatchers.push(dispatcher);
  return dispatcher;
}
const queue = (...rows: readonly Delivery[]) => store.commit(rows.map((row) => put('outbox', row)));
const toGroups = (given: Partial<Delivery> = {}) =>
  line.groupIds.map((to, n) => makeDelivery({ id: `row${n}`, to, circularId: 'c', ...given }));
const states = async () => {
  const rows = await store.outbox.find();
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ state }) => state)].map(([state, { length }]) => [state, length]),
  );
};

describe('the dispatcher', () => {
  test('sends every due push once, with the row’s retry key, and remembers what it sent', async () => {
    await queue(...toGroups());
    const dispatcher = make();
    await dispatcher.settled();
    await dispatcher.settled();
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
    const [row] = await store.outbox.find({ where: { to: line.groupIds[0] ?? '' } });
    const accepted = line.simulator.world.accepted.find(({ to }) => to === line.groupIds[0]);
    expect(accepted?.retryKey).toBe(retryKeyOf(row?.id ?? ''));
    expect(row).toMatchObject({
      state: 'accepted',
      acceptedAt: now,
      requestId: accepted?.requestId,
    });
    expect(await store.sentMessages.get(row?.sentMessageIds[0] ?? '')).toMatchObject({
      chatId: row?.to,
      deliveryId: row?.id,
      circularId: 'c',
    });
    expect(await store.sentMessages.count()).toBe(40);
  });

  test('waits with what is not due, and cancels what came too late', async () => {
    const [a = '', b = ''] = line.groupIds;
    await queue(
      makeDelivery({ id: 'a', to: a, notBefore: now + 1 }),
      makeDelivery({ id: 'b', to: b, expiresAt: now }),
    );
    const dispatcher = make();
    await dispatcher.settled();
    expect(line.simulator.requests).toEqual([]);
    expect(await states()).toEqual({ queued: 1, cancelled: 1 });
    now += 1;
    await dispatcher.settled();
    expect(await states()).toEqual({ accepted: 1, cancelled: 1 });
  });

  test('lets a reply overtake the pushes that wait', async () => {
    const event = await line.simulator.sendText(line.userId, line.userId, 'ถาม');
    const replyToken = String(event.sent?.event.replyToken);
    await queue(...toGroups());
    const dispatcher = make({ concurrency: 1 });
    const settled = dispatcher.settled();
    const accepted = () => line.simulator.world.accepted;
    await line.simulator.until(() => accepted().length > 0);
    await queue(makeReply({ to: line.userId, replyToken, expiresAt: now + 50_000 }));
    dispatcher.wake();
    await settled;
    expect(await states()).toEqual({ accepted: 41 });
    expect(accepted().findIndex(({ endpoint }) => endpoint === 'reply')).toBeLessThan(20);
  });

  test('sends replies from every instance and pushes from the leader only', async () => {
    const event = await line.simulator.sendText(line.userId, line.userId, 'ถาม');
    const replyToken = String(event.sent?.event.replyToken);
    await queue(...toGroups(), makeReply({ id: 'reply', replyToken, expiresAt: now + 50_000 }));
    await make({ isLeader: () => false }).settled();
    expect(line.simulator.world.accepted.map(({ endpoint }) => endpoint)).toEqual(['reply']);
  });

  test('sends once even with several instances that all believe they lead', async () => {
    await queue(...toGroups());
    const crowd = ['one', 'two', 'three'].map((instanceId) => make({ instanceId }));
    await Promise.all(crowd.map((dispatcher) => dispatcher.settled()));
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
  });

  test('pushes again what a dead process had claimed, under the same key', async () => {
    const [row] = toGroups();
    const claimed = { state: 'sending', leaseOwner: 'dead', leaseUntil: now + 60_000 } as const;
    const tried = makeDelivery({ ...row, ...claimed, firstAttemptAt: now - 1 });
    await line.line.push(tried.to, tried.messages as never, retryKeyOf(tried.id));
    await queue(tried);
    const waiting = make();
    await waiting.settled();
    expect(await states()).toEqual({ sending: 1 });
    const knowing = make({ isGone: (owner) => owner === 'dead' });
    knowing.start();
    await line.simulator.until(() => line.simulator.requests.length === 2);
    await knowing.settled();
    expect(await states()).toEqual({ accepted: 1 });
    expect(line.copies().filter((copies) => copies !== 0)).toEqual([1]);
  });

  test('replaces a one-to-one reply that came too late by one push', async () => {
    await queue(makeReply({ to: line.userId, expiresAt: now }));
    await make().settled();
    expect(line.simulator.world.accepted).toEqual([
      expect.objectContaining({ endpoint: 'push', to: line.userId }),
    ]);
    expect(await store.outbox.get('row:late')).toMatchObject({ state: 'accepted' });
  });

  test('counts a reply as sent when LINE took it and the answer was lost', async () => {
    const event = await line.simulator.sendText(line.userId, line.userId, 'ถาม');
    const replyToken = String(event.sent?.event.replyToken);
    await queue(makeReply({ to: line.userId, replyToken, expiresAt: now + 50_000 }));
    line.simulator.faults.queue('reply', 'acceptThenDrop');
    const dispatcher = make();
    await dispatcher.settled();
    expect(await states()).toEqual({ queued: 1 });
    now += 1000;
    await dispatcher.settled();
    expect(await store.outbox.get('row')).toMatchObject({ state: 'accepted', uncertain: true });
    expect(line.simulator.world.accepted).toHaveLength(1);
  });

  test('marks a group as left when LINE says so, and only then', async () => {
    const [gone = '', there = ''] = line.groupIds;
    const group = {
      version: 0,
      name: null,
      memberCount: 2,
      refreshedAt: null,
      present: true,
      joinedAt: 0,
      leftAt: null,
      tier: null,
      areas: [],
      enrolledAt: null,
      enrolledBy: null,
      mutedUntil: null,
    };
    await store.commit([gone, there].map((id) => put('groups', { ...group, id })));
    await line.simulator.kickBot(gone);
    const bad = [{ type: 'text', text: 'x', quoteToken: 'unknown' }];
    await queue(
      makeDelivery({ id: 'gone', to: gone }),
      makeDelivery({ id: 'there', to: there, messages: bad }),
    );
    await make().settled();
    expect(await store.outbox.get('gone')).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('Failed to send messages'),
    });
    expect(await store.groups.get(gone)).toMatchObject({ present: false, leftAt: now });
    expect(await store.groups.get(there)).toMatchObject({ present: true });
  });

  test('makes a digest afresh before its first attempt only, and stores what it sends', async () => {
    const [to = ''] = line.groupIds;
    await queue(makeDelivery({ id: 'digest', to, purpose: 'digest' }));
    let made = 0;
    line.simulator.faults.queue('push', 'acceptThenServerError');
    const dispatcher = make({
      freshen: async (row) => {
        made += 1;
        return { ...row, messages: [{ type: 'text', text: `ฉบับที่ ${made}` }] };
      },
    });
    await dispatcher.settled();
    now += 1000;
    await dispatcher.settled();
    expect(made).toBe(1);
    expect(await store.outbox.get('digest')).toMatchObject({
      state: 'accepted',
      messages: [{ text: 'ฉบับที่ 1' }],
    });
    expect(line.copies()[0]).toBe(1);
  });

  test('puts a digest off that could not be made', async () => {
    const [to = ''] = line.groupIds;
    await queue(makeDelivery({ id: 'digest', to, purpose: 'digest' }));
    await make({ freshen: () => Promise.reject(new Error('store away')) }).settled();
    expect(await store.outbox.get('digest')).toMatchObject({
      state: 'queued',
      notBefore: now + 30_000,
      firstAttemptAt: null,
    });
  });

  test('tells the metrics of each row it has dealt with', async () => {
    const [to = ''] = line.groupIds;
    await queue(makeDelivery({ to }), makeDelivery({ id: 'old', to, expiresAt: now }));
    const seen: unknown[] = [];
    await make({ observe: (observation) => seen.push(observation) }).settled();
    const common = { kind: 'push', purpose: 'circular' };
    expect(seen).toEqual(
      expect.arrayContaining([
        { ...common, state: 'cancelled', outcome: null, milliseconds: null },
        { ...common, state: 'accepted', outcome: 'accepted', milliseconds: 0 },
      ]),
    );
  });

  test('gives back unbegun rows when it stops, as if they had never been claimed', async () => {
    await queue(...toGroups());
    const dispatcher = make({ concurrency: 4 });
    dispatcher.start();
    await line.simulator.until(() => line.simulator.requests.length >= 4);
    await dispatcher.stop();
    await expectRestUntouched();
  });

  test('gives its unbegun pushes back when it leads no more', async () => {
    await queue(...toGroups());
    let leads = true;
    const dispatcher = make({ concurrency: 4, isLeader: () => leads });
    const settled = dispatcher.settled();
    await line.simulator.until(() => line.simulator.requests.length >= 4);
    leads = false;
    await settled;
    await expectRestUntouched();
    // Those on their way, and not all that it had claimed.
    expect(line.simulator.requests.length).toBeLessThan(16);
  });

  test('begins nothing whose lease could end before LINE answers', async () => {
    await queue(...toGroups());
    await make({ leaseFor: 14_000 }).settled();
    expect(line.simulator.requests).toEqual([]);
    expect(await states()).toEqual({ sending: 40 });
  });

  test('goes at half its speed after LINE found it too fast', async () => {
    let waits: number[] = [];
    const timers = {
      after(milliseconds: number, run: () => void) {
        waits.push(milliseconds);
        now += milliseconds;
        return systemTimers.after(0, run);
      },
    };
    const longestWait = async (rows: readonly Delivery[]) => {
      waits = [];
      await queue(...rows);
      await make({ ratePerSecond: 10, timers }).settled();
      return Math.max(...waits);
    };
    expect(await longestWait(toGroups())).toBe(100);
    line.simulator.faults.queue('push', 'rateLimit');
    const again = toGroups().map((row) => ({ ...row, id: `${row.id} again` }));
    expect(await longestWait(again)).toBeGreaterThan(150);
  });
});

/** Some rows have gone out; the others are as they were queued. */
async function expectRestUntouched(): Promise<void> {
  const { accepted = 0, queued = 0, ...others } = await states();
  expect(others).toEqual({});
  expect(accepted).toBeGreaterThanOrEqual(4);
  expect(accepted).toBe(line.simulator.world.accepted.length);
  expect(queued).toBeGreaterThan(0);
  const untouched = { state: 'queued', firstAttemptAt: null, leaseOwner: null } as const;
  expect(await store.outbox.count({ where: untouched })).toBe(queued);
}
