import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../clock.ts';
import { createControlRoutes } from './control-routes.ts';
import { createLineServer, type RecordedRequest } from './create-line-server.ts';
import { createFaults } from './faults.ts';
import { createMemberships } from './memberships.ts';
import { createPeople } from './people.ts';
import { createRandom } from './random.ts';
import { createRedelivery } from './redelivery.ts';
import { createTell } from './tell.ts';
import { createWebhookSender } from './webhook-sender.ts';
import { createWorld } from './world.ts';

export interface SimulatorOptions {
  readonly clock: Clock;
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  /** May be set later, with `connect`. */
  readonly webhookUrl?: string;
  /** Sees each API request before it is dealt with. */
  readonly onRequest?: (request: RecordedRequest) => void;
  /** Default `บอท ITA`. */
  readonly botName?: string;
  /** Messages a month; default 35,000, null for no limit. */
  readonly monthlyLimit?: number | null;
  /** For ids and for faults that come by chance. */
  readonly seed?: number;
  /** How long the bot may take to answer a webhook; LINE waits two seconds, the default is ten. */
  readonly webhookTimeoutMilliseconds?: number;
}

/** LINE on this machine: its API over HTTP, signed webhooks to the bot, and the people in its chats. */
export type Simulator = ReturnType<typeof createSimulator>;

export function createSimulator(options: SimulatorOptions) {
  const { clock, channelSecret, seed = 1, botName = 'บอท ITA', monthlyLimit = 35_000 } = options;
  const world = createWorld({ clock, seed: String(seed), botName, monthlyLimit });
  const faults = createFaults(createRandom(seed));
  const webhook = createWebhookSender({
    world,
    channelSecret,
    timeoutMilliseconds: options.webhookTimeoutMilliseconds ?? 10_000,
  });
  webhook.url = options.webhookUrl ?? null;
  const tell = createTell(world, webhook);
  const changes = new EventEmitter().setMaxListeners(0);
  const requests: RecordedRequest[] = [];
  const people = createPeople(world, tell);
  const app = createLineServer({
    world,
    faults,
    channelAccessToken: options.channelAccessToken,
    onRequest(request) {
      requests.push(request);
      options.onRequest?.(request);
    },
    onEvent: (event) => void webhook.send(event),
    onHandled: () => changes.emit('change'),
  });
  app.use('/simulator', createControlRoutes(world, people));
  const server = createServer(app);

  return {
    /** The state, to look at and, where a test needs it, to change. */
    world,
    faults,
    /** Every API request so far, oldest first. */
    requests: requests as readonly RecordedRequest[],
    ...createMemberships(world, tell, webhook),
    ...people,
    ...createRedelivery(world, webhook),

    /** Listens on the loopback; resolves to the origin for both base URLs. */
    async start(port = 0): Promise<string> {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },

    /** Ends all connections, also those that wait for an answer for ever. */
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },

    /** Sends webhooks there from now on; null sends none. */
    connect(webhookUrl: string | null): void {
      webhook.url = webhookUrl;
    },

    /**
     * Resolves as soon as the condition holds; looked at after each API request.
     * @throws Error after so many milliseconds, 10,000 by default.
     */
    async until(condition: () => boolean, timeoutMilliseconds = 10_000): Promise<void> {
      const signal = AbortSignal.timeout(timeoutMilliseconds);
      while (!condition()) {
        await once(changes, 'change', { signal }).catch((cause: unknown) => {
          throw new Error(`Not within ${timeoutMilliseconds} ms: ${condition}`, { cause });
        });
      }
    },
  };
}
