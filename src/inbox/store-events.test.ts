import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { textEvent } from '../../test/faults/webhook-event.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { put } from '../storage/store.ts';
import { storeEvents } from './store-events.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
});
afterEach(() => store.close());

test('stores the events of a webhook, each once, however often they come', async () => {
  const [first, second] = [textEvent({ id: '1', at: 10 }), textEvent({ id: '2', at: 20 })];
  expect(await storeEvents(store, [first, second, first], 100)).toBe(2);
  expect(await storeEvents(store, [second], 200)).toBe(0);
  expect(await store.inbox.find()).toEqual([
    expect.objectContaining({ id: '1', chatId: 'U1', timestamp: 10, receivedAt: 100 }),
    expect.objectContaining({ id: '2', receivedAt: 100, state: 'waiting', event: second.raw }),
  ]);
});

test('takes an empty webhook', async () => {
  expect(await storeEvents(store, [], 0)).toBe(0);
});

test('gives an event that still waits the life of its redelivery', async () => {
  await storeEvents(store, [textEvent({ id: '1', at: 10 })], 100);
  const again = textEvent({ id: '1', at: 10, redelivered: true });
  expect(await storeEvents(store, [again], 70_000)).toBe(0);
  expect(await store.inbox.get('1')).toMatchObject({ receivedAt: 70_000, event: again.raw });
});

test('leaves an event that has been handled as it is when it is redelivered', async () => {
  await storeEvents(store, [textEvent({ id: '1', at: 10 })], 100);
  const [stored] = await store.inbox.find();
  if (stored) await store.commit([put('inbox', { ...stored, state: 'done' })]);
  await storeEvents(store, [textEvent({ id: '1', at: 10, redelivered: true })], 70_000);
  expect(await store.inbox.get('1')).toMatchObject({ state: 'done', receivedAt: 100 });
});
