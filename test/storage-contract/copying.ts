import { describe, expect, test } from '@jest/globals';
import { type Copied, copyStore } from '../../src/storage/copy-store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { collectionNames, type Engine, useStore } from './engine.ts';
import { group, setting } from './records.ts';

async function copy(from: Store, to: Store): Promise<Copied[]> {
  const copied: Copied[] = [];
  for await (const one of copyStore(from, to)) copied.push(one);
  return copied;
}

/** That a store can be moved to and from this engine. */
export function describeCopying(engine: Engine): void {
  describe('copying a store', () => {
    const used = useStore(engine);

    test('every record arrives with its version, there and back', async () => {
      const ids = Array.from({ length: 1201 }, (_, number) => `s-${number}`);
      await used.store.commit(ids.map((id) => put('settings', setting(id, 'ข้อความ'))));
      await used.store.commit([
        put('settings', setting('s-7', { a: null })),
        put('groups', group('G')),
      ]);
      const before = await used.store.settings.find();

      const between = await openStore('sqlite::memory:');
      const there = await copy(used.store, between);
      expect(there.map(({ collection }) => collection)).toEqual(collectionNames);
      expect(there.filter(({ copied }) => copied > 0)).toEqual([
        { collection: 'groups', copied: 1 },
        { collection: 'settings', copied: 1201 },
      ]);
      for (const name of collectionNames) await used.store.purge(name, {});
      expect(await copy(between, used.store)).toEqual(there);
      await between.close();

      expect(await used.store.settings.find()).toEqual(before);
      expect((await used.store.settings.get('s-7'))?.version).toBe(2);
      expect(await used.store.groups.find()).toEqual([{ ...group('G'), version: 1 }]);
    });

    test('a target that holds anything is refused before anything is written', async () => {
      await used.store.commit([put('settings', setting('mine', 1))]);
      const from = await openStore('sqlite::memory:');
      await from.commit([put('groups', group('G'))]);
      await expect(copy(from, used.store)).rejects.toMatchObject({
        code: 'store_unusable',
        message: expect.stringContaining('settings'),
      });
      await from.close();
      expect(await used.store.groups.count()).toBe(0);
    });
  });
}
