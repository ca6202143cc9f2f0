import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listeningPort, spawnProgram } from '../../test/workshop/start-program.ts';
import type { BenchRow } from './bench-row.ts';
import { type Posted, postAll } from './post-all.ts';

const SECRET = 'bench';
const CHATS = 100;
const CONNECTIONS = 32;
const WARM_UP = 1000;
const MEASURED = 5000;
/** Without an answer by then LINE counts a webhook as failed. */
const LINE_WAITS = 2000;

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A message in a group, not to the bot: what most webhooks are. */
function request(id: string, groupId: string): Buffer {
  const body = JSON.stringify({
    destination: `U${'0'.repeat(32)}`,
    events: [
      {
        type: 'message',
        mode: 'active',
        timestamp: Date.now(),
        source: { type: 'group', groupId, userId: `U${'1'.repeat(32)}` },
        webhookEventId: id,
        deliveryContext: { isRedelivery: false },
        replyToken: `token-${id}`,
        message: {
          type: 'text',
          id,
          quoteToken: 'quote',
          text: 'ส่งรายงานให้จังหวัดแล้วนะครับ รอตรวจสอบอยู่ '.repeat(4),
        },
      },
    ],
  });
  const signature = createHmac('sha256', SECRET).update(body).digest('base64');
  return Buffer.from(
    [
      'POST /webhook HTTP/1.1',
      'host: localhost',
      'content-type: application/json; charset=utf-8',
      `x-line-signature: ${signature}`,
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

const requests = (prefix: string, count: number, groupIds: readonly string[]): Buffer[] =>
  Array.from({ length: count }, (_, number) =>
    request(`${prefix}-${number}`, groupIds[number % groupIds.length] ?? ''),
  );

async function inboxIsEmpty(port: number): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    if (/^amphoe_ita_waiting\{box="inbox"\} 0$/m.test(metrics)) return;
    await wait(20);
  }
}

async function measureEcho(groupIds: readonly string[]): Promise<Posted> {
  const echo = fork(file('echo-child.ts'));
  try {
    const [port] = await once(echo, 'message');
    await postAll(port, requests('warm', WARM_UP, groupIds), CONNECTIONS);
    return await postAll(port, requests('echo', MEASURED, groupIds), CONNECTIONS);
  } finally {
    echo.kill();
  }
}

/** What was posted to the bot, and how long it took until all of it was also handled. */
async function measureBot(bot: ChildProcess, groupIds: readonly string[]) {
  const port = await listeningPort(bot);
  await postAll(port, requests('warm', WARM_UP, groupIds), CONNECTIONS);
  await inboxIsEmpty(port);
  const measured = requests('bot', MEASURED, groupIds);
  const begun = performance.now();
  const posted = await postAll(port, measured, CONNECTIONS);
  await inboxIsEmpty(port);
  return { posted, handledSeconds: (performance.now() - begun) / 1000 };
}

const row = (name: string, value: number, unit: string, baseline: number): BenchRow => ({
  name,
  value,
  unit,
  baseline,
  ratio: value / baseline,
});

/**
 * The whole bot as `npm start` runs it, with its store in a file and LINE simulated in a process of
 * its own, against an echo of express and LINE's SDK; the same requests to both.
 */
export async function benchWebhook(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-webhook-'));
  const line = fork(file('simulator-child.ts'), [`${CHATS}`]);
  let bot: ChildProcess | null = null;
  try {
    const [{ origin, groupIds }] = await once(line, 'message');
    const echo = await measureEcho(groupIds);
    const environment = {
      LINE_CHANNEL_SECRET: SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: 'bench',
      LINE_API_BASE_URL: origin,
      LINE_DATA_API_BASE_URL: origin,
      DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
      HOST: '127.0.0.1',
      PORT: '0',
    };
    bot = spawnProgram('src/main.ts', environment, folder);
    const { posted, handledSeconds } = await measureBot(bot, groupIds);
    const taken = MEASURED / posted.seconds;
    const slowest = posted.milliseconds.toSorted((one, other) => one - other)[MEASURED * 0.99] ?? 0;
    return [
      row(
        'webhooks stored and answered, against express + SDK echo',
        taken,
        '/s',
        MEASURED / echo.seconds,
      ),
      row(
        '99 % of these webhooks answered within, against what LINE waits',
        slowest,
        'ms',
        LINE_WAITS,
      ),
      row(
        'events handled to their end, against events taken in',
        MEASURED / handledSeconds,
        '/s',
        taken,
      ),
    ];
  } finally {
    bot?.kill('SIGKILL');
    line.kill();
    rmSync(folder, { recursive: true });
  }
}
