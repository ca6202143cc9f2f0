import { describe, expect, test } from '@jest/globals';
import { instantOf } from '../thai/bangkok-time.ts';
import { digestDayAt, digestWindow } from './digest-window.ts';

const QUIET = { from: '18:00', to: '08:00' };
const ON = '2027-03-03';

describe("a day's digest may go out", () => {
  test.each([
    ['until quiet hours begin', '09:00', QUIET, instantOf(ON, '18:00')],
    [
      'until midnight where quiet hours are over',
      '09:00',
      { from: '00:00', to: '06:00' },
      instantOf('2027-03-04'),
    ],
    [
      'until midnight where there are none',
      '09:00',
      { from: '00:00', to: '00:00' },
      instantOf('2027-03-04'),
    ],
    ['until the quiet of noon', '09:00', { from: '12:00', to: '13:00' }, instantOf(ON, '12:00')],
    ['after the quiet of noon', '14:00', { from: '12:00', to: '13:00' }, instantOf('2027-03-04')],
  ])('%s', (_, nudgeAt, quiet, expiresAt) => {
    expect(digestWindow(ON, nudgeAt, quiet)).toEqual({
      notBefore: instantOf(ON, nudgeAt),
      expiresAt,
    });
  });
});

test.each([
  ['2027-03-03', '08:59', null],
  ['2027-03-03', '09:00', '2027-03-03'],
  ['2027-03-03', '17:59', '2027-03-03'],
  ['2027-03-03', '18:00', null],
  ['2027-03-04', '00:00', null],
  ['2027-03-04', '09:01', '2027-03-04'],
])('at %s %s in Bangkok the digests to make are those of %s', (day, time, made) => {
  expect(digestDayAt(instantOf(day, time), '09:00', QUIET)).toBe(made);
});

test('a machine far away finds the same day', () => {
  // 2027-03-03 09:30 in Bangkok is still the evening before in Los Angeles.
  expect(digestDayAt(Date.parse('2027-03-02T18:30:00-08:00'), '09:00', QUIET)).toBe('2027-03-03');
});
