import { pino } from 'pino';
import { startStage } from '../../src/demo/start-stage.ts';
import { createStoryClock } from '../../src/demo/story-clock.ts';
import type { Role, Tier } from '../../src/storage/records/office.ts';
import { instantOf } from '../../src/thai/bangkok-time.ts';
import { loadOpenApiCheck } from '../line-open-api/open-api-check.ts';
import { createStoryTimers } from './story-timers.ts';

export interface BotOptions {
  /** The day the story begins, in Bangkok. */
  readonly day: string;
  /** 10:00 by default. */
  readonly time?: string;
  /** Two bots on one store need two. */
  readonly seed?: number;
  readonly databaseURL?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole bot against a simulated LINE; every request is also held to LINE's OpenAPI where that is at hand. */
export async function startBot(options: BotOptions) {
  const { day, time = '10:00', databaseURL = 'sqlite::memory:', env = {}, seed = 7 } = options;
  const faults: string[] = [];
  const openApi = loadOpenApiCheck();
  const clock = createStoryClock(instantOf(day, time), () => performance.now());
  const timers = createStoryTimers(clock);
  const stage = await startStage({
    ...{ clock, timers, databaseURL, env, seed },
    log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    onRequest: (request) => {
      for (const fault of openApi?.request(request) ?? []) faults.push(`${request.path}: ${fault}`);
    },
  });
  return {
    ...stage,
    /** What LINE's OpenAPI or LINE's own rules find wrong with anything the bot sent. */
    wrongs: (): readonly string[] => [...faults, ...stage.simulator.world.misuses],
    /** Sets the clock ahead, to a time in Bangkok, and lets happen what has become due. */
    setTime: async (on: string, at: string): Promise<void> => {
      clock.set(instantOf(on, at));
      timers.runDue();
      // Its lead has run out with the jump; what is to be pushed waits until it leads again.
      const leads = async () =>
        ((await stage.store.leases.get('leader'))?.until ?? 0) > clock.now();
      while (!(await leads())) await new Promise((resolve) => setImmediate(resolve));
      await stage.app.settled();
    },
    /** A person or group enrols with a new code of that office. */
    enrol: async (chatId: string, from: string, tier: Tier, area: string, role?: Role) => {
      await stage.say(chatId, from, `ลงทะเบียน ${await stage.code(tier, area, role)}`);
    },
    /** A group that the bot is in, enrolled for a district or province. */
    enrolledGroup: async (name: string, memberIds: readonly string[], tier: Tier, area: string) => {
      const { id } = stage.simulator.addGroup(name, memberIds);
      await stage.simulator.joinBot(id);
      await stage.say(id, memberIds[0] ?? '', `ลงทะเบียน ${await stage.code(tier, area)}`);
      return id;
    },
    /** How many pushes LINE has taken. */
    pushes: (): number =>
      stage.simulator.world.accepted.filter(({ endpoint }) => endpoint === 'push').length,
  };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;
