import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSimulator, type SimulatorBench } from '../../test/simulator-bench.ts';
import { parseWebhook } from '../line/parse-webhook.ts';

let bench: SimulatorBench;
let groupId: string;
let userId: string;

beforeEach(async () => {
  bench = await openSimulator();
  userId = bench.simulator.addUser('สมชาย').id;
  groupId = bench.simulator.addGroup('กลุ่ม', [userId]).id;
  await bench.simulator.joinBot(groupId);
  bench.webhooks.length = 0;
});

afterEach(async () => {
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

/** The bot's own reading of the last webhook. */
function lastEvent() {
  const webhook = parseWebhook(bench.webhooks.at(-1));
  if (!webhook.ok) throw new Error(webhook.reason);
  return webhook.events[0]?.parsed;
}

const push = (...messages: object[]) =>
  bench.call('POST', '/v2/bot/message/push', { to: groupId, messages });
const action = (label: string, fields: object) => ({
  type: 'button',
  action: { label, ...fields },
});
const card = (...contents: object[]) => ({
  type: 'flex',
  altText: 'บัตร',
  contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents } },
});

describe('a person in a simulated chat', () => {
  test('writes: the bot gets a signed webhook and its answer is reported', async () => {
    bench.bot.status = 503;
    const deed = await bench.simulator.sendText(groupId, userId, 'สวัสดี 😀');
    expect(deed.sent).toMatchObject({ status: 503, failure: null });
    expect(bench.webhooks.at(-1)).toMatchObject({ destination: bench.simulator.world.bot.id });
    expect(lastEvent()).toMatchObject({
      type: 'text',
      text: 'สวัสดี 😀',
      chat: { kind: 'group', id: groupId },
      senderId: userId,
      messageId: deed.messageId,
      standby: false,
      redelivered: false,
      replyToken: expect.any(String),
      eventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    });
  });

  test('mentions the account, everybody, quotes, edits', async () => {
    const { messageId } = await bench.simulator.sendText(groupId, userId, 'ส่งแล้วหรือยัง', {
      mentionBot: true,
      mentionAll: true,
      quote: '1',
    });
    expect(lastEvent()).toMatchObject({
      text: '@บอท ITA @All ส่งแล้วหรือยัง',
      mentions: [
        { index: 0, length: 8, isSelf: true },
        { index: 9, length: 4, isSelf: false },
      ],
      quotedMessageId: '1',
    });
    await bench.simulator.editText(groupId, userId, String(messageId), 'ส่งแล้ว');
    expect(lastEvent()).toMatchObject({
      type: 'text',
      edited: true,
      messageId,
      text: 'ส่งแล้ว',
      mentions: [],
    });
    const alone = await bench.simulator.sendText(userId, userId, 'ก');
    await expect(
      bench.simulator.editText(userId, userId, String(alone.messageId), 'ข'),
    ).rejects.toThrow('groups only');
  });

  test('sends files, pictures and stickers; bytes can be fetched by then', async () => {
    const bytes = new TextEncoder().encode('หนังสือ');
    const { messageId } = await bench.simulator.sendFile(groupId, userId, 'ก.txt', bytes);
    expect(lastEvent()).toMatchObject({ type: 'file', fileName: 'ก.txt', fileSize: bytes.length });
    expect(bench.simulator.world.contents.get(String(messageId))).toEqual(bytes);
    await bench.simulator.sendImage(groupId, userId, bytes);
    expect(lastEvent()).toMatchObject({ type: 'otherMessage', messageType: 'image' });
    await bench.simulator.sendSticker(groupId, userId);
    expect(lastEvent()).toMatchObject({ type: 'otherMessage', messageType: 'sticker' });
  });

  test('presses buttons: a postback says its words in the chat, a message is sent, a link opens', async () => {
    await push(
      card(
        action('รับทราบ', { type: 'postback', data: 'ack=1', displayText: 'รับทราบแล้ว' }),
        action('ช่วยเหลือ', { type: 'message', text: 'ช่วยเหลือ' }),
        action('เปิด', { type: 'uri', uri: 'https://example.org/' }),
        action('เลือกวัน', { type: 'datetimepicker', data: 'day', mode: 'date' }),
      ),
    );
    await bench.simulator.press(groupId, userId, { label: 'รับทราบ' });
    expect(lastEvent()).toMatchObject({ type: 'postback', data: 'ack=1', params: {} });
    expect(bench.simulator.world.chats.get(groupId)?.at(-1)).toMatchObject({
      from: userId,
      content: { text: 'รับทราบแล้ว' },
    });
    await bench.simulator.press(groupId, userId, { label: /ช่วย/ });
    expect(lastEvent()).toMatchObject({ type: 'text', text: 'ช่วยเหลือ' });
    const opened = await bench.simulator.press(groupId, userId, { label: 'เปิด' });
    expect(opened).toEqual({ messageId: null, sent: null, opened: 'https://example.org/' });
    await bench.simulator.press(groupId, userId, { data: 'day', picked: '2026-11-30' });
    expect(lastEvent()).toMatchObject({ data: 'day', params: { date: '2026-11-30' } });
  });

  test('presses the newest of two like buttons, or the one of a given message', async () => {
    const first = await push(card(action('รับทราบ', { type: 'postback', data: 'old' })));
    await push(card(action('รับทราบ', { type: 'postback', data: 'new' })));
    await bench.simulator.press(groupId, userId, { label: 'รับทราบ' });
    expect(lastEvent()).toMatchObject({ data: 'new' });
    const [sent] = first.body.sentMessages as { id: string }[];
    await bench.simulator.press(groupId, userId, { label: 'รับทราบ', messageId: String(sent?.id) });
    expect(lastEvent()).toMatchObject({ data: 'old' });
  });

  test('finds quick replies only while their message is the last', async () => {
    const items = [{ type: 'action', action: { type: 'postback', label: 'ใช่', data: 'yes' } }];
    await push({ type: 'text', text: 'ใช่ไหม', quickReply: { items } });
    await bench.simulator.press(groupId, userId, { label: 'ใช่' });
    expect(lastEvent()).toMatchObject({ data: 'yes' });
    await bench.simulator.sendText(groupId, userId, 'อีกข้อความ');
    await expect(bench.simulator.press(groupId, userId, { label: 'ใช่' })).rejects.toThrow(
      'Nothing to press',
    );
  });

  test('unsends; comes and goes; adds and blocks the account', async () => {
    const { messageId } = await bench.simulator.sendText(groupId, userId, 'ผิด');
    await bench.simulator.unsend(groupId, userId, String(messageId));
    expect(lastEvent()).toMatchObject({ type: 'unsend', messageId });
    const other = bench.simulator.addUser('สมหญิง').id;
    await bench.simulator.memberJoined(groupId, [other]);
    expect(lastEvent()).toMatchObject({ type: 'memberJoined', userIds: [other] });
    await bench.simulator.memberLeft(groupId, [other]);
    expect(lastEvent()).toMatchObject({ type: 'memberLeft', userIds: [other], replyToken: null });
    await bench.simulator.unfollow(userId);
    expect(lastEvent()).toMatchObject({ type: 'unfollow', chat: { kind: 'user', id: userId } });
    await bench.simulator.follow(userId);
    expect(lastEvent()).toMatchObject({ type: 'follow' });
    await bench.simulator.kickBot(groupId);
    expect(lastEvent()).toMatchObject({ type: 'leave', replyToken: null });
  });

  test('may be unknown to the bot, or in a chat that is on standby', async () => {
    await bench.simulator.sendText(groupId, userId, 'x', { anonymous: true });
    expect(lastEvent()).toMatchObject({ senderId: null, chat: { kind: 'group', id: groupId } });
    await bench.simulator.sendText(groupId, userId, 'x', { standby: true });
    expect(lastEvent()).toMatchObject({ standby: true, replyToken: null });
  });

  test('is not heard by the bot where the account is not', async () => {
    await bench.simulator.kickBot(groupId);
    bench.webhooks.length = 0;
    const deed = await bench.simulator.sendText(groupId, userId, 'x');
    expect(deed.sent).toBeNull();
    expect(bench.webhooks).toEqual([]);
    expect(bench.simulator.world.chats.get(groupId)).toHaveLength(1);
  });
});

describe('simulated webhooks', () => {
  test('are redelivered as they were, marked so; those that failed, all at once', async () => {
    bench.bot.status = 500;
    const { sent } = await bench.simulator.sendText(groupId, userId, 'หนึ่ง');
    bench.bot.status = 200;
    await bench.simulator.sendText(groupId, userId, 'สอง');
    expect(await bench.simulator.redeliverFailed()).toMatchObject([
      { eventId: sent?.eventId, status: 200 },
    ]);
    expect(bench.events().at(-1)).toEqual({
      ...bench.events()[0],
      deliveryContext: { isRedelivery: true },
    });
    expect(await bench.simulator.redeliverFailed()).toEqual([]);
  });

  test('carry an emoji as escapes, so that only the raw bytes verify', async () => {
    await bench.simulator.sendText(groupId, userId, '🤨');
    expect(lastEvent()).toMatchObject({ text: '🤨' });
    expect(bench.rawBodies.at(-1)).toContain('"\\uD83E\\uDD28"');
  });

  test('report a bot that cannot be reached or does not answer', async () => {
    bench.simulator.connect('http://127.0.0.1:1/webhook');
    const { sent } = await bench.simulator.sendText(groupId, userId, 'x');
    expect(sent).toMatchObject({ status: null, failure: 'could_not_connect' });
  });

  test('may be many events, or any bytes, of a test', async () => {
    const [event] = [...bench.simulator.world.sentEvents.values()];
    await bench.simulator.deliver([event?.event ?? {}, event?.event ?? {}]);
    expect(bench.events()).toHaveLength(2);
    const { status } = await bench.simulator.deliverBody('{"destination":"x","events":[]}');
    expect(status).toBe(200);
    bench.complaints.length = 0;
  });
});

test('a wait for the bot ends when it has answered, or says what it waited for', async () => {
  const waiting = bench.simulator.until(
    () => (bench.simulator.world.chats.get(groupId)?.length ?? 0) === 2,
  );
  await push({ type: 'text', text: '1' });
  await push({ type: 'text', text: '2' });
  await waiting;
  await expect(bench.simulator.until(() => false, 20)).rejects.toThrow('Not within 20 ms');
});
