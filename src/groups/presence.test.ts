import { expect, test } from '@jest/globals';
import { groupRecord } from '../../test/planning/records.ts';
import { changeMembers, joinGroup, leaveGroup, newGroup } from './presence.ts';

test('a group first heard of is present and stands for nothing', () => {
  expect(joinGroup(null, 'C1', 5)).toEqual(newGroup('C1', 5));
  expect(newGroup('C1', 5)).toMatchObject({ version: 0, present: true, tier: null, areas: [] });
});

test('a join told late or twice leaves an enrolled group as it is', () => {
  const group = groupRecord();
  expect(joinGroup(group, group.id, 9)).toBe(group);
});

test('a group that was left keeps its office for the record', () => {
  expect(leaveGroup(groupRecord(), 9)).toEqual(groupRecord({ present: false, leftAt: 9 }));
});

test('a group joined again must enrol anew and keeps only its name and version', () => {
  const left = leaveGroup(groupRecord({ version: 4, mutedUntil: 99 }), 9);
  const { id, name } = left;
  expect(joinGroup(left, id, 12)).toEqual({ ...newGroup(id, 12), version: 4, name });
});

test.each<[number | null, number, number | null]>([
  [8, 2, 10],
  [8, -3, 5],
  [1, -3, 0],
  [null, 2, null],
])('of %s members, %s more make %s, to be counted anew', (before, difference, after) => {
  const changed = changeMembers(groupRecord({ memberCount: before, refreshedAt: 1 }), difference);
  expect(changed).toMatchObject({ memberCount: after, refreshedAt: null });
});
