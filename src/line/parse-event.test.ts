import { describe, expect, test } from '@jest/globals';
import { parseEvent } from './parse-event.ts';

const head = {
  webhookEventId: '01K',
  timestamp: 1_790_000_000_000,
  mode: 'active',
  deliveryContext: { isRedelivery: false },
  replyToken: 'token',
  source: { type: 'group', groupId: 'C1', userId: 'U1' },
};
const parsedHead = {
  eventId: '01K',
  timestamp: 1_790_000_000_000,
  standby: false,
  redelivered: false,
  replyToken: 'token',
  chat: { kind: 'group', id: 'C1' },
  senderId: 'U1',
};
const text = { type: 'text', id: 'm1', text: '@บอท @All สวัสดี' };

describe('an event', () => {
  test('of a text carries its mentions; only a mention of the account itself is one of itself', () => {
    const mentionees = [
      { index: 0, length: 4, type: 'user', userId: 'U9', isSelf: true },
      { index: 5, length: 4, type: 'all', isSelf: true },
      { index: 5, length: 4, type: 'user' },
      { index: 5, length: 400, type: 'user', isSelf: true },
      'nonsense',
    ];
    const message = { ...text, mention: { mentionees }, quotedMessageId: 'm0' };
    expect(parseEvent({ ...head, type: 'message', message })).toEqual({
      ...parsedHead,
      type: 'text',
      messageId: 'm1',
      text: text.text,
      mentions: [
        { index: 0, length: 4, isSelf: true },
        { index: 5, length: 4, isSelf: false },
        { index: 5, length: 4, isSelf: false },
      ],
      quotedMessageId: 'm0',
      edited: false,
    });
  });

  test('of an edited text is a text with the same message id, marked as edited', () => {
    expect(parseEvent({ ...head, type: 'messageEdited', message: text })).toMatchObject({
      type: 'text',
      messageId: 'm1',
      edited: true,
    });
    const sticker = { type: 'sticker', id: 'm1' };
    expect(parseEvent({ ...head, type: 'messageEdited', message: sticker }).type).toBe('unknown');
  });

  test('of a file names it; of any other message its type', () => {
    const file = { type: 'file', id: 'm1', fileName: 'หนังสือ.pdf', fileSize: 7 };
    expect(parseEvent({ ...head, type: 'message', message: file })).toEqual({
      ...parsedHead,
      type: 'file',
      messageId: 'm1',
      fileName: 'หนังสือ.pdf',
      fileSize: 7,
    });
    const hologram = { type: 'hologram', id: 'm1' };
    expect(parseEvent({ ...head, type: 'message', message: hologram })).toEqual({
      ...parsedHead,
      type: 'otherMessage',
      messageId: 'm1',
      messageType: 'hologram',
    });
  });

  test('of a pressed button carries its data and what a date picker gave', () => {
    const postback = { data: 'a=1', params: { date: '2026-11-20', odd: 1 } };
    expect(parseEvent({ ...head, type: 'postback', postback })).toEqual({
      ...parsedHead,
      type: 'postback',
      data: 'a=1',
      params: { date: '2026-11-20' },
    });
  });

  test('of unsending, of people and of the account coming and going is told apart', () => {
    const unsend = { messageId: 'm1' };
    expect(parseEvent({ ...head, type: 'unsend', unsend })).toMatchObject({ messageId: 'm1' });
    const members = [{ type: 'user', userId: 'U2' }, {}, { type: 'user', userId: 'U3' }];
    expect(parseEvent({ ...head, type: 'memberJoined', joined: { members } })).toMatchObject({
      type: 'memberJoined',
      userIds: ['U2', 'U3'],
    });
    expect(parseEvent({ ...head, type: 'memberLeft', left: { members } })).toMatchObject({
      type: 'memberLeft',
      userIds: ['U2', 'U3'],
    });
    for (const type of ['join', 'leave', 'follow', 'unfollow']) {
      expect(parseEvent({ ...head, type })).toEqual({ ...parsedHead, type });
    }
  });

  test('in a room or one-to-one chat names that chat; without a user id it names no sender', () => {
    const room = { ...head, type: 'join', source: { type: 'room', roomId: 'R1' } };
    expect(parseEvent(room)).toMatchObject({ chat: { kind: 'room', id: 'R1' }, senderId: null });
    const user = { ...head, type: 'follow', source: { type: 'user', userId: 'U1' } };
    expect(parseEvent(user)).toMatchObject({ chat: { kind: 'user', id: 'U1' }, senderId: 'U1' });
  });

  test('in standby has no reply token, nor has one that LINE only tests with', () => {
    expect(parseEvent({ ...head, type: 'join', mode: 'standby' })).toMatchObject({
      standby: true,
      replyToken: null,
    });
    expect(parseEvent({ ...head, type: 'join', replyToken: '0'.repeat(32) }).replyToken).toBeNull();
  });

  test('of a new type, or without its chat, or without what its type needs is unknown', () => {
    expect(parseEvent({ ...head, type: 'brandNew' })).toEqual({
      ...parsedHead,
      type: 'unknown',
      lineType: 'brandNew',
    });
    const chatless = parseEvent({ ...head, type: 'accountLink', source: undefined });
    expect(chatless).toMatchObject({ type: 'unknown', chat: { kind: 'user', id: '' } });
    const strange = { ...head, type: 'join', source: { type: 'square', groupId: 'C1' } };
    expect(parseEvent(strange).type).toBe('unknown');
    for (const type of ['message', 'postback', 'unsend']) {
      expect(parseEvent({ ...head, type }).type).toBe('unknown');
    }
  });

  test('without an id gets one that its redelivery gets too, and another event does not', () => {
    const { webhookEventId: _, ...event } = { ...head, type: 'message', message: text };
    const again = { ...event, deliveryContext: { isRedelivery: true } };
    const other = { ...event, timestamp: event.timestamp + 1 };
    expect(parseEvent(event).eventId).toMatch(/^hash-[0-9a-f]{64}$/);
    expect(parseEvent(again)).toMatchObject({
      eventId: parseEvent(event).eventId,
      redelivered: true,
    });
    expect(parseEvent(other).eventId).not.toBe(parseEvent(event).eventId);
  });
});
