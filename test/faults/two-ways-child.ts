import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../src/clock.ts';
import { say } from '../../src/conversation/outcome.ts';
import { createInboxWorker } from '../../src/inbox/create-inbox-worker.ts';
import { storeEvents } from '../../src/inbox/store-events.ts';
import { createLineApi } from '../../src/line/create-line-api.ts';
import { parseEvent } from '../../src/line/parse-event.ts';
import { createServer } from '../../src/server/create-server.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { isGone, nameOwner } from '../../src/storage/lease-owner.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { InboxEvent } from '../../src/storage/records/inbox-event.ts';
import { save } from '../../src/storage/store.ts';
import { systemTimers } from '../../src/timers.ts';
import { dieAtStep } from './die-at-step.ts';
import { makeDispatcher } from './make-dispatcher.ts';
import { silentLog } from './silent-log.ts';

/** What the parent tells its child. */
export interface ChildTask {
  readonly databaseUrl: string;
  readonly origin: string;
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  /** The step at which the child kills itself, counting writes and sends, before and after each; 0 for never. */
  readonly dieAt: number;
  /** Of each call to LINE; the program's own by default. */
  readonly timeoutMilliseconds?: number;
}

// A parent that is gone will not ask for the end.
process.on('disconnect', () => process.exit(1));

const task: ChildTask = JSON.parse(process.argv[2] ?? '');
const { channelSecret, channelAccessToken, origin, timeoutMilliseconds } = task;
const line = createLineApi({ channelAccessToken, apiBaseURL: origin, timeoutMilliseconds });
const mortal = dieAtStep(await openStore(task.databaseUrl), line, task.dieAt);
const { store } = mortal;
const self = nameOwner({ host: 'test', pid: process.pid, nonce: randomUUID() });
const common = {
  store,
  clock: systemClock,
  timers: systemTimers,
  log: silentLog,
  instanceId: self,
  isGone: (owner: string) => isGone(owner, self, isAlive),
};

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Answers with what was said, and counts in the same write how often the chat was served. */
async function handle({ event, chatId }: InboxEvent) {
  const incoming = parseEvent(event);
  const id = `served:${chatId}`;
  const served = (await store.settings.get(id)) ?? { id, version: 0, value: 0 };
  const text = incoming.type === 'text' ? incoming.text : '';
  const counted = save('settings', { ...served, value: Number(served.value) + 1 });
  return { ...say(`ตอบ ${text}`), changes: [counted] };
}

const dispatcher = makeDispatcher({ ...common, line: mortal.line, pollEvery: 50 });
const worker = createInboxWorker({ ...common, handle, onDeliveries: dispatcher.wake });
const server = createServer({
  channelSecrets: [channelSecret],
  log: silentLog,
  countWebhook: () => {},
  metrics: createMetrics(async () => ({ inbox: 0, outbox: 0 })),
  notReady: async () => null,
  async storeEvents(events) {
    await storeEvents(store, events, systemClock.now());
    worker.wake();
  },
}).listen(0, '127.0.0.1');
await once(server, 'listening');
worker.start();
dispatcher.start();
process.send?.({
  webhookUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
});

// The parent asks for the end once there is nothing more to come.
await once(process, 'message');
await worker.settled();
await dispatcher.settled();
await worker.stop();
await dispatcher.stop();
await store.close();
process.exit(0);
