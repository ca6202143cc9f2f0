import type { Logger } from 'pino';
import { type App, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { hashCode, newEnrolmentCode } from '../groups/enrolment-code.ts';
import { createLineApi } from '../line/create-line-api.ts';
import { newShortId } from '../new-short-id.ts';
import type { RecordedRequest } from '../simulator/create-line-server.ts';
import { createSimulator } from '../simulator/create-simulator.ts';
import { createRandom } from '../simulator/random.ts';
import { renderMessage } from '../simulator/render-transcript.ts';
import { messagesOf } from '../simulator/world.ts';
import { openStore } from '../storage/open-store.ts';
import type { Role, Tier } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { systemTimers, type Timers } from '../timers.ts';
import type { StoryClock } from './story-clock.ts';

const SECRET = 'secret-of-the-simulated-channel';
const TOKEN = 'token-of-the-simulated-channel';
const CODE_DAYS = 30;

export interface StageOptions {
  readonly clock: StoryClock;
  readonly databaseURL: string;
  readonly log: Logger;
  /** For ids, codes and jitter: the same seed tells the same story. */
  readonly seed: number;
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the simulated LINE listens; any free port by default. */
  readonly port?: number;
  readonly onRequest?: (request: RecordedRequest) => void;
  /** The machine's own by default. */
  readonly timers?: Timers;
}

/** The whole bot and a simulated LINE on this machine, talking over real HTTP. */
export type Stage = Awaited<ReturnType<typeof startStage>>;

export async function startStage(options: StageOptions) {
  const { clock, log, seed } = options;
  const onRequest = options.onRequest ?? (() => {});
  const simulator = createSimulator({
    ...{ clock, seed, onRequest },
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
  });
  const origin = await simulator.start(options.port);
  const config = readConfig(
    {
      LINE_CHANNEL_SECRET: SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: TOKEN,
      LINE_API_BASE_URL: origin,
      LINE_DATA_API_BASE_URL: origin,
      HOST: '127.0.0.1',
      PORT: '0',
      // A story waits for no chatter: its digests go out when the clock says so.
      FREE_REPLY_WAIT_MINUTES: '0',
      ...options.env,
    },
    { needsLine: true },
  );
  const store = await openStore(options.databaseURL);
  const random = createRandom(seed);
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => random() * 256);
  const app: App = createApp({
    ...{ config, store, clock, log, random },
    line: createLineApi({
      channelAccessToken: TOKEN,
      apiBaseURL: config.apiBaseURL,
      dataApiBaseURL: config.dataApiBaseURL,
    }),
    timers: options.timers ?? systemTimers,
    newId: () => newShortId(randomBytes),
    instanceId: `stage:${process.pid}:${seed}`,
    isProcessAlive: () => true,
  });
  const botPort = await app.start();
  const webhookURL = `http://127.0.0.1:${botPort}/webhook`;
  simulator.connect(webhookURL);
  const spokenIn = (chatId: string) =>
    messagesOf(simulator.world, chatId).filter(({ from }) => from === null);

  return {
    simulator,
    store,
    app,
    clock,
    origin,
    webhookURL,
    /** Where the bot listens. */
    botOrigin: `http://127.0.0.1:${botPort}`,
    /** Makes a code, as the operator's tool does. */
    code: async (tier: Tier, area: string, role: Role = 'officer'): Promise<string> => {
      const code = newEnrolmentCode(randomBytes);
      const now = clock.now();
      const office = { tier, area, role, createdAt: now, createdBy: 'operator', revokedAt: null };
      const expiresAt = now + CODE_DAYS * 86_400_000;
      const record = { ...office, id: hashCode(code), version: 0, uses: 20, used: 0, expiresAt };
      await store.commit([save('codes', record)]);
      return code;
    },
    /** A person types; resolves when the bot has answered all there is to answer. */
    say: async (chatId: string, from: string, text: string, how = {}) => {
      const deed = await simulator.sendText(chatId, from, text, how);
      await app.settled();
      return deed;
    },
    /** A person presses the newest button of that label; `picked` is what a date picker gives. */
    press: async (chatId: string, from: string, label: string | RegExp, picked?: string) => {
      const deed = await simulator.press(
        chatId,
        from,
        picked === undefined ? { label } : { label, picked },
      );
      await app.settled();
      return deed;
    },
    /** How many messages the bot has put in a chat. */
    spoken: (chatId: string) => spokenIn(chatId).length,
    /** The bot's latest messages in a chat, as a person reads them. */
    heard: (chatId: string, last = 1) =>
      spokenIn(chatId)
        .slice(-last)
        .map((message) => renderMessage(simulator.world, message, true))
        .join('\n'),
    stop: async () => {
      await app.stop();
      await simulator.stop();
      await store.close();
    },
  };
}
