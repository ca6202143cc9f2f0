import { expect, test } from '@jest/globals';
import { earliestTime, nudgeTimeOf, nudgeTimes } from './nudge-times.ts';

const USUAL = { nudgeAt: '09:00', quietHours: { from: '18:00', to: '08:00' } };
const at = (time: string | null) => ({ policy: { stages: null, at: time } });

test('a deadline is nudged at its own time, unless that is quiet', () => {
  expect(nudgeTimeOf({}, USUAL)).toBe('09:00');
  expect(nudgeTimeOf(at('13:30'), USUAL)).toBe('13:30');
  expect(nudgeTimeOf(at('19:00'), USUAL)).toBe('09:00');
});

test('a group’s one digest goes out at the earliest time of what is in it', () => {
  expect(earliestTime([at('13:30'), at('10:00')], USUAL)).toBe('10:00');
  expect(earliestTime([at('13:30'), at(null)], USUAL)).toBe('09:00');
  expect(earliestTime([], USUAL)).toBe('09:00');
});

test('the times of a day are each once, first to last, the usual one among them', () => {
  expect(nudgeTimes([at('13:30'), at('08:30'), at('13:30')], USUAL)).toEqual([
    '08:30',
    '09:00',
    '13:30',
  ]);
});
