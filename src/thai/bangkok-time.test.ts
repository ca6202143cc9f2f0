import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  bangkokDay,
  bangkokTime,
  dayNumber,
  dayOfNumber,
  daysBetween,
  instantOf,
} from './bangkok-time.ts';

test.each([
  ['2026-11-20T16:59:59.999Z', '2026-11-20', '23:59'],
  ['2026-11-20T17:00:00.000Z', '2026-11-21', '00:00'],
  ['2024-02-28T17:00:00.000Z', '2024-02-29', '00:00'],
  ['2026-12-31T18:30:00.000Z', '2027-01-01', '01:30'],
])('%s is the day %s, %s in Bangkok', (utc, day, time) => {
  expect(bangkokDay(Date.parse(utc))).toBe(day);
  expect(bangkokTime(Date.parse(utc))).toBe(time);
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-28', 2, '2024-03-01'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2026-09-30', 1, '2026-10-01'],
  ['2026-11-20', 0, '2026-11-20'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test('any minute leads to a day and a time and back', () => {
  const minutes = fc.integer({ min: -30_000_000, max: 90_000_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const instant = minute * 60_000;
      expect(instantOf(bangkokDay(instant), bangkokTime(instant))).toBe(instant);
    }),
  );
});

test('consecutive days have consecutive numbers', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayOfNumber(dayNumber('2027-01-01') - 1)).toBe('2026-12-31');
});

test('a day or time that does not exist is refused', () => {
  expect(() => addDays('soon', 1)).toThrow(RangeError);
  expect(() => instantOf('2026-13-01')).toThrow(RangeError);
  expect(() => instantOf('2026-11-20', '25:00')).toThrow(RangeError);
});
