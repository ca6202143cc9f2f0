import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSimulator, type Simulator } from '../simulator/create-simulator.ts';
import { createLineApi } from './create-line-api.ts';
import type { LineApi } from './line-api.ts';
import type { Message } from './message.ts';

const KEY = '123e4567-e89b-12d3-a456-426614174000';
const REQUEST_ID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const hello: Message[] = [{ type: 'text', text: 'สวัสดี' }];

let simulator: Simulator;
let origin: string;
let line: LineApi;
let groupId: string;
let userId: string;

beforeEach(async () => {
  simulator = createSimulator({
    clock: { now: () => 1_790_000_000_000 },
    channelSecret: 'secret',
    channelAccessToken: 'token',
    monthlyLimit: 10,
  });
  origin = await simulator.start();
  line = connect(origin);
  userId = simulator.addUser('สมชาย').id;
  groupId = simulator.addGroup('อำเภอเมืองมุกดาหาร', [userId]).id;
  await simulator.joinBot(groupId);
});

afterEach(() => simulator.stop());

function connect(baseURL: string, timeoutMilliseconds = 5000): LineApi {
  return createLineApi({
    channelAccessToken: 'token',
    apiBaseURL: baseURL,
    dataApiBaseURL: baseURL,
    timeoutMilliseconds,
  });
}

const messageCount = () => simulator.world.chats.get(groupId)?.length ?? 0;

describe('a push', () => {
  test('that LINE takes is accepted, with the request and the message ids', async () => {
    const outcome = await line.push(groupId, hello, KEY);
    const [sent] = simulator.world.chats.get(groupId) ?? [];
    expect(outcome).toEqual({
      kind: 'accepted',
      requestId: REQUEST_ID,
      sentMessageIds: [sent?.id],
    });
    expect(simulator.requests.at(-1)).toMatchObject({
      headers: { 'x-line-retry-key': KEY, authorization: 'Bearer token' },
      body: { to: groupId, messages: hello },
    });
  });

  test('again under the same key is accepted as the first one was, and sent once', async () => {
    const first = await line.push(groupId, hello, KEY);
    expect(await line.push(groupId, hello, KEY)).toEqual(first);
    expect(messageCount()).toBe(1);
  });

  test.each([
    ['rateLimit', 'rateLimited'],
    ['monthLimit', 'monthLimit'],
  ] as const)('refused with 429 for %s is told apart by LINE message', async (fault, kind) => {
    simulator.faults.queue('push', fault);
    expect(await line.push(groupId, hello, KEY)).toEqual({ kind, requestId: REQUEST_ID });
  });

  test('that LINE refuses says why', async () => {
    await simulator.kickBot(groupId);
    expect(await line.push(groupId, hello, KEY)).toEqual({
      kind: 'refused',
      status: 400,
      message: 'Failed to send messages',
      requestId: REQUEST_ID,
    });
    expect(await line.push(userId, [{ type: 'text', text: '' }], KEY)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('messages[0].text: May not be empty'),
    });
  });

  test('with a wrong token is refused', async () => {
    const api = createLineApi({ channelAccessToken: 'wrong', apiBaseURL: origin });
    expect(await api.push(groupId, hello, KEY)).toMatchObject({ kind: 'refused', status: 401 });
  });

  test.each(['serverError', 'dropBefore', 'acceptThenDrop', 'acceptThenServerError'] as const)(
    'that meets %s has an unknown outcome, and the same key settles it without a second copy',
    async (fault) => {
      simulator.faults.queue('push', fault);
      expect(await line.push(groupId, hello, KEY)).toMatchObject({ kind: 'unknown' });
      expect(await line.push(groupId, hello, KEY)).toMatchObject({ kind: 'accepted' });
      expect(messageCount()).toBe(1);
    },
  );

  test('that is never answered ends with an unknown outcome, and the socket is closed', async () => {
    const closed = Promise.withResolvers<void>();
    const mute = await listen((_request, response) => response.on('close', closed.resolve));
    const outcome = await connect(mute.origin, 100).push(groupId, hello, KEY);
    expect(outcome).toEqual({
      kind: 'unknown',
      message: expect.stringMatching(/timeout/),
      requestId: null,
    });
    await closed.promise;
    mute.server.close();
  });

  test('to a port where nobody listens has an unknown outcome', async () => {
    const gone = await listen(() => {});
    await new Promise((resolve) => gone.server.close(resolve));
    expect(await connect(gone.origin).push(groupId, hello, KEY)).toMatchObject({ kind: 'unknown' });
  });

  test('answered 200 is accepted although its body is not of LINE', async () => {
    simulator.faults.queue('push', 'notJson');
    expect(await line.push(groupId, hello, KEY)).toEqual({
      kind: 'accepted',
      requestId: REQUEST_ID,
      sentMessageIds: [],
    });
  });

  test('whose answer breaks off is asked for again under its key, so that the ids are known', async () => {
    simulator.faults.queue('push', 'dropMidBody');
    expect(await line.push(groupId, hello, KEY)).toMatchObject({ kind: 'unknown' });
    const [sent] = simulator.world.chats.get(groupId) ?? [];
    expect(await line.push(groupId, hello, KEY)).toMatchObject({ sentMessageIds: [sent?.id] });
    expect(messageCount()).toBe(1);
  });

  test('answered 409 without the id of an accepted request is refused', async () => {
    const odd = await listen((_request, response) => response.writeHead(409).end('{}'));
    const outcome = await connect(odd.origin).push(groupId, hello, KEY);
    expect(outcome).toMatchObject({ kind: 'refused', status: 409 });
    odd.server.close();
  });
});

describe('a reply', () => {
  async function replyToken(): Promise<string> {
    const { sent } = await simulator.sendText(groupId, userId, 'สวัสดี');
    return String(sent?.event.replyToken);
  }

  test('uses its token once and carries no retry key', async () => {
    const token = await replyToken();
    expect(await line.reply(token, hello)).toMatchObject({ kind: 'accepted' });
    expect(simulator.requests.at(-1)?.headers).not.toHaveProperty('x-line-retry-key');
    expect(await line.reply(token, hello)).toEqual({
      kind: 'invalidReplyToken',
      requestId: REQUEST_ID,
    });
  });

  test('answered 200 is sent, although the answer breaks off: its token is spent', async () => {
    const token = await replyToken();
    simulator.faults.queue('reply', 'dropMidBody');
    expect(await line.reply(token, hello)).toMatchObject({ kind: 'accepted', sentMessageIds: [] });
  });

  test('that is answered with 500 after all has an unknown outcome', async () => {
    simulator.faults.queue('reply', 'acceptThenServerError');
    expect(await line.reply(await replyToken(), hello)).toMatchObject({ kind: 'unknown' });
  });
});

test('a validation gives null or the complaint, and throws when LINE does not say', async () => {
  expect(await line.validatePush(hello)).toBeNull();
  expect(await line.validatePush([])).toMatch(/messages: Size must be between 1 and 5/);
  simulator.faults.queue('validate', 'serverError');
  await expect(line.validatePush(hello)).rejects.toMatchObject({ status: 500, retryable: true });
  expect(messageCount()).toBe(0);
});

async function listen(
  handle: Parameters<typeof createServer>[1],
): Promise<{ server: Server; origin: string }> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
