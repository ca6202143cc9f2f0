import { describe, expect, test } from '@jest/globals';
import { makeDelivery, makeReply, SENDING } from '../../test/faults/make-delivery.ts';
import { fitMessages } from '../line/message-limits.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import { hashBody } from './new-delivery.ts';
import { type Freshen, prepareDelivery } from './prepare-delivery.ts';

const HOUR = 3_600_000;
const NOW = 1000;
const asIs: Freshen = async (delivery) => delivery;
const prepare = (delivery: Delivery, { fresh = true, now = NOW, freshen = asIs } = {}) =>
  prepareDelivery({ delivery, fresh }, now, fitMessages, freshen);
const push = (given: Partial<Delivery> = {}) => makeDelivery({ ...SENDING, ...given });
const digest = (given: Partial<Delivery> = {}) =>
  push({ purpose: 'digest', firstAttemptAt: null, ...given });

describe('the last look before a push', () => {
  test('lets a good row go as it is', async () => {
    const delivery = push();
    expect(await prepare(delivery)).toEqual({ send: true, delivery, changed: false });
  });

  test('cuts what is too long for LINE and has the new body stored first', async () => {
    const prepared = await prepare(push({ messages: [{ type: 'text', text: 'ก'.repeat(5001) }] }));
    const { messages, bodyHash } = prepared.delivery;
    expect(prepared).toMatchObject({ send: true, changed: true });
    expect(messages).toEqual(fitMessages([{ type: 'text', text: 'ก'.repeat(5001) }]).messages);
    expect(bodyHash).toBe(hashBody(messages));
  });

  test('fails what LINE would refuse in any case, naming the place', async () => {
    const prepared = await prepare(push({ messages: [] }));
    expect(prepared).toMatchObject({ send: false, delivery: { state: 'failed' } });
    expect(prepared.delivery.error).toContain('messages');
  });

  test('cancels a row after its end', async () => {
    expect(await prepare(push({ expiresAt: NOW }))).toMatchObject({
      send: false,
      delivery: { state: 'cancelled', error: 'expired' },
    });
  });

  test('gives to a person what LINE may have taken 23 hours ago', async () => {
    const now = SENDING.firstAttemptAt + 23 * HOUR;
    expect(await prepare(push(), { fresh: false, now })).toMatchObject({
      send: false,
      delivery: { state: 'review' },
    });
    expect(await prepare(push(), { fresh: false, now: now - 1 })).toMatchObject({ send: true });
  });
});

describe('a digest right before its first attempt', () => {
  const newer = [{ type: 'text', text: 'เหลืออำเภอเดียว' }];

  test('is made afresh, and its first attempt noted with the new body', async () => {
    const freshen: Freshen = async (row) => ({ ...row, messages: newer, people: 9 });
    expect(await prepare(digest(), { freshen })).toMatchObject({
      send: true,
      changed: true,
      delivery: {
        messages: newer,
        bodyHash: hashBody(newer),
        people: 9,
        firstAttemptAt: NOW,
      },
    });
  });

  test('is cancelled when nothing is outstanding any more', async () => {
    expect(await prepare(digest(), { freshen: async () => null })).toMatchObject({
      send: false,
      delivery: { state: 'cancelled' },
    });
  });

  test('keeps its body on every later attempt', async () => {
    const freshen: Freshen = async () => null;
    for (const tried of [digest({ attempts: 1 }), digest({ firstAttemptAt: 500 })]) {
      const { messages } = (await prepare(tried, { fresh: false, freshen })).delivery;
      expect(messages).toEqual(tried.messages);
    }
  });
});

describe('the last look before a reply whose token is dead', () => {
  const reply = (given: Partial<Delivery> = {}) => makeReply({ ...SENDING, ...given });
  const dead = { now: 50_000 };

  test('turns it into a push when it was never tried', async () => {
    expect(await prepare(reply(), dead)).toMatchObject({
      send: false,
      delivery: { state: 'cancelled' },
      late: { id: 'row:late' },
    });
  });

  test('does so too when the process died between claiming it dead and writing the push', async () => {
    const delivery = reply({ firstAttemptAt: 50_000 });
    expect(await prepare(delivery, { now: 55_000, fresh: false })).toMatchObject({
      late: { id: 'row:late' },
    });
  });

  test('counts it as sent when LINE may have taken an earlier try', async () => {
    expect(await prepare(reply(), { ...dead, fresh: false })).toMatchObject({
      send: false,
      delivery: { state: 'accepted', uncertain: true },
      late: null,
    });
  });
});

describe('a circular', () => {
  const circular = (given: Partial<Delivery> = {}) =>
    push({ purpose: 'circular', circularId: 'c', revision: 1, ...given });
  const gone: Freshen = async () => null;

  test('that was taken back between two tries is not tried again', async () => {
    expect(await prepare(circular(), { fresh: false, freshen: gone })).toMatchObject({
      send: false,
      delivery: { state: 'cancelled' },
    });
  });

  test('is not asked about before its first try: what waits is cancelled in the outbox', async () => {
    expect(await prepare(circular(), { fresh: true, freshen: gone })).toMatchObject({ send: true });
  });
});
