import { describe, expect, test } from '@jest/globals';
import { addDays } from '../thai/bangkok-time.ts';
import { KNOWN_HOLIDAYS } from '../thai/holidays.ts';
import { DEFAULT_STAGES, stagesOn } from './stages.ts';

/** The days on which a deadline is nudged, each with its stage. */
function stageDays(due: string, stages = DEFAULT_STAGES): Record<string, number> {
  const days: Record<string, number> = {};
  for (let day = addDays(due, -45); day < addDays(due, 30); day = addDays(day, 1)) {
    const stage = stagesOn(day, KNOWN_HOLIDAYS)(due, stages);
    if (stage !== null) days[day] = stage;
  }
  return days;
}

describe('the days on which is nudged, for a deadline', () => {
  test('amid working days, its weekends moved', () => {
    expect(stageDays('2026-11-18')).toEqual({
      '2026-10-19': 30,
      '2026-11-04': 14,
      '2026-11-11': 7,
      '2026-11-13': 3, // Sunday the 15th, so Friday
      '2026-11-17': 1,
      '2026-11-18': 0,
      '2026-11-19': -1,
      '2026-11-23': -3, // Saturday the 21st, so Monday
      '2026-11-25': -7,
    });
  });

  test('on a Sunday: the day itself takes the place of the day before it', () => {
    expect(stageDays('2026-11-15')).toEqual({
      '2026-10-16': 30,
      '2026-10-30': 14, // Sunday the 1st
      '2026-11-06': 7, // Sunday the 8th
      '2026-11-12': 3,
      '2026-11-13': 0, // and stage 1, on Saturday
      '2026-11-16': -1,
      '2026-11-18': -3,
      '2026-11-23': -7, // Sunday the 22nd
    });
  });

  test('on the last day before Songkran: all that is overdue waits for its end', () => {
    expect(stageDays('2026-04-10', [1, 0, -1, -3, -7])).toEqual({
      '2026-04-09': 1,
      '2026-04-10': 0,
      '2026-04-16': -3, // stage -1 on Saturday and -3 on Monday meet; the later one counts
      '2026-04-17': -7,
    });
  });

  test('in the midst of Songkran: all before it comes on the last working day', () => {
    expect(stageDays('2026-04-14', [7, 3, 1, 0, -1])).toEqual({
      '2026-04-07': 7,
      '2026-04-10': 0, // stage 3 on Saturday, 1 on Monday, 0 on Tuesday
      '2026-04-16': -1,
    });
  });

  test('on a leap day, across the end of a month', () => {
    expect(stageDays('2024-02-29', [30, 1, 0, -1])).toEqual({
      '2024-01-30': 30,
      '2024-02-28': 1,
      '2024-02-29': 0,
      '2024-03-01': -1,
    });
  });

  test('on the last day of a fiscal year', () => {
    expect(stageDays('2026-09-30', [30, 0, -1, -3])).toEqual({
      '2026-08-31': 30,
      '2026-09-30': 0,
      '2026-10-01': -1,
      '2026-10-05': -3, // Saturday the 3rd
    });
  });

  test('at the end of the year, over New Year and the day the cabinet added', () => {
    expect(stageDays('2025-12-31', [1, 0, -1, -7])).toEqual({
      '2025-12-30': 0,
      '2026-01-05': -1,
      '2026-01-07': -7,
    });
  });
});

test('no day off has a stage', () => {
  for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
    const stage = stagesOn(day, KNOWN_HOLIDAYS)(day, [0]);
    const off = KNOWN_HOLIDAYS.has(day) || [0, 6].includes(new Date(day).getUTCDay());
    expect([day, stage === null]).toEqual([day, off]);
  }
});
