import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.ts';
import { createRandom } from '../../src/simulator/random.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { makeDelivery } from './make-delivery.ts';
import { type Child, runChild } from './run-child.ts';
import { type SimulatedLine, startSimulatedLine, TEST_CHANNEL } from './simulated-line.ts';

let folder: string;
let line: SimulatedLine;
let children: Child[];
beforeEach(() => {
  children = [];
  folder = mkdtempSync(join(tmpdir(), 'two-ways-'));
});
afterEach(async () => {
  for (const child of children) child.kill();
  await line.stop();
  rmSync(folder, { recursive: true });
});

const databaseUrl = () => `sqlite:${join(folder, 'bot.db')}`;

async function start(dieAt: number): Promise<Child> {
  const { origin } = line;
  const child = await runChild({ ...TEST_CHANNEL, origin, databaseUrl: databaseUrl(), dieAt });
  children.push(child);
  return child;
}

async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(databaseUrl());
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test.each([1, 2])(
  'a publish to 200 groups killed five times ends with exactly one copy each (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    line = await startSimulatedLine({ clock: systemClock, groups: 200, seed });
    if (seed > 1) line.simulator.faults.sometimes('push', 'acceptThenDrop', 0.03);
    await inStore((store) =>
      store.commit(
        line.groupIds.map((to, n) => put('outbox', makeDelivery({ id: `row${n}`, to }))),
      ),
    );
    for (let kills = 0; kills < 5; kills += 1) {
      const child = await start(1 + Math.floor(random() * 150));
      await child.gone;
    }
    expect(line.copies()).toContain(0);
    const last = await start(0);
    await line.simulator.until(() => !line.copies().includes(0), 30_000);
    expect(await last.finish()).toBe(0);
    expect(line.copies()).toEqual(line.groupIds.map(() => 1));
    expect(line.misuses()).toEqual([]);
  },
  60_000,
);

test('20 deaths between webhook and reply lose no event and answer none twice', async () => {
  const random = createRandom(20);
  line = await startSimulatedLine({ clock: systemClock, seed: 20 });
  const people = ['ก', 'ข', 'ค'].map((name) => line.simulator.addUser(name).id);
  const texts: string[] = [];
  const ask = () =>
    Promise.all(
      people.map((id) => {
        const text = `คำถามที่ ${texts.length + 1}`;
        texts.push(text);
        return line.simulator.sendText(id, id, text);
      }),
    );
  for (let deaths = 0; deaths < 20; deaths += 1) {
    const child = await start(1 + Math.floor(random() * 30));
    line.simulator.connect(child.webhookUrl);
    const asked = ask();
    await child.gone;
    await asked;
  }
  const last = await start(0);
  line.simulator.connect(last.webhookUrl);
  await line.simulator.redeliverFailed();
  expect(await last.finish()).toBe(0);
  const answers = line.simulator.world.accepted.map(({ messages }) => messages[0]?.text);
  expect(answers.toSorted()).toEqual(texts.map((text) => `ตอบ ${text}`).toSorted());
  expect(line.misuses()).toEqual([]);
  const served = await inStore((store) => store.settings.find());
  expect(served.map(({ value }) => value)).toEqual([20, 20, 20]);
}, 60_000);
