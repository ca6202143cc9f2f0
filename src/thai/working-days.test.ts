import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './bangkok-time.ts';
import {
  holidayList,
  holidaysKnownUntil,
  isYearCovered,
  KNOWN_HOLIDAYS,
  withHolidays,
} from './holidays.ts';
import { weekdayOf } from './thai-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nearestWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from './working-days.ts';

describe('known holidays', () => {
  test('stand once, in order, each with a name and a source in words', () => {
    const days = holidayList().map((each) => each.day);
    expect(days).toEqual([...new Set(days)].sort());
    for (const each of holidayList()) expect(each.source.length).toBeGreaterThan(20);
  });

  test('every day in lieu or added by the cabinet would else be a working day', () => {
    for (const { day, kind } of holidayList()) {
      if (kind !== 'annual') expect([day, weekdayOf(day) % 6 === 0]).toEqual([day, false]);
    }
  });

  test.each([
    ['2024-04-16', 'Songkran in lieu'],
    ['2025-06-02', 'a cabinet special'],
    ['2026-03-03', 'Makha Bucha in a year with two eighth months'],
    ['2026-06-01', 'Visakha Bucha in lieu'],
    ['2026-07-30', 'Buddhist Lent'],
    ['2026-12-07', "Father's Day in lieu"],
  ])('%s is one: %s', (day) => {
    expect(isWorkingDay(day, KNOWN_HOLIDAYS)).toBe(false);
  });

  test('Labour Day is none: government offices are open', () => {
    expect(isWorkingDay('2026-05-01', KNOWN_HOLIDAYS)).toBe(true);
  });

  test('the Buddhist days of 2027 are not announced yet, so that year is not covered', () => {
    expect(isYearCovered(2026)).toBe(true);
    expect(isYearCovered(2027)).toBe(false);
    expect(holidaysKnownUntil()).toBe('2026-12-31');
    expect(isWorkingDay('2027-04-13', KNOWN_HOLIDAYS)).toBe(false);
    expect(isWorkingDay('2027-05-20', KNOWN_HOLIDAYS)).toBe(true);
  });

  test('an operator may add days and take days out', () => {
    const corrected = withHolidays(KNOWN_HOLIDAYS, ['2027-05-20'], ['2026-12-07']);
    expect(isWorkingDay('2027-05-20', corrected)).toBe(false);
    expect(isWorkingDay('2026-12-07', corrected)).toBe(true);
    expect(isWorkingDay('2026-12-07', KNOWN_HOLIDAYS)).toBe(false);
  });
});

describe('over Songkran 2026 and its weekend', () => {
  test.each([
    ['2026-04-13', 'before', '2026-04-10'],
    ['2026-04-13', 'after', '2026-04-16'],
    ['2026-04-11', 'before', '2026-04-10'],
    ['2026-04-16', 'before', '2026-04-16'],
  ] as const)('the working day nearest to %s, %s, is %s', (day, direction, expected) => {
    expect(nearestWorkingDay(day, direction, KNOWN_HOLIDAYS)).toBe(expected);
  });

  test('working days are counted without weekends and holidays', () => {
    expect(nextWorkingDay('2026-04-10', KNOWN_HOLIDAYS)).toBe('2026-04-16');
    expect(previousWorkingDay('2026-04-16', KNOWN_HOLIDAYS)).toBe('2026-04-10');
    expect(addWorkingDays('2026-04-09', 3, KNOWN_HOLIDAYS)).toBe('2026-04-17');
    expect(addWorkingDays('2026-04-17', -3, KNOWN_HOLIDAYS)).toBe('2026-04-09');
    expect(addWorkingDays('2026-04-12', 0, KNOWN_HOLIDAYS)).toBe('2026-04-12');
  });
});

test('fifteen working days from any day pass exactly fifteen working days', () => {
  const start = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(start, (from) => {
      const to = addWorkingDays(from, 15, KNOWN_HOLIDAYS);
      let passed = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
        if (isWorkingDay(day, KNOWN_HOLIDAYS)) passed += 1;
      }
      expect(passed).toBe(15);
      expect(isWorkingDay(to, KNOWN_HOLIDAYS)).toBe(true);
    }),
  );
});
