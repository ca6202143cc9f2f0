import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../test/faults/silent-log.ts';
import { textEvent } from '../../test/faults/webhook-event.ts';
import { SILENCE, say } from '../conversation/outcome.ts';
import { StoreUnavailableError } from '../storage/errors.ts';
import { openStore } from '../storage/open-store.ts';
import { put, type Store, save } from '../storage/store.ts';
import { systemTimers } from '../timers.ts';
import {
  createInboxWorker,
  type InboxWorker,
  type InboxWorkerOptions,
} from './create-inbox-worker.ts';
import { storeEvents } from './store-events.ts';

let store: Store;
let now: number;
let workers: InboxWorker[];
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  now = 1000;
  workers = [];
});
afterEach(async () => {
  for (const worker of workers) await worker.stop();
  await store.close();
});

function startWorker(options: Pick<InboxWorkerOptions, 'handle'> & Partial<InboxWorkerOptions>) {
  const worker = createInboxWorker({
    store,
    clock: { now: () => now },
    timers: systemTimers,
    log: silentLog,
    instanceId: `instance ${workers.length}`,
    isGone: () => false,
    ...options,
  });
  workers.push(worker);
  return worker;
}
const arrive = (...events: readonly Parameters<typeof textEvent>[0][]) =>
  storeEvents(store, events.map(textEvent), now);

describe('the inbox worker', () => {
  test('handles each chat in order and never two events of it at once, with two instances', async () => {
    const chats = ['U1', 'U2', 'U3'];
    const events = Array.from({ length: 60 }, (_, n) => ({
      id: `e${n}`,
      at: (n * 37) % 60,
      chat: chats[n % 3] ?? '',
    }));
    await arrive(...events);
    const busy = new Set<string>();
    const handled: { chat: string; at: number }[] = [];
    const handle: InboxWorkerOptions['handle'] = async ({ chatId, timestamp }) => {
      expect(busy.has(chatId)).toBe(false);
      busy.add(chatId);
      await new Promise(setImmediate);
      busy.delete(chatId);
      handled.push({ chat: chatId, at: timestamp });
      return SILENCE;
    };
    const pair = [startWorker({ handle }), startWorker({ handle })];
    await Promise.all(pair.map((worker) => worker.settled()));
    await Promise.all(pair.map((worker) => worker.settled()));
    expect(handled).toHaveLength(60);
    for (const chat of chats) {
      const times = handled.filter((each) => each.chat === chat).map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
    expect(await store.inbox.count({ where: { state: 'done' } })).toBe(60);
  });

  test('writes the outcome and the end of the event together, and wakes the outbox', async () => {
    await arrive({ id: 'E1', at: 10, text: 'ถาม' });
    let woken = 0;
    const setting = put('settings', { id: 's', version: 0, value: 'x' });
    const worker = startWorker({
      handle: async () => ({ ...say('ตอบ'), changes: [setting] }),
      onDeliveries: () => {
        woken += 1;
      },
    });
    await worker.settled();
    expect(await store.outbox.get('reply:E1')).toMatchObject({ kind: 'reply', state: 'queued' });
    expect(await store.settings.get('s')).toMatchObject({ value: 'x' });
    expect(woken).toBe(1);
  });

  test('decides again from fresh data when somebody changed it meanwhile', async () => {
    await store.commit([put('settings', { id: 's', version: 0, value: 1 })]);
    await arrive({ id: 'E1', at: 10 });
    let calls = 0;
    const worker = startWorker({
      handle: async () => {
        const read = await store.settings.get('s');
        calls += 1;
        if (calls === 1) await store.commit([put('settings', { id: 's', version: 0, value: 10 })]);
        if (read === null) throw new Error('the setting is gone');
        const next = save('settings', { ...read, value: Number(read.value) + 1 });
        return { ...SILENCE, changes: [next] };
      },
    });
    await worker.settled();
    expect(calls).toBe(2);
    expect(await store.settings.get('s')).toMatchObject({ value: 11 });
    expect(await store.inbox.get('E1')).toMatchObject({ state: 'done', attempts: 1 });
  });

  test('tries five times when the handler fails, then gives up and apologises', async () => {
    await arrive({ id: 'E1', at: 10 }, { id: 'E2', at: 20 });
    const tried: string[] = [];
    const seen: string[] = [];
    const worker = startWorker({
      observe: ({ outcome }) => seen.push(outcome),
      handle: async ({ id }) => {
        tried.push(id);
        if (id === 'E1') throw Object.assign(new Error('broken'), { code: 'broken_handler' });
        return SILENCE;
      },
    });
    for (const wait of [0, 1000, 2000, 4000, 8000]) {
      now += wait;
      await worker.settled();
    }
    expect(seen).toEqual(['retried', 'retried', 'retried', 'retried', 'failed', 'done']);
    expect(tried).toEqual(['E1', 'E1', 'E1', 'E1', 'E1', 'E2']);
    expect(await store.inbox.get('E1')).toMatchObject({ state: 'failed', error: 'broken_handler' });
    expect(await store.outbox.get('reply:E1')).not.toBeNull();
  });

  test('gives up an event that has killed its process five times, without touching it again', async () => {
    await arrive({ id: 'E1', at: 10 });
    const [event] = await store.inbox.find();
    if (event) await store.commit([put('inbox', { ...event, attempts: 5 })]);
    const worker = startWorker({ handle: () => Promise.reject(new Error('touched')) });
    await worker.settled();
    expect(await store.inbox.get('E1')).toMatchObject({ state: 'failed', error: 'process_died' });
  });

  test('drops its result when the event was taken over', async () => {
    await arrive({ id: 'E1', at: 10 });
    const worker = startWorker({
      handle: async (event) => {
        await store.commit([put('inbox', { ...event, leaseOwner: 'other' })]);
        return say('สาย');
      },
    });
    await worker.settled();
    expect(await store.inbox.get('E1')).toMatchObject({ state: 'working', leaseOwner: 'other' });
    expect(await store.outbox.count()).toBe(0);
  });

  test('fails a try of a handler that hangs, so that the chat goes on', async () => {
    await arrive({ id: 'E1', at: 10 });
    const worker = startWorker({ handle: () => new Promise(() => {}), handleWithin: 5 });
    await worker.settled();
    expect(await store.inbox.get('E1')).toMatchObject({ state: 'waiting', error: 'time_limit' });
  });

  test('keeps an event while the store is away and writes it when it is back', async () => {
    await arrive({ id: 'E1', at: 10 });
    let failures = 2;
    const shaky: Store = {
      ...store,
      commit(changes) {
        if (failures === 0) return store.commit(changes);
        failures -= 1;
        return Promise.reject(new StoreUnavailableError('away'));
      },
    };
    const timers = { after: (_: number, run: () => void) => systemTimers.after(0, run) };
    const worker = startWorker({
      store: shaky,
      timers: { after: (wait, run) => (wait > 5000 ? systemTimers : timers).after(wait, run) },
      handle: async () => say('ตอบ'),
    });
    await worker.settled();
    expect(await store.inbox.get('E1')).toMatchObject({ state: 'done', attempts: 1 });
  });

  test('polls for what others stored, and finishes what it has begun before it stops', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const worker = startWorker({
      pollEvery: 5,
      handle: async () => {
        begin();
        await released;
        return SILENCE;
      },
    });
    worker.start();
    await arrive({ id: 'E1', at: 10 });
    await begun;
    const stopping = worker.stop();
    release();
    await stopping;
    expect(await store.inbox.get('E1')).toMatchObject({ state: 'done' });
  });
});
