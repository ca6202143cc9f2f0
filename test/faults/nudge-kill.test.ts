import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { districts } from '../../src/areas/areas.ts';
import { createRandom } from '../../src/simulator/random.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { save } from '../../src/storage/store.ts';
import { instantOf } from '../../src/thai/bangkok-time.ts';
import { deadlineRecord, groupRecord } from '../planning/records.ts';
import type { NudgeTask } from './nudge-child.ts';
import { type SimulatedLine, startSimulatedLine, TEST_CHANNEL } from './simulated-line.ts';

const PROGRAM = fileURLToPath(new URL('nudge-child.ts', import.meta.url));
const GROUPS = 40;

let folder: string;
let line: SimulatedLine;
let ahead: number;
const databaseUrl = () => `sqlite:${join(folder, 'bot.db')}`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nudges-'));
  ahead = instantOf('2026-12-08', '09:00') - Date.now();
  line = await startSimulatedLine({ clock: { now: () => Date.now() + ahead }, groups: GROUPS });
  const store = await openStore(databaseUrl());
  const areas = districts()
    .slice(200, 200 + GROUPS)
    .map(({ code }) => code);
  await store.commit([
    save('deadlines', deadlineRecord({ version: 0, due: '2026-12-15', areas })),
    ...line.groupIds.map((id, n) =>
      save('groups', groupRecord({ id, version: 0, areas: [areas[n] ?? ''] })),
    ),
  ]);
  await store.close();
});
afterEach(async () => {
  await line.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the nudge job and the dispatcher in a process of its own, to its end or its death. */
async function nudge(dieAt: number): Promise<string | number> {
  const { origin } = line;
  const { channelAccessToken } = TEST_CHANNEL;
  const task: NudgeTask = { databaseUrl: databaseUrl(), origin, channelAccessToken, ahead, dieAt };
  const child = fork(PROGRAM, [JSON.stringify(task)], { execArgv: ['--no-warnings'] });
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
}

const once40 = Array.from({ length: GROUPS }, () => 1);

test('killed at any moment of the nudge job, each group still gets its digest exactly once', async () => {
  const random = createRandom(8);
  // The job's own first steps one after the other, then some amid the sending.
  const steps = [1, 2, 3, 4, 5, 6, ...[0, 1, 2, 3].map(() => 7 + Math.floor(random() * 60))];
  for (const step of steps) expect(await nudge(step)).toBe('SIGKILL');
  expect(await nudge(0)).toBe(0);
  expect(line.copies()).toEqual(once40);
  expect(line.misuses()).toEqual([]);
}, 60_000);

test('two instances that start at once send each digest once', async () => {
  expect(await Promise.all([nudge(0), nudge(0)])).toEqual([0, 0]);
  expect(await nudge(0)).toBe(0);
  expect(line.copies()).toEqual(once40);
}, 60_000);
