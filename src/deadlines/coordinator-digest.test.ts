import { describe, expect, test } from '@jest/globals';
import { deadlineRecord, submissionRecord } from '../../test/planning/records.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { Office } from '../storage/records/office.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { KNOWN_HOLIDAYS } from '../thai/holidays.ts';
import { planCoordinatorDigest } from './coordinator-digest.ts';
import { submissionsByArea } from './submissions-by-area.ts';

const MUKDAHAN: Office = { tier: 'province', area: '49' };
const plan = (
  on: string,
  deadlines: readonly Deadline[],
  submissions: readonly Submission[] = [],
  office = MUKDAHAN,
) =>
  planCoordinatorDigest({
    offices: [office],
    deadlines,
    submissions: submissionsByArea(submissions),
    holidays: KNOWN_HOLIDAYS,
    on,
    since: instantOf(on, '09:00') - 86_400_000,
  });
// Wednesday 18 November 2026; Monday is the 16th.
const due = (day: string) => deadlineRecord({ due: day, areas: ['4901', '4904'] });
const reported = (area: string, at: number, late = false) =>
  submissionRecord({
    ...{ deadlineId: 'deadline', area, at, late },
    history: [{ state: 'submitted', at, by: 'officer' }],
  });

describe('a coordinator is told on a day', () => {
  test('of what came in since the day before', () => {
    const at = instantOf('2026-11-17', '15:00');
    const digest = plan('2026-11-18', [due('2026-12-15')], [reported('4904', at)]);
    expect(digest?.reported.map(({ areas }) => areas)).toEqual([['4904']]);
    expect(plan('2026-11-20', [due('2026-12-15')], [reported('4904', at)])).toBeNull();
  });

  test('of what is due within the week, once something is due by the next working day', () => {
    expect(plan('2026-11-18', [due('2026-11-20')])).toBeNull();
    const digest = plan('2026-11-18', [due('2026-11-19'), due('2026-11-24'), due('2026-11-25')]);
    expect(digest?.due.map(({ deadline }) => deadline.due)).toEqual(['2026-11-19', '2026-11-24']);
    expect(digest?.due[0]).toMatchObject({ outstanding: ['4901', '4904'], obligated: 2 });
  });

  test('of areas overdue for three working days, on that day alone', () => {
    // Due on a Friday: the third working day after it is a Wednesday.
    const deadlines = [due('2026-11-13')];
    const late = [reported('4901', instantOf('2026-11-14'))];
    const overdue = (on: string) =>
      plan(on, deadlines, late)?.overdue.map((each) => each.outstanding);
    expect(overdue('2026-11-18')).toEqual([['4904']]);
    expect(overdue('2026-11-17')).toBeUndefined();
    expect(overdue('2026-11-19')).toBeUndefined();
  });

  test('of nothing on days off, and nothing of other provinces', () => {
    expect(plan('2026-11-21', [due('2026-11-21')])).toBeNull();
    const other: Office = { tier: 'province', area: '47' };
    expect(plan('2026-11-19', [due('2026-11-19')], [], other)).toBeNull();
  });
});

test('the week begins with everything that is open', () => {
  const digest = plan('2026-11-16', [due('2026-12-29'), due('2026-11-02')]);
  expect(digest).toMatchObject({ weekly: true });
  expect(digest?.due.map(({ deadline }) => deadline.due)).toEqual(['2026-12-29']);
  expect(digest?.overdue.map(({ deadline }) => deadline.due)).toEqual(['2026-11-02']);
});

test('a month begins with how the month before ended', () => {
  const submissions = [reported('4901', instantOf('2026-11-20')), reported('4904', 0, true)];
  const digest = plan('2026-12-01', [due('2026-11-24')], submissions);
  expect(digest?.month).toEqual({
    month: '2026-11',
    deadlines: 1,
    ...{ inTime: 1, late: 1, outstanding: 0, exempt: 0 },
  });
  expect(plan('2026-12-02', [due('2026-11-24')], submissions)).toBeNull();
});
