import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../src/line/json-object.ts';
import { verifySignature } from '../src/line/verify-signature.ts';
import { createSimulator, type SimulatorOptions } from '../src/simulator/create-simulator.ts';
import { loadOpenApiCheck } from './line-open-api/open-api-check.ts';

const CHANNEL_SECRET = 'secret';
const openApi = loadOpenApiCheck();

/** A started simulator whose bot is a recorder, for tests of the simulator itself. */
export type SimulatorBench = Awaited<ReturnType<typeof openSimulator>>;

export async function openSimulator(options: Partial<SimulatorOptions> = {}) {
  let now = 1_790_000_000_000;
  const webhooks: JsonObject[] = [];
  const rawBodies: string[] = [];
  const complaints: string[] = [];
  const bot = { status: 200 };
  const received = new EventEmitter();
  const receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const signature = request.headers['x-line-signature']?.toString();
    const signed = verifySignature(body, signature, [CHANNEL_SECRET]);
    const webhook = JSON.parse(body.toString());
    webhooks.push(webhook);
    rawBodies.push(body.toString());
    complaints.push(...(signed ? [] : ['not signed']), ...(openApi?.webhook(webhook) ?? []));
    response.writeHead(bot.status).end();
    received.emit('webhook');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhook`;
  const simulator = createSimulator({
    clock: { now: () => now },
    channelSecret: CHANNEL_SECRET,
    channelAccessToken: 'token',
    webhookUrl,
    ...options,
  });
  const origin = await simulator.start();

  async function call(method: 'GET' | 'POST', path: string, body?: unknown, headers = {}) {
    const response = await fetch(origin + path, {
      method,
      headers: { authorization: 'Bearer token', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { status } = response;
    const answer = (await response.json()) as JsonObject;
    complaints.push(...(openApi?.answer(method, path, status, answer) ?? []));
    return { status, headers: response.headers, body: answer };
  }

  const events = () => webhooks.flatMap((webhook) => webhook.events as JsonObject[]);

  return {
    simulator,
    origin,
    webhookUrl,
    webhooks,
    rawBodies,
    /** What the recording bot answers. */
    bot,
    call,
    /** What is wrong, by LINE's OpenAPI, with webhooks and answers so far. */
    complaints,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    /** The events that the bot has been sent. */
    events,
    /** Resolves when the bot has been sent an event of that type. */
    async webhookOf(type: string) {
      while (!events().some((event) => event.type === type)) await once(received, 'webhook');
    },
    async close() {
      await simulator.stop();
      receiver.closeAllConnections();
      await new Promise((resolve) => receiver.close(resolve));
    },
  };
}
