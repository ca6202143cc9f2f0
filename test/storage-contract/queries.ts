import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Group } from '../../src/storage/records/group.ts';
import { put, type Query } from '../../src/storage/store.ts';
import { type Engine, useStore } from './engine.ts';
import { group } from './records.ts';

const GROUPS: readonly Group[] = [
  group('a', { tier: 'province', areas: ['49'], refreshedAt: 30 }),
  group('b', { tier: 'district', areas: ['4901', '4902'], refreshedAt: 10 }),
  group('c', { tier: 'district', areas: ['4902'], refreshedAt: 20, present: false }),
  group('d', { present: false }),
  group('e', { refreshedAt: 20 }),
];

const QUERIES: readonly (readonly [string, Query<Group>, string])[] = [
  ['no condition', {}, 'abcde'],
  ['text equal', { where: { tier: 'district' } }, 'bc'],
  ['equal to null', { where: { tier: null } }, 'de'],
  ['the id', { where: { id: 'c' } }, 'c'],
  ['a range of ids', { where: { id: { gt: 'b', lte: 'd' } } }, 'cd'],
  ['true', { where: { present: true } }, 'abe'],
  ['false', { where: { present: false } }, 'cd'],
  ['not a text, null included', { where: { tier: { not: 'district' } } }, 'ade'],
  ['not null', { where: { tier: { not: null } } }, 'abc'],
  ['not true', { where: { present: { not: true } } }, 'cd'],
  ['one of several', { where: { tier: { in: ['province', 'district'] } } }, 'abc'],
  ['one of several, null among them', { where: { tier: { in: ['province', null] } } }, 'ade'],
  ['one of several booleans', { where: { present: { in: [false] } } }, 'cd'],
  ['one of none', { where: { tier: { in: [] } } }, ''],
  ['less', { where: { refreshedAt: { lt: 20 } } }, 'b'],
  ['at most', { where: { refreshedAt: { lte: 20 } } }, 'bce'],
  ['greater', { where: { refreshedAt: { gt: 20 } } }, 'a'],
  ['at least and less', { where: { refreshedAt: { gte: 10, lt: 30 } } }, 'bce'],
  ['a number not equal, null included', { where: { refreshedAt: { not: 20 } } }, 'abd'],
  ['a list that has', { where: { areas: { has: '4902' } } }, 'bc'],
  ['a list that has part of a word', { where: { areas: { has: '490' } } }, ''],
  ['a list equal', { where: { areas: ['4901', '4902'] } }, 'b'],
  ['a list equal in another order', { where: { areas: ['4902', '4901'] } }, ''],
  ['an empty list', { where: { areas: [] } }, 'de'],
  ['a list not equal', { where: { areas: { not: [] } } }, 'abc'],
  ['one of several lists', { where: { areas: { in: [['49'], []] } } }, 'ade'],
  ['all of several conditions', { where: { tier: 'district', present: true } }, 'b'],
  ['any of several', { anyOf: [{ tier: 'province' }, { present: false, tier: null }] }, 'ad'],
  [
    'any of several and all',
    { where: { present: false }, anyOf: [{ tier: null }, { id: 'a' }] },
    'd',
  ],
  ['any of none', { anyOf: [] }, ''],
  ['any of what always holds', { anyOf: [{}] }, 'abcde'],
  ['ascending, null first, ties by id', { orderBy: [['refreshedAt', 'ascending']] }, 'dbcea'],
  ['descending, null last, ties by id', { orderBy: [['refreshedAt', 'descending']] }, 'acebd'],
  [
    'by two fields',
    {
      orderBy: [
        ['present', 'ascending'],
        ['id', 'descending'],
      ],
    },
    'dceba',
  ],
  [
    'by text',
    {
      orderBy: [
        ['tier', 'descending'],
        ['refreshedAt', 'ascending'],
      ],
    },
    'abcde',
  ],
  ['the first two', { limit: 2 }, 'ab'],
  ['none', { limit: 0 }, ''],
  ['all but two', { offset: 2 }, 'cde'],
  ['a page', { orderBy: [['id', 'descending']], limit: 2, offset: 1 }, 'dc'],
  ['a page past the end', { limit: 2, offset: 5 }, ''],
];

const REFUSED: readonly (readonly [string, object])[] = [
  ['a field that is not searchable', { where: { memberCount: 1 } }],
  ['a condition that is undefined', { where: { tier: undefined } }],
  ['an undefined bound', { where: { refreshedAt: { lt: undefined } } }],
  ['a value of another type', { where: { refreshedAt: '20' } }],
  ['a form that there is not', { where: { tier: { like: 'd' } } }],
  ['an empty condition', { where: { tier: {} } }],
  ['has of what is no list', { where: { tier: { has: 'd' } } }],
  ['an order by a list', { orderBy: [['areas', 'ascending']] }],
  ['an order by a field that is not searchable', { orderBy: [['name', 'ascending']] }],
  ['an alternative over an unknown field', { anyOf: [{ nothing: 1 }] }],
];

/** What `get`, `getMany`, `find` and `count` promise. */
export function describeQueries(engine: Engine): void {
  describe('queries', () => {
    const used = useStore(engine);
    beforeEach(async () => {
      await used.store.commit([...GROUPS].reverse().map((given) => put('groups', given)));
    });

    test.each(QUERIES)('find: %s', async (_name, query, ids) => {
      const found = await used.store.groups.find(query);
      expect(found.map(({ id }) => id).join('')).toBe(ids);
    });

    test.each(QUERIES.filter(([, query]) => query.limit === undefined && !query.offset))(
      'count: %s',
      async (_name, { where, anyOf }, ids) => {
        expect(await used.store.groups.count({ where, anyOf })).toBe(ids.length);
      },
    );

    test.each(REFUSED)('refused: %s', async (_name, query) => {
      await expect(used.store.groups.find(query)).rejects.toBeInstanceOf(TypeError);
    });

    test('a purge or a claim over an undefined condition is refused and touches nothing', async () => {
      const where = { tier: undefined };
      await expect(used.store.purge('groups', where)).rejects.toBeInstanceOf(TypeError);
      const claiming = used.store.groups.claim({ where, limit: 9 }, { name: 'taken' });
      await expect(claiming).rejects.toBeInstanceOf(TypeError);
      expect(await used.store.groups.find()).toEqual(
        GROUPS.map((given) => ({ ...given, version: 1 })),
      );
    });

    test('getMany gives the records that there are', async () => {
      const found = await used.store.groups.getMany(['e', 'none', 'a', 'a']);
      expect(found.map(({ id }) => id).sort()).toEqual(['a', 'e']);
      expect(await used.store.groups.getMany([])).toEqual([]);
    });

    test('a list of thousands of ids is looked up', async () => {
      const ids = Array.from({ length: 5000 }, (_, number) => `none-${number}`);
      const found = await used.store.groups.find({ where: { id: { in: [...ids, 'b'] } } });
      expect(found.map(({ id }) => id)).toEqual(['b']);
    });
  });
}
