import { describe, expect, test } from '@jest/globals';
import { put } from '../../src/storage/store.ts';
import { type Engine, useStore } from './engine.ts';
import { group, setting } from './records.ts';

const VALUES: readonly (readonly [string, unknown])[] = [
  ['Thai text', 'หนังสือด่วนที่สุด ที่ มท ๐๓๑๐.๑/ว ๑๒๓๔ “อำเภอคุณธรรม” น้ำใจ'],
  ['emoji, joiners and line ends', '👩‍👩‍👧 ok\r\n\u200bend\u2028'],
  ['text that reads like SQL or an operator', `'; DROP TABLE "groups"; -- $where`],
  ['a NUL character', 'a\u0000b'],
  ['nulls and emptiness', { a: null, b: {}, c: [], d: '', e: [null, {}, []] }],
  ['numbers', [0, -1, 0.1, 1.5e300, Number.MAX_SAFE_INTEGER, 2 ** 31, 4102444800000]],
  ['booleans and nesting', { a: { b: [{ c: true }, { c: false }] } }],
  ['names that databases keep for themselves', { $set: 1, 'a.b': 2, _id: 3, version: 4, __v: 5 }],
  ['a big body', 'ก'.repeat(1_000_000)],
];

/** That records come back as they went in. */
export function describeValues(engine: Engine): void {
  describe('values', () => {
    const used = useStore(engine);

    test.each(VALUES)('%s: comes back unchanged', async (_name, value) => {
      await used.store.commit([put('settings', setting('a', value))]);
      expect((await used.store.settings.get('a'))?.value).toEqual(value);
    });

    test.each(VALUES)('%s: a claim beside it leaves it unchanged', async (_name, value) => {
      await used.store.commit([put('settings', { ...setting('a', value), count: 0 } as never)]);
      const [claimed] = await used.store.settings.claim({ limit: 1 }, { count: 1 } as never);
      expect(claimed).toEqual({ ...setting('a', value), count: 1, version: 2 });
    });

    test('a field that is undefined is absent', async () => {
      await used.store.commit([put('settings', setting('a', { b: undefined, c: 1 }))]);
      const stored = await used.store.settings.get('a');
      expect(Object.keys(stored?.value as object)).toEqual(['c']);
    });

    test('ids of any script are told apart and found', async () => {
      const ids = ['กลุ่ม', 'กลุ่ม ', 'A', 'a', "o'clock", '%_', 'x:y:z'];
      await used.store.commit(ids.map((id) => put('groups', group(id, { name: id }))));
      for (const id of ids) expect((await used.store.groups.get(id))?.name).toBe(id);
      expect(await used.store.groups.count({ where: { id: { in: ids } } })).toBe(ids.length);
    });

    test('a caller who changes what it gave or was given changes nothing in the store', async () => {
      const list = [1];
      const committing = used.store.commit([put('settings', setting('a', list))]);
      list.push(2);
      await committing;
      const { value } = (await used.store.settings.get('a')) ?? setting('a', []);
      (value as number[]).push(3);
      expect((await used.store.settings.get('a'))?.value).toEqual([1]);
    });
  });
}
