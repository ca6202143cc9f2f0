import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayParts,
  fiscalYearOf,
  formatThaiDay,
  formatThaiTime,
  lastDayOfMonth,
  toDay,
  weekdayOf,
} from './thai-date.ts';

describe('a day in Thai', () => {
  test.each([
    [{}, '8 มีนาคม 2567'],
    [{ weekday: true }, 'วันศุกร์ที่ 8 มีนาคม 2567'],
    [{ short: true }, '8 มี.ค. 67'],
    [{ weekday: true, short: true }, 'ศ. 8 มี.ค. 67'],
  ])('with %j reads %s', (options, text) => {
    expect(formatThaiDay('2024-03-08', options)).toBe(text);
  });

  test('a time has a dot and น.', () => {
    expect(formatThaiTime('09:05')).toBe('09.05 น.');
  });

  test('what is no day is refused', () => {
    expect(() => formatThaiDay('2024-02-30')).toThrow(RangeError);
    expect(() => formatThaiDay('soon')).toThrow(RangeError);
  });
});

test('the fiscal year begins in October and is named after the year it ends in', () => {
  expect(fiscalYearOf('2026-09-30')).toBe(2569);
  expect(fiscalYearOf('2026-10-01')).toBe(2570);
  expect(fiscalYearOf('2027-01-15')).toBe(2570);
});

test('only days of the calendar are days', () => {
  expect(toDay(2024, 2, 29)).toBe('2024-02-29');
  expect(toDay(2023, 2, 29)).toBeNull();
  expect(toDay(2023, 13, 1)).toBeNull();
  expect(toDay(Number.NaN, 1, 1)).toBeNull();
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  expect(weekdayOf('2024-03-08')).toBe(5);
});

test('the parts of any day make the same day', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (instant) => {
      const day = instant.toISOString().slice(0, 10);
      const { year, month, date } = dayParts(day);
      expect(toDay(year, month, date)).toBe(day);
    }),
  );
});
