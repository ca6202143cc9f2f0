import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSimulator, type SimulatorBench } from '../../test/simulator-bench.ts';
import { createFaults, type Fault } from './faults.ts';
import { createRandom } from './random.ts';

let bench: SimulatorBench;
let userId: string;

beforeEach(async () => {
  bench = await openSimulator();
  userId = bench.simulator.addUser('สมชาย').id;
});

afterEach(() => bench.close());

const push = (signal?: AbortSignal) =>
  fetch(`${bench.origin}/v2/bot/message/push`, {
    method: 'POST',
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    body: JSON.stringify({ to: userId, messages: [{ type: 'text', text: 'x' }] }),
    ...(signal === undefined ? {} : { signal }),
  });
const accepted = () => bench.simulator.world.accepted.length;

describe('a fault on request', () => {
  test.each([
    ['rateLimit', 429, 'The API rate limit has been exceeded. Try again later.'],
    ['monthLimit', 429, 'You have reached your monthly limit.'],
    ['serverError', 500, 'Internal server error'],
  ] as const)('%s refuses with %i and does nothing', async (fault, status, message) => {
    bench.simulator.faults.queue('push', fault);
    const response = await push();
    expect([response.status, await response.json()]).toEqual([status, { message }]);
    expect(accepted()).toBe(0);
    expect((await push()).status).toBe(200);
  });

  test.each([
    ['dropBefore', 0],
    ['acceptThenDrop', 1],
  ] as const)('%s drops the line after sending %i', async (fault, sent) => {
    bench.simulator.faults.queue('push', fault);
    await expect(push()).rejects.toThrow('fetch failed');
    expect(accepted()).toBe(sent);
  });

  test.each([
    ['hang', 0],
    ['acceptThenHang', 1],
  ] as const)('%s never answers, having sent %i', async (fault, sent) => {
    bench.simulator.faults.queue('push', fault);
    await expect(push(AbortSignal.timeout(150))).rejects.toThrow('timeout');
    expect(accepted()).toBe(sent);
  });

  test('acceptThenServerError sends and says 500; dropMidBody breaks off; notJson is no JSON', async () => {
    for (const fault of ['acceptThenServerError', 'dropMidBody', 'notJson'] as const) {
      bench.simulator.faults.queue('push', fault);
    }
    expect((await push()).status).toBe(500);
    const half = await push();
    expect(half.status).toBe(200);
    await expect(half.json()).rejects.toThrow('terminated');
    await expect((await push()).json()).rejects.toThrow('JSON');
    expect(accepted()).toBe(3);
  });

  test('slowMilliseconds answers all the same', async () => {
    bench.simulator.faults.queue('push', { slowMilliseconds: 5 });
    expect((await push()).status).toBe(200);
  });
});

describe('the choice of faults', () => {
  const take = (faults: ReturnType<typeof createFaults>, times: number) =>
    Array.from({ length: times }, () => faults.take('push'));

  test('goes through the queue in order, each endpoint its own and those for any', () => {
    const faults = createFaults(createRandom(1));
    faults.queue('reply', 'hang');
    faults.queue('push', 'serverError', 2);
    faults.queue('any', 'rateLimit');
    expect(take(faults, 4)).toEqual(['serverError', 'serverError', 'rateLimit', null]);
    expect(faults.take('reply')).toBe('hang');
  });

  test('hits about the given share, the same ones for the same seed, and stops when cleared', () => {
    const run = (seed: number): (Fault | null)[] => {
      const faults = createFaults(createRandom(seed));
      faults.sometimes('push', 'dropBefore', 0.3);
      return take(faults, 1000);
    };
    const hits = run(1).filter((fault) => fault === 'dropBefore').length;
    expect(hits).toBeGreaterThan(250);
    expect(hits).toBeLessThan(350);
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
    const faults = createFaults(createRandom(1));
    faults.sometimes('any', 'hang', 1);
    faults.queue('any', 'hang');
    faults.clear();
    expect(take(faults, 3)).toEqual([null, null, null]);
  });
});
