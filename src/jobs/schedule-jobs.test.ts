import { afterEach, expect, jest, test } from '@jest/globals';
import { type Job, scheduleJobs } from './schedule-jobs.ts';

/** Bangkok, a second before 09:00. */
const START = Date.parse('2026-12-08T08:59:59.000+07:00');
const faults: unknown[] = [];
const warnings: unknown[] = [];
let stop = async () => {};

function schedule(jobs: readonly Job[], isLeader = () => true): void {
  jest.useFakeTimers({ now: START, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const log = {
    error: (fault: unknown) => faults.push(fault),
    warn: (warning: unknown) => warnings.push(warning),
    info: () => {},
    debug: () => {},
  };
  stop = scheduleJobs(jobs, isLeader, log).stop;
}
afterEach(async () => {
  await stop();
  jest.useRealTimers();
  faults.length = 0;
  warnings.length = 0;
});
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

test('a job runs by Bangkok’s clock, whatever the machine’s zone', async () => {
  const at: string[] = [];
  const run = async () => at.push(new Date().toISOString());
  schedule([{ name: 'morning', when: '0 9 * * *', run }]);
  await pass(3_600_000);
  expect(at).toEqual([expect.stringMatching(/^2026-12-08T02:00:0/)]);
});

test('only the leader runs jobs, asked each time', async () => {
  let leads = false;
  let runs = 0;
  schedule([{ name: 'each minute', when: '* * * * *', run: async () => runs++ }], () => leads);
  await pass(90_000);
  expect(runs).toBe(0);
  leads = true;
  await pass(120_000);
  expect(runs).toBe(2);
});

test('a job that fails is logged and runs again', async () => {
  let runs = 0;
  const run = async () => {
    runs += 1;
    throw new Error('no');
  };
  schedule([{ name: 'each minute', when: '* * * * *', run }]);
  await pass(121_000);
  expect([runs, faults.length]).toEqual([3, 3]);
});

test('a job that still runs is not started again', async () => {
  let runs = 0;
  const run = () => {
    runs += 1;
    return new Promise<void>(() => {});
  };
  schedule([{ name: 'each minute', when: '* * * * *', run }]);
  await pass(300_000);
  expect(runs).toBe(1);
  expect(warnings).toContainEqual({ job: 'each minute' });
});
