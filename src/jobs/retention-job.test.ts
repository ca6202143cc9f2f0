import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { circularRecord, deadlineRecord, submissionRecord } from '../../test/planning/records.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { openStore } from '../storage/open-store.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import { put, type Store } from '../storage/store.ts';
import { runRetentionJob } from './retention-job.ts';

const DAY = 86_400_000;
const NOW = 1_795_000_000_000;
const OLD = NOW - 91 * DAY;
const YOUNG = NOW - 89 * DAY;

const event = (id: string, state: InboxEvent['state'], receivedAt: number): InboxEvent => ({
  ...{ id, version: 0, chatId: 'C1', timestamp: receivedAt, receivedAt, state, attempts: 1 },
  ...{ nextAttemptAt: 0, leaseOwner: null, leaseUntil: 0, error: null, event: { text: 'x' } },
});
const delivery = (
  id: string,
  purpose: Delivery['purpose'],
  state: Delivery['state'],
  createdAt: number,
): Delivery => ({
  ...newDelivery({
    id,
    kind: 'push',
    to: 'C1',
    toKind: 'group',
    purpose,
    messages: [],
    now: createdAt,
  }),
  state,
});
const question = (id: string, at: number) => ({
  ...{ id, version: 0, chatId: 'C1', askerId: 'U1', area: null, text: 'ถาม', entryId: null, at },
  outcome: 'answer' as const,
});
const code = (id: string, expiresAt: number) => ({
  ...({
    id,
    version: 0,
    tier: 'district',
    area: '4901',
    role: 'officer',
    uses: 1,
    used: 0,
  } as const),
  ...{ createdAt: 0, createdBy: 'operator', expiresAt, revokedAt: null },
});
const kept = (id: string, keptUntil: number) => ({
  ...{ id, version: 0, chatId: 'C1', senderId: null, text: 'หนังสือ', at: 0, keptUntil },
});
const sentMessage = (id: string, at: number) => ({
  ...{ id, version: 0, chatId: 'C1', deliveryId: 'd', circularId: null, at },
});

let store: Store;
let removed = 0;
const ids = async (
  collection:
    | 'inbox'
    | 'outbox'
    | 'questions'
    | 'codes'
    | 'keptTexts'
    | 'sentMessages'
    | 'expectations',
) => (await store[collection].find()).map(({ id }) => id).toSorted();

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  await store.commit([
    put('inbox', event('old-done', 'done', OLD)),
    put('inbox', event('old-failed', 'failed', OLD)),
    put('inbox', event('old-waiting', 'waiting', OLD)),
    put('inbox', event('young', 'done', YOUNG)),
    put('outbox', delivery('old-answer', 'answer', 'accepted', OLD)),
    put('outbox', delivery('old-digest', 'digest', 'cancelled', OLD)),
    put('outbox', delivery('old-notice', 'notice', 'failed', OLD)),
    put('outbox', delivery('old-circular', 'circular', 'accepted', OLD)),
    put('outbox', delivery('old-review', 'answer', 'review', OLD)),
    put('outbox', delivery('young-answer', 'answer', 'accepted', YOUNG)),
    put('questions', question('old', OLD)),
    put('questions', question('young', YOUNG)),
    put('sentMessages', sentMessage('old', OLD)),
    put('sentMessages', sentMessage('young', YOUNG)),
    put('keptTexts', kept('over', NOW - 1)),
    put('keptTexts', kept('still', NOW + 1)),
    put('expectations', { id: 'over', version: 0, kind: 'letter', data: {}, until: NOW - 1 }),
    put('expectations', { id: 'still', version: 0, kind: 'letter', data: {}, until: NOW + 1 }),
    put('codes', code('long-expired', OLD)),
    put('codes', code('just-expired', NOW - 1)),
    put('circulars', circularRecord({ version: 0, createdAt: 0 })),
    put('deadlines', deadlineRecord({ version: 0, createdAt: 0 })),
    put(
      'submissions',
      submissionRecord({ version: 0, deadlineId: 'deadline', area: '4901', at: 0 }),
    ),
    put('audit', {
      ...{ id: 'a', version: 0, at: 0, actorId: 'U1', actorName: null, area: null, act: 'x' },
      ...{ subject: 'x', before: null, after: null },
    }),
  ]);
  removed = await runRetentionJob(store, { now: () => NOW }, 90);
});
afterAll(() => store.close());

test('what was answered and settled goes after the retention time, and nothing that still waits', async () => {
  expect(await ids('inbox')).toEqual(['old-waiting', 'young']);
  expect(await ids('outbox')).toEqual(['old-circular', 'old-review', 'young-answer']);
  expect(await ids('questions')).toEqual(['young']);
  expect(await ids('sentMessages')).toEqual(['young']);
});

test('what has an end of its own goes then', async () => {
  expect(await ids('keptTexts')).toEqual(['still']);
  expect(await ids('expectations')).toEqual(['still']);
  expect(await ids('codes')).toEqual(['just-expired']);
});

test('the record of official acts stays', async () => {
  expect(await store.circulars.count()).toBe(1);
  expect(await store.deadlines.count()).toBe(1);
  expect(await store.submissions.count()).toBe(1);
  expect(await store.audit.count()).toBe(1);
});

test('it says how much went, and a second run finds nothing', async () => {
  expect(removed).toBe(10);
  expect(await runRetentionJob(store, { now: () => NOW }, 90)).toBe(0);
});
