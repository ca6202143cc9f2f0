import { describe, expect, test } from '@jest/globals';
import { ConflictError } from '../../src/storage/errors.ts';
import { insertIfNew, put, remove, save } from '../../src/storage/store.ts';
import { type Engine, useStore } from './engine.ts';
import { group, setting } from './records.ts';

/** What `commit`, `purge` and `restore` promise. */
export function describeCommits(engine: Engine): void {
  describe('commits', () => {
    const used = useStore(engine);

    test('a new record is stored under version 1 and read back as it was', async () => {
      const given = group('G1', { name: 'กลุ่ม', areas: ['49', '4901'], tier: 'district' });
      await used.store.commit([save('groups', given)]);
      expect(await used.store.groups.get('G1')).toEqual({ ...given, version: 1 });
      expect(await used.store.groups.get('G2')).toBeNull();
    });

    test('every write counts the version up by one', async () => {
      const { store } = used;
      const versions: (number | undefined)[] = [];
      for (const change of [
        insertIfNew('settings', setting('a', 0)),
        insertIfNew('settings', setting('a', 1)),
        save('settings', { ...setting('a', 2), version: 1 }),
        put('settings', setting('a', 3)),
      ]) {
        await store.commit([change]);
        versions.push((await store.settings.get('a'))?.version);
      }
      expect(versions).toEqual([1, 1, 2, 3]);
      expect(await store.settings.get('a')).toEqual({ id: 'a', version: 3, value: 3 });
    });

    test('a save at another version than the stored one is a conflict that names the record', async () => {
      const { store } = used;
      await store.commit([put('settings', setting('a', 'first'))]);
      for (const version of [0, 2]) {
        const saving = store.commit([save('settings', { ...setting('a', 'second'), version })]);
        await expect(saving).rejects.toMatchObject({
          name: 'ConflictError',
          collection: 'settings',
          id: 'a',
        });
      }
      expect(await store.settings.get('a')).toMatchObject({ version: 1, value: 'first' });
    });

    test('a save of a version that is not there any more is a conflict', async () => {
      const saving = used.store.commit([save('settings', { ...setting('a', 0), version: 3 })]);
      await expect(saving).rejects.toBeInstanceOf(ConflictError);
      expect(await used.store.settings.count()).toBe(0);
    });

    test('of several saves the conflict names the one that is stale, or there already', async () => {
      const { store } = used;
      await store.commit(['a', 'b', 'c'].map((id) => put('settings', setting(id, 0))));
      await store.commit([put('settings', setting('b', 1))]);
      const stored = ['a', 'b', 'c'].map((id) =>
        save('settings', { ...setting(id, 2), version: 1 }),
      );
      await expect(store.commit(stored)).rejects.toMatchObject({ code: 'conflict', id: 'b' });
      const fresh = ['x', 'c', 'y'].map((id) => save('settings', setting(id, 2)));
      await expect(store.commit(fresh)).rejects.toMatchObject({ code: 'conflict', id: 'c' });
      expect((await store.settings.find()).map(({ value }) => value)).toEqual([0, 1, 0]);
    });

    test('a commit with one conflict writes nothing at all', async () => {
      const { store } = used;
      await store.commit([put('settings', setting('old', 1)), put('groups', group('G1'))]);
      const whole = store.commit([
        put('settings', setting('new', 1)),
        remove('settings', 'old'),
        insertIfNew('groups', group('G2')),
        save('groups', group('G1', { name: 'changed' })),
        put('settings', setting('later', 1)),
      ]);
      await expect(whole).rejects.toMatchObject({ collection: 'groups', id: 'G1' });
      expect((await store.settings.find()).map(({ id }) => id)).toEqual(['old']);
      expect(await store.groups.find()).toEqual([{ ...group('G1'), version: 1 }]);
    });

    test('insertIfNew leaves a record that is there alone and names it', async () => {
      const { store } = used;
      const commit = [
        insertIfNew('settings', setting('a', 1)),
        insertIfNew('settings', setting('b', 1)),
      ];
      expect(await store.commit(commit)).toEqual({ existing: [] });
      const again = [
        insertIfNew('settings', setting('b', 2)),
        insertIfNew('settings', setting('c', 2)),
      ];
      expect(await store.commit(again)).toEqual({ existing: ['b'] });
      expect((await store.settings.find()).map(({ value }) => value)).toEqual([1, 1, 2]);
    });

    test('the changes of a commit build on each other in their order', async () => {
      const { store } = used;
      const result = await store.commit([
        save('settings', setting('a', 1)),
        save('settings', { ...setting('a', 2), version: 1 }),
        insertIfNew('settings', setting('a', 3)),
        remove('settings', 'a'),
        insertIfNew('settings', setting('a', 4)),
        put('settings', setting('a', 5)),
      ]);
      expect(result).toEqual({ existing: ['a'] });
      expect(await store.settings.get('a')).toEqual({ id: 'a', version: 2, value: 5 });
    });

    test('an empty commit and the removal of nothing are fine', async () => {
      expect(await used.store.commit([])).toEqual({ existing: [] });
      expect(await used.store.commit([remove('groups', 'none')])).toEqual({ existing: [] });
    });

    test('of commits at the same moment, a conflict fails only its own', async () => {
      const { store } = used;
      await store.commit([put('settings', setting('a', 0))]);
      const outcomes = await Promise.allSettled([
        store.commit([put('settings', setting('b', 1))]),
        store.commit([put('settings', setting('lost', 1)), save('settings', setting('a', 1))]),
        store.commit([put('settings', setting('c', 1))]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.settings.find()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    });

    test('of twenty savers of one version exactly one wins', async () => {
      const { store } = used;
      await store.commit([put('settings', setting('a', 'none'))]);
      const savers = Array.from({ length: 20 }, (_, number) =>
        store.commit([
          save('settings', { ...setting('a', number), version: 1 }),
          put('settings', setting(`by-${number}`, true)),
        ]),
      );
      const outcomes = await Promise.allSettled(savers);
      const winners = outcomes.flatMap(({ status }, number) =>
        status === 'fulfilled' ? number : [],
      );
      expect(winners).toHaveLength(1);
      for (const outcome of outcomes.filter(({ status }) => status === 'rejected')) {
        expect(outcome).toMatchObject({ reason: { code: 'conflict' } });
      }
      expect(await store.settings.get('a')).toMatchObject({ version: 2, value: winners[0] });
      expect(await store.settings.count({ where: { id: { gt: 'by' } } })).toBe(1);
    });

    test('a thousand inserts in one commit are all there', async () => {
      const ids = Array.from({ length: 1000 }, (_, number) => `S${number}`);
      await used.store.commit(ids.map((id) => insertIfNew('settings', setting(id, id))));
      expect(await used.store.settings.count()).toBe(1000);
      const again = await used.store.commit(
        ids.map((id) => insertIfNew('settings', setting(id, 0))),
      );
      expect(again.existing).toEqual(ids);
    });

    test('purge removes what matches and tells how much', async () => {
      const { store } = used;
      const groups = ['a', 'b', 'c'].map((id) => put('groups', group(id, { present: id === 'b' })));
      await store.commit(groups);
      expect(await store.purge('groups', { present: false })).toBe(2);
      expect((await store.groups.find()).map(({ id }) => id)).toEqual(['b']);
    });

    test('restore keeps versions and refuses a record that is there, with all that come along', async () => {
      const { store } = used;
      await store.restore('settings', [{ ...setting('a', 1), version: 7 }]);
      expect(await store.settings.get('a')).toEqual({ id: 'a', version: 7, value: 1 });
      await expect(store.restore('settings', [setting('b', 1), setting('a', 2)])).rejects.toThrow();
      expect((await store.settings.find()).map(({ id }) => id)).toEqual(['a']);
    });

    test('the store answers a ping', async () => {
      await expect(used.store.ping()).resolves.toBeUndefined();
    });
  });
}
