import { describe, expect, test } from '@jest/globals';
import type { Mention, TextEvent } from '../line/incoming-event.ts';
import { addressedText } from './address.ts';
import { readCommand } from './command.ts';

const PREFIXES = ['บอท', '/'];

const typed = (text: string, given: Partial<TextEvent> = {}): TextEvent => ({
  ...{ type: 'text', text, eventId: 'E1', messageId: 'M1', timestamp: 1, replyToken: 'R1' },
  ...{ standby: false, redelivered: false, edited: false, quotedMessageId: null, mentions: [] },
  chat: { kind: 'group', id: 'C1' },
  senderId: 'U1',
  ...given,
});
const read = (event: TextEvent, quotesBot = false, prefixes = PREFIXES) =>
  addressedText(event, prefixes, quotesBot, (text) => readCommand(text) !== null);

function mentioning(text: string, name: string, isSelf: boolean): TextEvent {
  const mention: Mention = { index: text.indexOf(name), length: name.length, isSelf };
  return typed(text, { mentions: [mention] });
}

test('in a one-to-one chat everything is for the bot', () => {
  expect(read(typed(' ส่งวันไหน ', { chat: { kind: 'user', id: 'U1' } }))).toBe('ส่งวันไหน');
});

describe('a mention', () => {
  test.each([
    ['@บอท ITA กำหนดส่ง', 'กำหนดส่ง'],
    ['กำหนดส่ง @บอท ITA', 'กำหนดส่ง'],
    ['ขอ @บอท ITA ดูกำหนดส่ง', 'ขอ   ดูกำหนดส่ง'],
    ['😀 @บอท ITA ส่งวันไหน', '😀   ส่งวันไหน'],
    ['@บอท ITA', ''],
  ])('of the bot addresses it: %s', (text, rest) => {
    expect(read(mentioning(text, '@บอท ITA', true))).toBe(rest);
  });

  test('of everybody or somebody else does not', () => {
    expect(read(mentioning('@All ส่งงานด้วย', '@All', false))).toBeNull();
    expect(read(mentioning('@สมชาย ส่งวันไหน', '@สมชาย', false))).toBeNull();
  });
});

describe('a prefix', () => {
  test.each([
    ['บอท กำหนดส่ง', 'กำหนดส่ง'],
    ['  บอท  ส่งวันไหน', 'ส่งวันไหน'],
    ['บอทกำหนดส่ง', 'กำหนดส่ง'],
    ['บอทคะ ส่งวันไหน', 'ส่งวันไหน'],
    ['บอทครับ, ITA คืออะไร', 'ITA คืออะไร'],
    ['บอท: ส่งวันไหน', 'ส่งวันไหน'],
    ['บอท\nส่งวันไหน', 'ส่งวันไหน'],
    ['บอท', ''],
    ['บอทครับ', ''],
    ['/กำหนดส่ง', 'กำหนดส่ง'],
    ['/ ส่งวันไหน', 'ส่งวันไหน'],
  ])('addresses the bot: “%s”', (text, rest) => {
    expect(read(typed(text))).toBe(rest);
  });

  test.each([
    'บอทเสียแล้ว',
    'บอทตอบผิดอีกแล้ว',
    'บอทนี่ดีนะ',
    'ถามบอทสิ',
    'ให้ บอท กำหนดส่ง',
    '15/12/2569 ส่งงาน',
    'กำหนดส่ง',
    'botnet',
    'บอ ท กำหนดส่ง',
  ])('is not there: “%s”', (text) => expect(read(typed(text))).toBeNull());

  test('may be any word or sign that the operator sets, in any case', () => {
    expect(read(typed('BOT deadlines'), false, ['bot'])).toBe('deadlines');
    expect(read(typed('บอท กำหนดส่ง'), false, ['bot'])).toBeNull();
    expect(read(typed('!กำหนดส่ง'), false, ['!'])).toBe('กำหนดส่ง');
  });

  test('that is longer wins over one it begins with', () => {
    expect(read(typed('บอทไอทีเอ กำหนดส่ง'), false, ['บอท', 'บอทไอทีเอ'])).toBe('กำหนดส่ง');
  });
});

test('a quote addresses the bot only when it quotes the bot', () => {
  expect(read(typed(' ส่งวันไหน '), true)).toBe('ส่งวันไหน');
  expect(read(typed('ส่งวันไหน', { quotedMessageId: 'M9' }), false)).toBeNull();
});
