import { pino } from 'pino';
import { startStage } from '../../src/demo/start-stage.ts';
import { createStoryClock } from '../../src/demo/story-clock.ts';
import { instantOf } from '../../src/thai/bangkok-time.ts';
import { loadOpenApiCheck } from '../line-open-api/open-api-check.ts';

export interface BotOptions {
  /** The day the story begins, at 10:00 in Bangkok. */
  readonly day: string;
  readonly databaseURL?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole bot against a simulated LINE; every request is also held to LINE's OpenAPI where that is at hand. */
export async function startBot({ day, databaseURL = 'sqlite::memory:', env = {} }: BotOptions) {
  const faults: string[] = [];
  const openApi = loadOpenApiCheck();
  const stage = await startStage({
    clock: createStoryClock(instantOf(day, '10:00'), () => performance.now()),
    databaseURL,
    env,
    seed: 7,
    log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    onRequest: (request) => {
      for (const fault of openApi?.request(request) ?? []) faults.push(`${request.path}: ${fault}`);
    },
  });
  return {
    ...stage,
    /** What LINE's OpenAPI or LINE's own rules find wrong with anything the bot sent. */
    wrongs: (): readonly string[] => [...faults, ...stage.simulator.world.misuses],
    /** How many pushes LINE has taken. */
    pushes: (): number =>
      stage.simulator.world.accepted.filter(({ endpoint }) => endpoint === 'push').length,
  };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;
