import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStore } from '../storage/open-store.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import { type Store, save } from '../storage/store.ts';
import { asReply, findWaitingForReply } from './free-reply.ts';
import { judgeReply } from './judge-reply.ts';
import { newDelivery } from './new-delivery.ts';

const NOW = 1_000_000;
const WAITING = newDelivery({
  ...{ id: 'd', kind: 'push', to: 'C1', toKind: 'group', purpose: 'digest', messages: [] },
  ...{ now: NOW, notBefore: NOW + 5000, expiresAt: NOW + 9000, freeFrom: NOW, people: 12 },
});
const TOKEN = { replyToken: 'token', expiresAt: NOW + 50_000 };
const claimed = { ...asReply(WAITING, TOKEN, NOW), state: 'sending', firstAttemptAt: NOW } as const;

let store: Store;
beforeAll(async () => {
  store = await openStore('sqlite::memory:');
});
afterAll(() => store.close());

test('only an untried push to that chat, whose time has come and not gone, waits for a reply', async () => {
  const others: readonly Delivery[] = [
    { ...WAITING, id: 'early', freeFrom: NOW + 1 },
    { ...WAITING, id: 'elsewhere', to: 'C2' },
    { ...WAITING, id: 'tried', attempts: 1 },
    { ...WAITING, id: 'over', expiresAt: NOW },
    { ...WAITING, id: 'sent', state: 'accepted' },
    { ...WAITING, id: 'costs', freeFrom: null },
  ];
  await store.commit(others.map((row) => save('outbox', row)));
  expect(await findWaitingForReply(store, 'C1', NOW)).toBeNull();
  await store.commit([
    save('outbox', WAITING),
    save('outbox', { ...WAITING, id: 'urgent', priority: 1, state: 'held' }),
  ]);
  expect((await findWaitingForReply(store, 'C1', NOW))?.id).toBe('urgent');
});

test('it costs nobody as a reply, held or not', () => {
  const reply = asReply({ ...WAITING, state: 'held' }, TOKEN, NOW);
  expect(reply).toMatchObject({ kind: 'reply', state: 'queued', people: 0, id: 'd' });
});

test('it is over with its token, or with its own end where that is sooner', () => {
  expect(asReply(WAITING, TOKEN, NOW)).toMatchObject({
    replyToken: 'token',
    expiresAt: NOW + 9000,
  });
  const endless = asReply({ ...WAITING, expiresAt: null }, TOKEN, NOW);
  expect(endless.expiresAt).toBe(TOKEN.expiresAt);
});

test('a reply that never reached LINE is a push again, at the time it would have been', () => {
  const outcome = { kind: 'invalidReplyToken', requestId: null } as const;
  const { delivery, late } = judgeReply(claimed, outcome, { now: NOW, random: 0, fresh: true });
  expect(late).toBeNull();
  expect(delivery).toMatchObject({
    ...{ kind: 'push', state: 'queued', notBefore: NOW + 5000, expiresAt: NOW + 9000 },
    ...{ people: 12, replyToken: null, attempts: 0, firstAttemptAt: null },
  });
});

test('one that LINE may have taken counts as sent, and is marked uncertain', () => {
  const outcome = { kind: 'invalidReplyToken', requestId: null } as const;
  const { delivery } = judgeReply(claimed, outcome, { now: NOW, random: 0, fresh: false });
  expect(delivery).toMatchObject({ kind: 'reply', state: 'accepted', uncertain: true });
});
