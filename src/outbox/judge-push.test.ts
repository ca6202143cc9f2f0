import { describe, expect, test } from '@jest/globals';
import { makeDelivery, SENDING } from '../../test/faults/make-delivery.ts';
import type { SendOutcome } from '../line/line-api.ts';
import { judgePush } from './judge-push.ts';

const HOUR = 3_600_000;
const NOW = 1000;
const row = makeDelivery(SENDING);
const FRESH = { now: NOW, random: 0, fresh: true };
const RETRIED = { ...FRESH, fresh: false };
const unknown: SendOutcome = { kind: 'unknown', message: '500', requestId: 'r' };
const refused = (status: number): SendOutcome => ({
  kind: 'refused',
  status,
  message: 'no',
  requestId: 'r',
});

describe('a push after LINE’s answer', () => {
  test('is accepted with the request’s id and the ids of its messages, and free of its lease', () => {
    const outcome: SendOutcome = { kind: 'accepted', requestId: 'r', sentMessageIds: ['m1'] };
    expect(judgePush(row, outcome, FRESH)).toEqual({
      ...row,
      state: 'accepted',
      attempts: 1,
      requestId: 'r',
      acceptedAt: NOW,
      sentMessageIds: ['m1'],
      leaseOwner: null,
      leaseUntil: 0,
    });
  });

  test('comes again after a back-off with the same body when LINE may or may not have it', () => {
    expect(judgePush({ ...row, attempts: 3 }, unknown, RETRIED)).toEqual({
      ...row,
      state: 'queued',
      attempts: 4,
      notBefore: NOW + 4000,
      error: '500',
      requestId: 'r',
      leaseOwner: null,
      leaseUntil: 0,
    });
  });

  test('is given to a person when the next try would come 23 hours after the first', () => {
    const late = { ...RETRIED, now: NOW + 23 * HOUR - 500 };
    expect(judgePush(row, unknown, { ...late, now: late.now - 1 }).state).toBe('queued');
    expect(judgePush(row, unknown, late).state).toBe('review');
  });

  test('does not begin its 23 hours with a clear no, and goes on with them after a doubt', () => {
    for (const kind of ['rateLimited', 'monthLimit'] as const) {
      expect(judgePush(row, { kind, requestId: null }, FRESH).firstAttemptAt).toBeNull();
      expect(judgePush(row, { kind, requestId: null }, RETRIED).firstAttemptAt).toBe(1000);
    }
  });

  test('comes again within two seconds when LINE found us too fast', () => {
    const again = judgePush(row, { kind: 'rateLimited', requestId: null }, FRESH);
    expect(again).toMatchObject({ state: 'queued', notBefore: NOW + 500 });
  });

  test('is held for a quarter of an hour at the month’s limit, and the second time for a person', () => {
    const limit: SendOutcome = { kind: 'monthLimit', requestId: null };
    const first = judgePush(row, limit, FRESH);
    expect(first).toMatchObject({ state: 'held', notBefore: NOW + HOUR / 4, error: 'month_limit' });
    const second = judgePush({ ...first, ...SENDING }, limit, FRESH);
    expect(second).toMatchObject({ state: 'held', error: 'month_limit_again' });
    expect(second.notBefore).toBeGreaterThan(NOW + 365 * 24 * HOUR);
  });

  test('fails with the reason when LINE refuses it', () => {
    for (const status of [400, 403, 404]) {
      const failed = { state: 'failed', error: `${status}: no` };
      expect(judgePush(row, refused(status), FRESH)).toMatchObject(failed);
    }
  });

  test('waits while the channel access token is wrong, for the message is not at fault', () => {
    expect(judgePush(row, refused(401), FRESH)).toMatchObject({
      state: 'queued',
      firstAttemptAt: null,
      error: '401: no',
    });
  });
});
