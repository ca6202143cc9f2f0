import { expect, test } from '@jest/globals';
import type { Person } from '../storage/records/person.ts';
import { newPerson } from './holdings.ts';
import { isLockedOut, recordWrongCode } from './lockout.ts';

const MINUTE = 60_000;
const NOON = 1_795_000_000_000;

const after = (...minutes: readonly number[]): Person =>
  minutes.reduce<Person>(
    (person, minute) => recordWrongCode(person, NOON + minute * MINUTE),
    newPerson('U1', null),
  );

test.each<[string, readonly number[], boolean]>([
  ['four wrong tries', [0, 1, 2, 3], false],
  ['five wrong tries within ten minutes', [0, 1, 2, 3, 9.9], true],
  ['five wrong tries of which the first is ten minutes old', [0, 1, 2, 3, 10], false],
  ['five wrong tries, one every three minutes', [0, 3, 6, 9, 12], false],
  ['five quick tries after an old one', [0, 20, 21, 22, 23, 24], true],
])('%s lock out: %s %s', (_what, minutes, locked) => {
  const last = NOON + (minutes.at(-1) ?? 0) * MINUTE;
  expect(isLockedOut(after(...minutes), last)).toBe(locked);
});

test('the lock lasts an hour to the millisecond', () => {
  const locked = after(0, 0, 0, 0, 0);
  expect(isLockedOut(locked, NOON + 60 * MINUTE - 1)).toBe(true);
  expect(isLockedOut(locked, NOON + 60 * MINUTE)).toBe(false);
});

test('after the lock the count begins anew', () => {
  const again = recordWrongCode(after(0, 0, 0, 0, 0), NOON + 61 * MINUTE);
  expect(again.wrongCodes).toHaveLength(1);
  expect(isLockedOut(again, NOON + 61 * MINUTE)).toBe(false);
});

test('somebody nobody has met is not locked out', () => {
  expect(isLockedOut(null, NOON)).toBe(false);
  expect(isLockedOut(newPerson('U1', null), NOON)).toBe(false);
});
