import { describe, expect, test } from '@jest/globals';
import { makeReply, SENDING } from '../../test/faults/make-delivery.ts';
import type { SendOutcome } from '../line/line-api.ts';
import { judgeReply } from './judge-reply.ts';

const NOW = 2000;
const row = makeReply(SENDING);
const FRESH = { now: NOW, random: 0, fresh: true };
const RETRIED = { ...FRESH, fresh: false };
const invalid: SendOutcome = { kind: 'invalidReplyToken', requestId: 'r' };
const unknown: SendOutcome = { kind: 'unknown', message: '500', requestId: null };
const PUSH = {
  id: 'row:late',
  kind: 'push',
  to: 'U1',
  toKind: 'user',
  state: 'queued',
  messages: row.messages,
  people: 1,
  firstAttemptAt: null,
};

describe('a reply after LINE’s answer', () => {
  test('is accepted', () => {
    const outcome: SendOutcome = { kind: 'accepted', requestId: 'r', sentMessageIds: ['m1'] };
    expect(judgeReply(row, outcome, FRESH)).toEqual({
      delivery: expect.objectContaining({
        state: 'accepted',
        sentMessageIds: ['m1'],
        uncertain: false,
      }),
      late: null,
    });
  });

  test('comes again while its token lives when LINE may or may not have it', () => {
    const { delivery, late } = judgeReply(row, unknown, FRESH);
    expect(delivery).toMatchObject({ state: 'queued', notBefore: NOW + 500, firstAttemptAt: 1000 });
    expect(late).toBeNull();
  });

  test('counts as sent, uncertainly, when its token is used up after a doubtful try', () => {
    const { delivery, late } = judgeReply(row, invalid, RETRIED);
    expect(delivery).toMatchObject({ state: 'accepted', uncertain: true, acceptedAt: NOW });
    expect(late).toBeNull();
  });

  test('counts as sent, uncertainly, when the token dies before a doubt is settled', () => {
    const { delivery, late } = judgeReply(row, unknown, { ...RETRIED, now: 49_900 });
    expect(delivery).toMatchObject({ state: 'accepted', uncertain: true });
    expect(late).toBeNull();
  });

  test('is replaced by a push when its token was dead at the first try', () => {
    const { delivery, late } = judgeReply(row, invalid, FRESH);
    expect(delivery.state).toBe('cancelled');
    expect(late).toMatchObject(PUSH);
  });

  test('is replaced by a push when LINE was too busy until its token died', () => {
    const busy: SendOutcome = { kind: 'rateLimited', requestId: null };
    const { delivery, late } = judgeReply(row, busy, { ...FRESH, now: 49_900 });
    expect(delivery.state).toBe('cancelled');
    expect(late).toMatchObject(PUSH);
  });

  test('is never replaced by a push in a group, nor where nobody waits', () => {
    for (const given of [{ toKind: 'group' }, { fallback: 'none' }] as const) {
      const { delivery, late } = judgeReply({ ...row, ...given }, invalid, FRESH);
      expect(delivery).toMatchObject({ state: 'failed', error: 'too late' });
      expect(late).toBeNull();
    }
  });

  test('fails with the reason when LINE refuses it', () => {
    const refused: SendOutcome = { kind: 'refused', status: 400, message: 'no', requestId: null };
    const { delivery, late } = judgeReply(row, refused, FRESH);
    expect(delivery).toMatchObject({ state: 'failed', error: '400: no' });
    expect(late).toBeNull();
  });
});
