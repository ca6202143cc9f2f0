import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Migration } from '../../src/storage/migrations.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { put, type Store } from '../../src/storage/store.ts';
import type { Database, Engine } from './engine.ts';
import { group, setting } from './records.ts';

const addOne: Migration = {
  title: 'Count from one',
  collection: 'settings',
  change: (record) => ({ ...record, value: (record.value as number) + 1 }),
};
const leaveOdd: Migration = {
  title: 'Drop the even ones',
  collection: 'settings',
  change: (record) => ((record.value as number) % 2 === 0 ? null : record),
};
const enrolAll: Migration = {
  title: 'Give every group a tier',
  collection: 'groups',
  change: (record) => ({ ...record, tier: 'district' }),
};
const failing: Migration = {
  title: 'Fail at the fourth',
  collection: 'settings',
  change: (record) => {
    if (record.id === 's3') throw new Error('cannot be read');
    return { ...record, value: 'changed' };
  },
};

/** That records are brought to the program's schema version when a store is opened. */
export function describeMigrating(engine: Engine): void {
  describe('migrations', () => {
    let database: Database;
    beforeEach(async () => {
      database = await engine.createDatabase();
    });
    afterEach(() => database.drop());

    async function using<R>(migrations: readonly Migration[], work: (store: Store) => Promise<R>) {
      const store = await openStore(database.url, { migrations });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    }
    const fill = (count: number) =>
      using([], (store) =>
        store.commit([
          ...Array.from({ length: count }, (_, number) =>
            put('settings', setting(`s${number}`, number)),
          ),
          put('groups', group('G1')),
        ]),
      );
    const values = (migrations: readonly Migration[]) =>
      using(migrations, async (store) => (await store.settings.find()).map(({ value }) => value));

    test('each runs once over every record, in order', async () => {
      await fill(4);
      expect(await values([addOne, leaveOdd])).toEqual([1, 3]);
      expect(await values([addOne, leaveOdd])).toEqual([1, 3]);
    });

    test('a database of a middle version gets what it lacks only', async () => {
      await fill(4);
      expect(await values([addOne])).toEqual([1, 2, 3, 4]);
      expect(await values([addOne, leaveOdd])).toEqual([1, 3]);
    });

    test('a new database needs none', async () => {
      await values([addOne]);
      await using([addOne], (store) => store.commit([put('settings', setting('a', 1))]));
      expect(await values([addOne])).toEqual([1]);
    });

    test('a changed record can be searched by its new value and has a new version', async () => {
      await fill(0);
      const found = await using([enrolAll], (store) =>
        store.groups.find({ where: { tier: 'district' } }),
      );
      expect(found).toEqual([{ ...group('G1'), tier: 'district', version: 2 }]);
    });

    test('programs that open at the same time migrate once', async () => {
      await fill(500);
      const stores = await Promise.all(
        [1, 2, 3, 4].map(() => openStore(database.url, { migrations: [addOne, addOne] })),
      );
      for (const store of stores) await store.close();
      const found = await using([addOne, addOne], (store) => store.settings.find());
      expect(found.map(({ id, value }) => `s${(value as number) - 2}` === id)).not.toContain(false);
      expect(found).toHaveLength(500);
    });

    test('one that fails says so and leaves the records to the next try', async () => {
      await fill(5);
      await expect(values([failing])).rejects.toThrow('cannot be read');
      expect(await values([addOne])).toEqual([1, 2, 3, 4, 5]);
    });

    test('a database newer than the program is refused, and stays as it was', async () => {
      await fill(2);
      await values([addOne, addOne]);
      const older = openStore(database.url, { migrations: [addOne] });
      await expect(older).rejects.toMatchObject({
        code: 'store_unusable',
        message: expect.stringContaining('schema version 3'),
      });
      expect(await values([addOne, addOne])).toEqual([2, 3]);
    });
  });
}
