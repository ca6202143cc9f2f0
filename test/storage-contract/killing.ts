import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/storage/open-store.ts';
import { type Engine, useStore } from './engine.ts';

const SCRIPT = fileURLToPath(new URL('./commit-forever.ts', import.meta.url));

/** Lets a process commit until it has told of `count` commits, kills it, and gives what it had told. */
async function commitUntilKilled(url: string, first: number, count: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--no-warnings', SCRIPT, url, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const told: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(Number(line));
    if (told.length === count) child.kill('SIGKILL');
  }
  expect(await gone).toEqual([null, 'SIGKILL']);
  return told;
}

/** That a process which dies leaves whole commits behind, and all that it had been promised. */
export function describeKilling(engine: Engine): void {
  describe('a process killed while it commits', () => {
    const used = useStore(engine);

    // How many commits it may finish: seeded, so that a failure can be had again.
    test.each([1, 2, 3, 7, 23, 61])(
      'after %i commits leaves all of each or nothing',
      async (count) => {
        const told = await commitUntilKilled(used.url, 0, count);
        const store = await openStore(used.url);
        try {
          const events = (await store.inbox.find()).map(({ id }) => id);
          const pairs = await store.settings.find({ where: { id: { gt: 'pair-' } } });
          expect(pairs.map(({ id }) => id)).toEqual(events);
          expect(events).toEqual(expect.arrayContaining(told.map((pair) => `pair-${pair}`)));
          expect((await store.settings.get('last'))?.version).toBe(events.length);
        } finally {
          await store.close();
        }
      },
    );

    test('and others that open a new database at the same time: each commits its own', async () => {
      const database = await engine.createDatabase();
      const told = await Promise.all(
        [0, 300_000, 600_000].map((first) => commitUntilKilled(database.url, first, 20)),
      );
      const store = await openStore(database.url);
      const ids = told.flat().map((pair) => `pair-${pair}`);
      expect(await store.inbox.getMany(ids)).toHaveLength(ids.length);
      await store.close();
      await database.drop();
    });

    test('leaves a database that the next process goes on with', async () => {
      const first = await commitUntilKilled(used.url, 0, 5);
      const second = await commitUntilKilled(used.url, 300_000, 5);
      const ids = [...first, ...second].map((pair) => `pair-${pair}`);
      expect(await used.store.inbox.getMany(ids)).toHaveLength(ids.length);
    });
  });
}
