import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from './bangkok-time.ts';
import { addOfficeTime, isOfficeTime, nextOfficeTime } from './office-hours.ts';

const HOUR = 3_600_000;
const holidays = new Set(['2026-12-07']);

test.each([
  ['a working morning is office time', '2026-11-20T08:30', '2026-11-20T08:30'],
  ['before opening waits for the opening', '2026-11-20T06:00', '2026-11-20T08:30'],
  ['Friday after closing waits for Monday', '2026-11-20T16:30', '2026-11-23T08:30'],
  ['a long weekend is waited out', '2026-12-05T12:00', '2026-12-08T08:30'],
])('%s', (_name, from, to) => {
  const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11));
  expect(nextOfficeTime(at(from), holidays)).toBe(at(to));
});

test('four hours of work run over night and weekend', () => {
  expect(addOfficeTime(instantOf('2026-11-20', '15:00'), 4 * HOUR, holidays)).toBe(
    instantOf('2026-11-23', '11:00'),
  );
});

test('eight hours are a working day', () => {
  expect(addOfficeTime(instantOf('2026-11-24', '10:00'), 8 * HOUR, holidays)).toBe(
    instantOf('2026-11-25', '10:00'),
  );
});

test('what comes next is always office time and never earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
      const next = nextOfficeTime(at, holidays);
      expect(next).toBeGreaterThanOrEqual(at);
      expect(isOfficeTime(next, holidays)).toBe(true);
    }),
  );
});
