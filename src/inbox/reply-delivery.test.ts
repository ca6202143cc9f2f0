import { describe, expect, test } from '@jest/globals';
import type { IncomingEvent } from '../line/incoming-event.ts';
import { replyDelivery, replyTokenEnd } from './reply-delivery.ts';

const MINUTE = 60_000;
const EVENT: IncomingEvent = {
  type: 'postback',
  data: 'x',
  params: {},
  eventId: 'E1',
  timestamp: 0,
  standby: false,
  redelivered: false,
  replyToken: 'token',
  chat: { kind: 'user', id: 'U1' },
  senderId: 'U1',
};
const ANSWER = { replies: [{ type: 'text', text: 'ครับ' }] as const, awaited: true };

describe('the life of a reply token', () => {
  test('is fifty seconds from the receipt', () => {
    expect(replyTokenEnd(EVENT, 10 * MINUTE)).toBe(10 * MINUTE + 50_000);
  });

  test('is fifty seconds from the receipt of a redelivery too', () => {
    expect(replyTokenEnd({ ...EVENT, redelivered: true }, 5 * MINUTE)).toBe(5 * MINUTE + 50_000);
  });

  test('ends twenty minutes after a redelivered event', () => {
    expect(replyTokenEnd({ ...EVENT, redelivered: true }, 19.9 * MINUTE)).toBe(20 * MINUTE);
  });
});

describe('the row of a reply', () => {
  test('carries the token, its end, and a push as fallback where a person waits', () => {
    expect(replyDelivery(EVENT, MINUTE, ANSWER, MINUTE)).toMatchObject({
      id: 'reply:E1',
      kind: 'reply',
      to: 'U1',
      toKind: 'user',
      replyToken: 'token',
      expiresAt: MINUTE + 50_000,
      fallback: 'push',
      state: 'queued',
    });
  });

  test('has no fallback in a group, nor where nobody waits', () => {
    const group = { ...EVENT, chat: { kind: 'group', id: 'C1' } as const };
    expect(replyDelivery(group, 0, ANSWER, 0)?.fallback).toBe('none');
    expect(replyDelivery(EVENT, 0, { ...ANSWER, awaited: false }, 0)?.fallback).toBe('none');
  });

  test('is not made in standby, without a token, or without anything to say', () => {
    expect(replyDelivery({ ...EVENT, standby: true }, 0, ANSWER, 0)).toBeNull();
    expect(replyDelivery({ ...EVENT, replyToken: null }, 0, ANSWER, 0)).toBeNull();
    expect(replyDelivery(EVENT, 0, { replies: [], awaited: true }, 0)).toBeNull();
  });
});
