import type { Clock } from '../../src/clock.ts';
import { createLineApi } from '../../src/line/create-line-api.ts';
import type { LineApi } from '../../src/line/line-api.ts';
import { createSimulator, type Simulator } from '../../src/simulator/create-simulator.ts';
import { loadOpenApiCheck } from '../line-open-api/open-api-check.ts';

export interface SimulatedLine {
  readonly simulator: Simulator;
  readonly origin: string;
  readonly line: LineApi;
  /** Groups with the bot in them. */
  readonly groupIds: readonly string[];
  /** A person who has added the bot. */
  readonly userId: string;
  /** What the bot did that LINE's OpenAPI or LINE's rules forbid. */
  misuses(): readonly string[];
  /** Groups by the number of copies that LINE took for them. */
  copies(): readonly number[];
  stop(): Promise<void>;
}

export interface SimulatedLineOptions {
  readonly clock: Clock;
  readonly groups?: number;
  /** People in each group; default 1. */
  readonly members?: number;
  readonly monthlyLimit?: number | null;
  readonly seed?: number;
  /** Of each call to LINE; default 5,000. */
  readonly timeoutMilliseconds?: number;
}

/** The channel that the simulated LINE knows. */
export const TEST_CHANNEL = {
  channelSecret: 'test secret',
  channelAccessToken: 'test token',
} as const;

/** LINE over real HTTP on this machine, every request to it judged by LINE's OpenAPI where that is there. */
export async function startSimulatedLine(options: SimulatedLineOptions): Promise<SimulatedLine> {
  const { clock, groups = 1, members = 1, monthlyLimit = null, seed = 1 } = options;
  const openApi = loadOpenApiCheck();
  const faults: string[] = [];
  const simulator = createSimulator({
    clock,
    ...TEST_CHANNEL,
    monthlyLimit,
    seed,
    onRequest: (request) => faults.push(...(openApi?.request(request) ?? [])),
  });
  const people = Array.from({ length: members }, (_, n) => simulator.addUser(`คนที่ ${n + 1}`).id);
  const groupIds = Array.from({ length: groups }, (_, n) => {
    const group = simulator.addGroup(`อำเภอที่ ${n + 1}`, people);
    group.botIn = true;
    return group.id;
  });
  const userId = simulator.addUser('สมชาย').id;
  const origin = await simulator.start();
  return {
    simulator,
    origin,
    line: createLineApi({
      channelAccessToken: TEST_CHANNEL.channelAccessToken,
      apiBaseURL: origin,
      dataApiBaseURL: origin,
      timeoutMilliseconds: options.timeoutMilliseconds ?? 5000,
    }),
    groupIds,
    userId,
    misuses: () => [...faults, ...simulator.world.misuses],
    copies: () =>
      groupIds.map((id) => simulator.world.accepted.filter(({ to }) => to === id).length),
    stop: () => simulator.stop(),
  };
}
