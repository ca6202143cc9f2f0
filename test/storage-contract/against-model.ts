import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConflictError } from '../../src/storage/errors.ts';
import type { Group } from '../../src/storage/records/group.ts';
import {
  type Change,
  insertIfNew,
  put,
  type Query,
  remove,
  type Store,
  save,
  type Where,
} from '../../src/storage/store.ts';
import { type Engine, useStore } from './engine.ts';
import { Model } from './model.ts';
import { group } from './records.ts';

const ids = fc.constantFrom('a', 'b', 'ก', '😀', '\uffee', 'ab');
const tiers = fc.constantFrom('province' as const, 'district' as const, null);
const instants = fc.constantFrom(null, -1, 0, 5, 4102444800000);
const areas = fc.array(fc.constantFrom('49', '4901', '10'), { maxLength: 2 });
const groups = fc
  .record({
    id: ids,
    version: fc.nat({ max: 3 }),
    name: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(null)),
    tier: tiers,
    present: fc.boolean(),
    refreshedAt: instants,
    areas,
  })
  .map(({ id, ...given }) => group(id, given));
const changes: fc.Arbitrary<Change> = fc.oneof(
  groups.map((value) => save('groups', value)),
  groups.map((value) => put('groups', value)),
  groups.map((value) => insertIfNew('groups', value)),
  ids.map((id) => remove('groups', id)),
);

const bounds = fc.record(
  { lt: fc.integer({ min: -2, max: 6 }), gte: fc.integer({ min: -2, max: 6 }) },
  { requiredKeys: ['gte'] },
);
const wheres = fc.record(
  {
    id: fc.oneof(ids, fc.record({ gt: ids }), fc.record({ lte: ids })),
    tier: fc.oneof(tiers, fc.record({ not: tiers }), fc.record({ in: fc.array(tiers) })),
    present: fc.oneof(fc.boolean(), fc.record({ not: fc.boolean() })),
    refreshedAt: fc.oneof(instants, fc.record({ not: instants }), bounds),
    areas: fc.oneof(
      areas,
      fc.record({ has: fc.constantFrom('49', '10') }),
      fc.record({ not: areas }),
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Where<Group>>;
const orders = fc.array(
  fc.tuple(
    fc.constantFrom('id' as const, 'tier' as const, 'present' as const, 'refreshedAt' as const),
    fc.constantFrom('ascending' as const, 'descending' as const),
  ),
  { maxLength: 3 },
);
const queries = fc.record(
  {
    where: wheres,
    anyOf: fc.array(wheres, { maxLength: 3 }),
    orderBy: orders,
    limit: fc.nat({ max: 4 }),
    offset: fc.nat({ max: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Query<Group>>;
const sets = fc.record({ tier: tiers, refreshedAt: instants, areas }, { requiredKeys: [] });

const steps = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ changes: fc.array(changes, { minLength: 1, maxLength: 5 }) }),
  },
  { weight: 4, arbitrary: fc.record({ query: queries }) },
  { weight: 2, arbitrary: fc.record({ claim: queries, set: sets, limit: fc.nat({ max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ purge: wheres }) },
);

async function commit(store: Store, given: readonly Change[]) {
  try {
    return await store.commit(given);
  } catch (error) {
    if (error instanceof ConflictError) return { conflict: error.id };
    throw error;
  }
}

/** That an engine and the model, given the same random steps, never differ. */
export function describeAgainstModel(engine: Engine): void {
  describe('against the model', () => {
    const used = useStore(engine);

    test('random commits, queries, claims and purges give what the model gives', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { maxLength: 25 }), async (given) => {
          const { store } = used;
          await store.purge('groups', {});
          const model = new Model();
          for (const step of given) {
            if ('changes' in step) {
              expect(await commit(store, step.changes)).toEqual(model.commit(step.changes));
            } else if ('query' in step) {
              const expected = model.find(step.query);
              expect(await store.groups.find(step.query)).toEqual(expected);
            } else if ('claim' in step) {
              const query = { ...step.claim, limit: step.limit };
              expect(await store.groups.claim(query, step.set)).toEqual(
                model.claim(query, step.set),
              );
            } else {
              expect(await store.purge('groups', step.purge)).toBe(model.purge(step.purge));
            }
          }
          expect(await store.groups.find()).toEqual(model.find({}));
        }),
        { numRuns: 150 },
      );
    }, 120_000);
  });
}
