import { createServer as createHttpServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { WebhookEvent } from '../line/parse-webhook.ts';
import { signBody } from '../line/verify-signature.ts';
import { createServer } from './create-server.ts';
import { createMetrics } from './metrics.ts';

const NEW_SECRET = 'new-secret';
const OLD_SECRET = 'old-secret';
const stored: WebhookEvent[] = [];
const counted: number[] = [];
let storeFault: Error | null = null;
let notReady: string | null = null;
let server: Server;

beforeAll(async () => {
  const app = createServer({
    channelSecrets: [NEW_SECRET, OLD_SECRET],
    storeEvents: async (events) => {
      if (storeFault !== null) throw storeFault;
      stored.push(...events);
    },
    countWebhook: (status) => counted.push(status),
    metrics: createMetrics(async () => ({ inbox: 3, outbox: 4 })),
    notReady: async () => notReady,
    log: { error: () => {}, warn: () => {}, debug: () => {} },
  });
  server = createHttpServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  stored.length = 0;
  counted.length = 0;
  storeFault = null;
  notReady = null;
});

const port = () => (server.address() as AddressInfo).port;
/** Sends these bytes as they are; the status and the JSON answered. */
function send(
  method: string,
  path: string,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: port(), host: '127.0.0.1', method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const webhook = (body: string, secret = NEW_SECRET, headers = {}) =>
  send('POST', '/webhook', body, { 'x-line-signature': signBody(body, secret), ...headers });
const events = (...list: readonly unknown[]) =>
  JSON.stringify({ destination: `U${'0'.repeat(32)}`, events: list });
const follow = {
  ...{ type: 'follow', mode: 'active', timestamp: 1, webhookEventId: 'E1', replyToken: 'R' },
  source: { type: 'user', userId: 'U1' },
};

describe('POST /webhook answers', () => {
  test('200 once every event is stored, also to none (LINE’s “Verify”)', async () => {
    expect(await webhook(events(follow, follow))).toEqual({ status: 200, text: '{}' });
    expect(stored).toHaveLength(2);
    expect(await webhook(events())).toMatchObject({ status: 200 });
    expect(counted).toEqual([200, 200]);
  });

  test('200 while the secret is being changed, with the old one and the new one', async () => {
    expect(await webhook(events(follow), OLD_SECRET)).toMatchObject({ status: 200 });
  });

  test('200 to raw bytes with LINE’s escapes and odd spacing', async () => {
    const body = events(follow)
      .replace('"follow"', '"follow","x":"\\uD83E\\uDD28"')
      .replace('{', '{ ');
    expect(await webhook(body)).toMatchObject({ status: 200 });
  });

  test.each([
    ['missing', {}],
    ['of another secret', { 'x-line-signature': signBody(events(follow), 'guess') }],
    ['of another body', { 'x-line-signature': signBody(events(), NEW_SECRET) }],
    ['garbage', { 'x-line-signature': '%%%' }],
    ['empty', { 'x-line-signature': '' }],
  ])('401 to a signature that is %s, and stores nothing', async (_what, headers) => {
    const answer = await send('POST', '/webhook', events(follow), headers);
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain('guess');
    expect(stored).toEqual([]);
  });

  test.each([
    ['no JSON', 'events='],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no events', '{"destination":"U"}'],
    ['events that are no list', '{"events":{"0":{}}}'],
    ['JSON nested without end', `{"events":[{"a":${'['.repeat(5000)}${']'.repeat(5000)}}]}`],
  ])('400 to %s', async (_what, body) => {
    expect(await webhook(body)).toMatchObject({ status: 400 });
    expect(stored).toEqual([]);
  });

  test('413 over 1 MiB, and takes a mebibyte', async () => {
    const padded = (bytes: number) => `${events()}${' '.repeat(bytes - events().length)}`;
    expect(await webhook(padded(1024 * 1024))).toMatchObject({ status: 200 });
    expect(await webhook(padded(1024 * 1024 + 1))).toMatchObject({ status: 413 });
  });

  test('415 to a compressed body, which could unpack without end', async () => {
    const answer = await webhook(events(follow), NEW_SECRET, { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
  });

  test('503 when the store cannot take it, so that LINE sends it again', async () => {
    storeFault = new Error('disk of the ministry is full');
    const answer = await webhook(events(follow));
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain('ministry');
    expect(counted).toEqual([503]);
  });
});

describe('the other routes', () => {
  test('say whether the process lives and whether it is ready', async () => {
    expect(await send('GET', '/healthz')).toMatchObject({ status: 200 });
    expect(await send('GET', '/readyz')).toMatchObject({ status: 200 });
    notReady = 'the store does not answer';
    expect(await send('GET', '/healthz')).toMatchObject({ status: 200 });
    expect(await send('GET', '/readyz')).toEqual({
      status: 503,
      text: JSON.stringify({ ok: false, reason: notReady }),
    });
  });

  test('are no others', async () => {
    expect(await send('GET', '/webhook')).toMatchObject({ status: 404 });
    expect(await send('GET', '/.env')).toMatchObject({ status: 404 });
    expect(await send('GET', '/%')).toMatchObject({ status: 404 });
  });
});
