import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSimulator, type SimulatorBench } from '../../test/simulator-bench.ts';

const MINUTE = 60_000;
const KEY = '123e4567-e89b-12d3-a456-426614174000';
const PUSH = '/v2/bot/message/push';
const REPLY = '/v2/bot/message/reply';
const hello = { type: 'text', text: 'สวัสดี' };
const INVALID_TOKEN = { status: 400, body: { message: 'Invalid reply token' } };

let bench: SimulatorBench;
let groupId: string;
let userId: string;

beforeEach(async () => {
  bench = await openSimulator({ monthlyLimit: 5 });
  userId = bench.simulator.addUser('สมชาย').id;
  groupId = bench.simulator.addGroup('กลุ่ม', [userId, bench.simulator.addUser('สมหญิง').id]).id;
  await bench.simulator.joinBot(groupId);
});

afterEach(async () => {
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

const push = (to: string, key?: string, messages: object[] = [hello]) =>
  bench.call('POST', PUSH, { to, messages }, key === undefined ? {} : { 'x-line-retry-key': key });
const chat = (id: string) => bench.simulator.world.chats.get(id) ?? [];
const used = async () =>
  (await bench.call('GET', '/v2/bot/message/quota/consumption')).body.totalUsage;

describe('a simulated push', () => {
  test('stands in the chat and counts once for each person there', async () => {
    expect(await push(groupId, undefined, [hello, hello])).toMatchObject({
      status: 200,
      body: { sentMessages: chat(groupId).map(({ id, quoteToken }) => ({ id, quoteToken })) },
    });
    expect(chat(groupId)).toHaveLength(2);
    expect(await used()).toBe(2);
    expect(bench.simulator.world.accepted).toMatchObject([{ to: groupId, people: 2 }]);
  });

  test('over the month is refused; the month turns at midnight of UTC+9', async () => {
    await push(groupId);
    await push(groupId);
    expect(await push(groupId)).toMatchObject({
      status: 429,
      body: { message: 'You have reached your monthly limit.' },
    });
    expect(await used()).toBe(4);
    bench.pass(Date.UTC(2026, 8, 30, 15) - 1 - bench.simulator.world.clock.now());
    expect(await used()).toBe(4);
    bench.pass(1);
    expect(await used()).toBe(0);
    expect(await push(groupId)).toMatchObject({ status: 200 });
  });

  test('under a key seen within a day is answered 409 with the first answer, and not sent', async () => {
    const first = await push(groupId, KEY);
    bench.pass(24 * 60 * MINUTE - 1);
    const second = await push(groupId, KEY);
    expect(second).toMatchObject({
      status: 409,
      body: { message: 'The retry key is already accepted', ...first.body },
    });
    expect(second.headers.get('x-line-accepted-request-id')).toBe(
      first.headers.get('x-line-request-id'),
    );
    expect(chat(groupId)).toHaveLength(1);
    bench.pass(1);
    expect(await push(groupId, KEY)).toMatchObject({ status: 200 });
    expect(chat(groupId)).toHaveLength(2);
  });

  test('under a used key with another body is 409 too, and noted as misuse', async () => {
    await push(groupId, KEY);
    expect(bench.simulator.world.misuses).toEqual([]);
    expect(await push(userId, KEY)).toMatchObject({ status: 409 });
    expect(bench.simulator.world.misuses).toHaveLength(1);
  });

  test('that was refused leaves its key unused', async () => {
    await bench.simulator.kickBot(groupId);
    expect(await push(groupId, KEY)).toMatchObject({ status: 400 });
    await bench.simulator.joinBot(groupId);
    expect(await push(groupId, KEY)).toMatchObject({ status: 200 });
  });

  test('to a group that the account has left, or to nobody known, fails', async () => {
    const failed = { status: 400, body: { message: 'Failed to send messages' } };
    expect(await push(`C${'0'.repeat(32)}`)).toMatchObject(failed);
    await bench.simulator.kickBot(groupId);
    expect(await push(groupId)).toMatchObject(failed);
    expect(await push('somebody')).toMatchObject({ status: 400 });
  });

  test('to somebody who has blocked the account is accepted, not delivered and not counted', async () => {
    await bench.simulator.unfollow(userId);
    expect(await push(userId)).toMatchObject({ status: 200 });
    expect(chat(userId)).toEqual([]);
    expect(await used()).toBe(0);
  });

  test('with a malformed key or body is refused in the form of LINE', async () => {
    expect(await push(groupId, 'no-uuid')).toMatchObject({ status: 400 });
    expect(await push(groupId, KEY, [{ type: 'text', text: '' }])).toMatchObject({
      status: 400,
      body: {
        message: 'The request body has 1 error(s)',
        details: [{ property: 'messages[0].text', message: 'May not be empty' }],
      },
    });
    expect(await bench.call('POST', PUSH, { to: groupId })).toMatchObject({ status: 400 });
    expect(await bench.call('POST', PUSH, [])).toMatchObject({ status: 400 });
    expect(chat(groupId)).toEqual([]);
  });

  test('quotes messages of its own chat only and mentions members only', async () => {
    const { messageId } = await bench.simulator.sendText(groupId, userId, 'ถาม');
    const { quoteToken } = chat(groupId).find(({ id }) => id === messageId) ?? {};
    expect(await push(groupId, undefined, [{ ...hello, quoteToken }])).toMatchObject({
      status: 200,
    });
    expect(await push(userId, undefined, [{ ...hello, quoteToken }])).toMatchObject({
      status: 400,
    });
    const mention = (mentionee: object) => ({
      type: 'textV2',
      text: '{who} เรียน',
      substitution: { who: { type: 'mention', mentionee } },
    });
    const stranger = mention({ type: 'user', userId: bench.simulator.addUser('อื่น').id });
    expect(await push(groupId, undefined, [mention({ type: 'all' })])).toMatchObject({
      status: 200,
    });
    expect(await push(groupId, undefined, [stranger])).toMatchObject({ status: 400 });
    expect(await push(userId, undefined, [mention({ type: 'all' })])).toMatchObject({
      status: 400,
    });
  });
});

describe('a simulated reply', () => {
  const reply = (replyToken: unknown, headers = {}) =>
    bench.call('POST', REPLY, { replyToken, messages: [hello] }, headers);
  const ask = async () => (await bench.simulator.sendText(groupId, userId, 'ถาม')).sent;

  test('works once, within a minute, and costs nothing', async () => {
    const sent = await ask();
    bench.pass(MINUTE);
    expect(await reply(sent?.event.replyToken)).toMatchObject({ status: 200 });
    expect(await reply(sent?.event.replyToken)).toMatchObject(INVALID_TOKEN);
    expect(chat(groupId)).toHaveLength(2);
    expect(await used()).toBe(0);
  });

  test('later than a minute fails; a redelivery gives another minute, twenty after the event', async () => {
    const sent = await ask();
    bench.pass(MINUTE + 1);
    expect(await reply(sent?.event.replyToken)).toMatchObject(INVALID_TOKEN);
    await bench.simulator.redeliver(String(sent?.eventId));
    expect(await reply(sent?.event.replyToken)).toMatchObject({ status: 200 });
    const late = await ask();
    bench.pass(20 * MINUTE + 1);
    await bench.simulator.redeliver(String(late?.eventId));
    expect(await reply(late?.event.replyToken)).toMatchObject(INVALID_TOKEN);
  });

  test('with a retry key is refused and noted as misuse', async () => {
    const sent = await ask();
    const headers = { 'x-line-retry-key': KEY };
    expect(await reply(sent?.event.replyToken, headers)).toMatchObject({ status: 400 });
    expect(bench.simulator.world.misuses).toEqual(['a reply with a retry key']);
  });

  test('that is malformed leaves its token unused', async () => {
    const sent = await ask();
    const body = { replyToken: sent?.event.replyToken, messages: [] };
    expect(await bench.call('POST', REPLY, body)).toMatchObject({ status: 400 });
    expect(await reply(sent?.event.replyToken)).toMatchObject({ status: 200 });
  });

  test('into a group that the account has left since fails', async () => {
    const sent = await ask();
    await bench.simulator.kickBot(groupId);
    expect(await reply(sent?.event.replyToken)).toMatchObject(INVALID_TOKEN);
  });
});

test('a simulated multicast reaches friends only, no group, and carries no mentions', async () => {
  const stranger = bench.simulator.addUser('ไม่เป็นเพื่อน').id;
  await bench.simulator.unfollow(stranger);
  const multicast = (to: string[], message: object = hello) =>
    bench.call('POST', '/v2/bot/message/multicast', { to, messages: [message] });
  expect(await multicast([userId, stranger])).toMatchObject({ status: 200, body: {} });
  expect([chat(userId).length, chat(stranger).length, await used()]).toEqual([1, 0, 1]);
  expect(await multicast([groupId])).toMatchObject({ status: 400 });
  expect(await multicast([userId], { type: 'textV2', text: 'x' })).toMatchObject({ status: 400 });
});

test('a simulated validation says what is wrong and sends nothing', async () => {
  const validate = (messages: object[]) =>
    bench.call('POST', '/v2/bot/message/validate/push', { messages });
  expect(await validate([hello])).toMatchObject({ status: 200, body: {} });
  expect(await validate([{ type: 'text' }])).toMatchObject({ status: 400 });
  expect(bench.simulator.world.accepted).toEqual([]);
});
