import { expect, test } from '@jest/globals';
import { withActiveDay } from '../groups/activity.ts';
import { newGroup } from '../groups/presence.ts';
import { isActive } from './active-group.ts';

test('a group where people talked on three of the last seven days is active', () => {
  const days = ['2026-11-13', '2026-11-16', '2026-11-19'];
  expect(isActive({ activeDays: days }, '2026-11-20')).toBe(true);
  expect(isActive({ activeDays: days }, '2026-11-21')).toBe(false);
});

test('a group that has just enrolled is not active yet', () => {
  expect(isActive({ activeDays: ['2026-11-20'] }, '2026-11-20')).toBe(false);
  expect(isActive({}, '2026-11-20')).toBe(false);
});

test('a group keeps the days on which something happened, each once and the newest only', () => {
  const days = Array.from({ length: 10 }, (_, day) => `2026-11-${10 + day}`);
  const group = [...days, ...days].reduce(withActiveDay, newGroup('g', 0));
  expect(group.activeDays).toEqual(days.slice(-7));
  expect(withActiveDay(group, '2026-11-19')).toBe(group);
});
