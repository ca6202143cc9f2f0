import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { groupRecord } from '../../test/planning/records.ts';
import { openStore } from '../storage/open-store.ts';
import { put, type Store, save } from '../storage/store.ts';
import { type RefreshParts, runRefreshGroupsJob } from './refresh-groups-job.ts';

const NOW = 1_795_000_000_000;
const DAY = 86_400_000;
let store: Store;
const asked: string[] = [];
const warnings: unknown[] = [];

beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  asked.length = 0;
  warnings.length = 0;
});
afterEach(() => store.close());

const run = (line: Partial<RefreshParts['line']> = {}) =>
  runRefreshGroupsJob({
    store,
    clock: { now: () => NOW },
    line: {
      groupSummary: async (groupId) => {
        asked.push(groupId);
        return { groupId, name: 'ชื่อใหม่' };
      },
      groupMemberCount: async () => 12,
      ...line,
    },
    log: { warn: (warning: unknown) => warnings.push(warning) },
  });
const add = (...groups: readonly Parameters<typeof groupRecord>[0][]) =>
  store.commit(groups.map((group) => put('groups', groupRecord({ version: 0, ...group }))));

test('groups not asked for a day, or whose members changed, get their name and count', async () => {
  await add(
    { id: 'never', refreshedAt: null },
    { id: 'long', refreshedAt: NOW - DAY - 1 },
    { id: 'fresh', refreshedAt: NOW - DAY },
    { id: 'left', present: false },
    { id: 'unbound', tier: null, areas: [] },
  );
  await run();
  expect(asked.toSorted()).toEqual(['long', 'never']);
  expect(await store.groups.get('never')).toMatchObject({
    ...{ name: 'ชื่อใหม่', memberCount: 12, refreshedAt: NOW, tier: 'district' },
  });
});

test('a group that LINE knows no more is marked left', async () => {
  await add({ id: 'gone' });
  await run({ groupSummary: async () => null, groupMemberCount: async () => null });
  expect(await store.groups.get('gone')).toMatchObject({ present: false, leftAt: NOW });
});

test('one group that cannot be asked keeps none of the others from it', async () => {
  await add(...Array.from({ length: 9 }, (_, number) => ({ id: `g${number}` })));
  await run({
    groupMemberCount: async (groupId) => {
      if (groupId === 'g3') throw new Error('LINE is slow');
      return 12;
    },
  });
  expect(await store.groups.count({ where: { refreshedAt: NOW } })).toBe(8);
  expect(warnings).toHaveLength(1);
});

test('what somebody else wrote meanwhile stays', async () => {
  await add({ id: 'busy' });
  await run({
    groupMemberCount: async () => {
      const group = await store.groups.get('busy');
      if (group !== null) await store.commit([save('groups', { ...group, mutedUntil: 99 })]);
      return 12;
    },
  });
  expect(await store.groups.get('busy')).toMatchObject({ mutedUntil: 99, refreshedAt: null });
  expect(warnings).toEqual([]);
});
