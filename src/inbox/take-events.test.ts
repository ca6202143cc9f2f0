import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { textEvent } from '../../test/faults/webhook-event.ts';
import { openStore } from '../storage/open-store.ts';
import { put, type Store } from '../storage/store.ts';
import { storeEvents } from './store-events.ts';
import { type TakeRequest, takeEvents } from './take-events.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
});
afterEach(() => store.close());

const take = async (given: Partial<TakeRequest> = {}) => {
  const taken = await takeEvents({
    store,
    now: 1000,
    instanceId: 'one',
    isGone: () => false,
    leaseFor: 500,
    limit: 10,
    ...given,
  });
  return taken.map(({ id }) => id).sort();
};
const arrive = (...events: readonly [id: string, at: number, chat: string][]) =>
  storeEvents(
    store,
    events.map(([id, at, chat]) => textEvent({ id, at, chat })),
    1000,
  );

test('takes the earliest event of each chat by LINE’s clock, whatever the order of arrival', async () => {
  await arrive(['late', 20, 'U1'], ['early', 10, 'U1'], ['other', 30, 'U2']);
  expect(await take()).toEqual(['early', 'other']);
  expect(await store.inbox.get('early')).toMatchObject({
    state: 'working',
    attempts: 1,
    leaseOwner: 'one',
    leaseUntil: 1500,
  });
});

test('takes nothing more of a chat until its event is done', async () => {
  await arrive(['1', 10, 'U1'], ['2', 20, 'U1']);
  await take();
  expect(await take({ instanceId: 'two' })).toEqual([]);
  await arrive(['0', 5, 'U1']);
  expect(await take({ instanceId: 'two' })).toEqual([]);
});

test('takes an event whose lease has ended again, counting the attempt', async () => {
  await arrive(['1', 10, 'U1']);
  await take();
  expect(await take({ now: 1499 })).toEqual([]);
  expect(await take({ now: 1500, instanceId: 'two' })).toEqual(['1']);
  expect(await store.inbox.get('1')).toMatchObject({ attempts: 2, leaseOwner: 'two' });
});

test('takes over at once what a dead process held', async () => {
  await arrive(['1', 10, 'U1']);
  await take();
  expect(await take({ isGone: (owner) => owner === 'one', instanceId: 'two' })).toEqual(['1']);
});

test('steps back when another event of the chat is in the works after all', async () => {
  await arrive(['1', 10, 'U1'], ['2', 20, 'U1']);
  const [, second] = await store.inbox.find();
  // As if another instance, reading before event 1 arrived, marked event 2 between this one's steps.
  const racing: Store = {
    ...store,
    inbox: {
      ...store.inbox,
      async claim(query, set) {
        const marked = await store.inbox.claim(query, set);
        if (second && set.state === 'working') {
          const rival = { state: 'working', leaseOwner: 'two', leaseUntil: 9999 } as const;
          await store.commit([put('inbox', { ...second, ...rival })]);
        }
        return marked;
      },
    },
  };
  expect(await take({ store: racing })).toEqual([]);
  const first = { state: 'waiting', attempts: 0, leaseOwner: null };
  expect(await store.inbox.get('1')).toMatchObject(first);
});

test('finds other chats behind a long queue of one that is busy', async () => {
  const many = Array.from({ length: 200 }, (_, n) => [`a${n}`, n, 'U1'] as const);
  await arrive(...many.map(([id, at, chat]) => [id, at, chat] as [string, number, string]));
  await arrive(['z', 1000, 'U2']);
  expect(await take({ limit: 2 })).toEqual(['a0', 'z']);
});
