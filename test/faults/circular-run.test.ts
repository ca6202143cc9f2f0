import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.ts';
import { createRandom } from '../../src/simulator/random.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { makeDelivery } from './make-delivery.ts';
import { type Child, runChild } from './run-child.ts';
import { type SimulatedLine, startSimulatedLine, TEST_CHANNEL } from './simulated-line.ts';

/** 76 provinces and 878 districts. */
const GROUPS = 954;
const SEED = 954;
const KILLS = 3;
/** Requests that LINE finds too many, one after the other, once for each child. */
const BURST = 30;
/** Of each call to LINE: the program's own ten seconds would make the hanging ones a long test. */
const TIMEOUT = 1000;

let folder: string;
let databaseUrl: string;
let line: SimulatedLine;
let store: Store;
let children: Child[];

beforeEach(async () => {
  children = [];
  folder = mkdtempSync(join(tmpdir(), 'circular-run-'));
  databaseUrl = `sqlite:${join(folder, 'bot.db')}`;
  line = await startSimulatedLine({ clock: systemClock, groups: GROUPS, seed: SEED });
  store = await openStore(databaseUrl);
});
afterEach(async () => {
  for (const child of children) child.kill();
  await store.close();
  await line.stop();
  rmSync(folder, { recursive: true });
});

/** A process that sends, and meets a burst of refusals first. */
async function start(dieAt: number): Promise<Child> {
  line.simulator.faults.queue('push', 'rateLimit', BURST);
  const { origin } = line;
  const task = { ...TEST_CHANNEL, origin, databaseUrl, dieAt, timeoutMilliseconds: TIMEOUT };
  const child = await runChild(task);
  children.push(child);
  return child;
}

const accepted = () => store.outbox.count({ where: { state: 'accepted' } });

test('a circular to 954 groups over a bad line, killed three times, ends with exactly one copy each', async () => {
  const random = createRandom(SEED);
  const { faults, world } = line.simulator;
  faults.sometimes('push', 'serverError', 0.05);
  faults.sometimes('push', 'acceptThenDrop', 0.03);
  faults.sometimes('push', 'hang', 0.01);
  faults.sometimes('push', 'acceptThenHang', 0.01);
  await store.commit(
    line.groupIds.map((to, n) => put('outbox', makeDelivery({ id: `row${n}`, to }))),
  );
  for (let kills = 0; kills < KILLS; kills += 1) {
    const child = await start(1 + Math.floor(random() * 600));
    expect(await child.gone).toEqual([null, 'SIGKILL']);
  }
  expect(line.copies()).toContain(0);
  expect(line.copies()).toContain(1);
  const last = await start(0);
  // The last answers are retries of what LINE already has; nothing but the store tells that they came.
  while ((await accepted()) < GROUPS) await wait(50);
  expect(await last.finish()).toBe(0);
  expect(line.copies()).toEqual(line.groupIds.map(() => 1));
  expect(await store.outbox.count()).toBe(GROUPS);
  expect(await store.sentMessages.count()).toBe(GROUPS);
  expect([...world.used.values()]).toEqual([GROUPS]);
  expect(line.simulator.requests.length).toBeGreaterThan(1.1 * GROUPS);
  expect(line.misuses()).toEqual([]);
}, 60_000);
