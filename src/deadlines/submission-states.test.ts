import { describe, expect, test } from '@jest/globals';
import { deadlineRecord, submissionRecord } from '../../test/planning/records.ts';
import type { SubmissionState } from '../storage/records/deadline.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { UserError } from '../user-error.ts';
import { isLate } from './late.ts';
import {
  type Actor,
  isUndoable,
  moveSubmission,
  noteProgress,
  undoSubmission,
} from './submission-states.ts';

const STATES: readonly SubmissionState[] = [
  'outstanding',
  'submitted',
  'verified',
  'returned',
  'exempt',
];
const OFFICER: Actor = { id: 'officer', name: 'สมชาย', role: 'officer' };
const COORDINATOR: Actor = { id: 'coordinator', name: 'สมหญิง', role: 'coordinator' };
const DEADLINE = deadlineRecord({ due: '2027-03-10' });
const IN_TIME = instantOf('2027-03-10', '23:59');
const LATE = instantOf('2027-03-11');

const move = (from: SubmissionState, to: SubmissionState, actor = COORDINATOR, at = IN_TIME) =>
  moveSubmission({
    deadline: DEADLINE,
    area: '4901',
    current:
      from === 'outstanding'
        ? null
        : submissionRecord({ deadlineId: 'deadline', area: '4901', state: from, version: 4 }),
    to,
    actor,
    at,
  });

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof UserError ? error.code : String(error);
  }
}

describe('the steps that may be taken', () => {
  const table = (actor: Actor) =>
    STATES.map((from) => STATES.filter((to) => codeOf(() => move(from, to, actor)) === 'done'));

  test('by a coordinator', () => {
    expect(table(COORDINATOR)).toEqual([
      ['outstanding', 'submitted', 'verified', 'exempt'],
      ['outstanding', 'submitted', 'verified', 'returned', 'exempt'],
      ['outstanding', 'submitted', 'verified', 'returned'],
      ['outstanding', 'submitted', 'verified', 'returned', 'exempt'],
      ['outstanding', 'submitted', 'exempt'],
    ]);
    expect(table({ ...COORDINATOR, role: 'operator' })).toEqual(table(COORDINATOR));
  });

  test('by an officer, who reports and nothing else', () => {
    expect(table(OFFICER)).toEqual([
      ['outstanding', 'submitted'],
      ['submitted'],
      ['verified'],
      ['submitted', 'returned'],
      ['submitted', 'exempt'],
    ]);
  });

  test('are refused with the reason', () => {
    expect(codeOf(() => move('outstanding', 'returned'))).toBe('bad_step');
    expect(codeOf(() => move('submitted', 'verified', OFFICER))).toBe('not_allowed');
    expect(() => move('outstanding', 'returned')).toThrow(
      expect.objectContaining({ thai: expect.stringContaining('“ยังไม่ส่ง” เป็น “ส่งคืนให้แก้ไข” ไม่ได้') }),
    );
  });
});

test('a report is kept with who and when', () => {
  expect(move('outstanding', 'submitted', OFFICER)).toEqual({
    id: 'deadline:4901',
    version: 0,
    deadlineId: 'deadline',
    area: '4901',
    state: 'submitted',
    at: IN_TIME,
    by: 'officer',
    byName: 'สมชาย',
    late: false,
    reason: null,
    evidence: null,
    history: [{ state: 'submitted', at: IN_TIME, by: 'officer', byName: 'สมชาย', reason: null }],
    actors: ['officer'],
  });
});

test('a further step keeps the version it was read at, and the history', () => {
  const verified = move('submitted', 'verified');
  expect(verified).toMatchObject({ version: 4, state: 'verified', by: 'coordinator' });
  expect(verified?.history.at(-1)?.state).toBe('verified');
});

test('the state it is in already changes nothing', () => {
  for (const state of STATES) expect(move(state, state)).toBeNull();
});

test('an area that owes nothing and a cancelled deadline take no report', () => {
  const given = { area: '4902', current: null, to: 'submitted', actor: OFFICER, at: 0 } as const;
  expect(codeOf(() => moveSubmission({ ...given, deadline: DEADLINE }))).toBe('not_obligated');
  const deadline = deadlineRecord({ areas: ['4902'], state: 'cancelled' });
  expect(codeOf(() => moveSubmission({ ...given, deadline }))).toBe('deadline_cancelled');
});

describe('late is', () => {
  test.each([
    [null, '2027-03-10', '23:59', false],
    [null, '2027-03-11', '00:00', true],
    ['16:30', '2027-03-10', '16:30', false],
    ['16:30', '2027-03-10', '16:31', true],
  ])('with time %s on %s %s: %s', (dueTime, day, time, late) => {
    expect(isLate({ due: '2027-03-10', dueTime }, instantOf(day, time))).toBe(late);
  });

  test('a first report after the due day', () => {
    expect(move('outstanding', 'submitted', OFFICER, LATE)?.late).toBe(true);
  });

  test('not what was reported in time and comes back corrected', () => {
    expect(move('returned', 'submitted', OFFICER, LATE)?.late).toBe(false);
    expect(move('submitted', 'verified', COORDINATOR, LATE)?.late).toBe(false);
  });
});

test('a step keeps why, and everybody who took one can be found', () => {
  const current = move('outstanding', 'submitted', OFFICER);
  const at = IN_TIME + 1;
  const step = { deadline: DEADLINE, area: '4901', current, actor: COORDINATOR, at };
  const returned = moveSubmission({ ...step, to: 'returned', reason: 'ขาดลายเซ็น' });
  expect(returned).toMatchObject({ reason: 'ขาดลายเซ็น', actors: ['officer', 'coordinator'] });
  expect(returned?.history.at(-1)).toMatchObject({ reason: 'ขาดลายเซ็น', byName: 'สมหญิง' });
});

test('a part done is noted and still owed; what is done takes no such note', () => {
  const step = { deadline: DEADLINE, area: '4901', actor: OFFICER, at: IN_TIME };
  const partly = noteProgress({ ...step, current: null, reason: 'ตัวชี้วัดที่ 1' });
  expect(partly).toMatchObject({ state: 'outstanding', reason: 'ตัวชี้วัดที่ 1' });
  const done = move('outstanding', 'submitted', OFFICER);
  expect(codeOf(() => noteProgress({ ...step, current: done, reason: 'x' }))).toBe('bad_step');
});

test('an area with more time is late by its own day', () => {
  const extension = { area: '4901', due: '2027-03-20', dueTime: null, reason: 'น้ำท่วม' };
  const by = { by: 'coordinator', byName: null, at: IN_TIME };
  const deadline = deadlineRecord({ due: '2027-03-10', extensions: [{ ...extension, ...by }] });
  const step = { deadline, area: '4901', current: null, to: 'submitted', actor: OFFICER } as const;
  expect(moveSubmission({ ...step, at: LATE })?.late).toBe(false);
  expect(moveSubmission({ ...step, at: instantOf('2027-03-21') })?.late).toBe(true);
});

describe('undo', () => {
  const reported = move('outstanding', 'submitted', OFFICER, LATE);

  test('gives back the state before, and the history keeps both', () => {
    const undone = undoSubmission(reported, OFFICER, LATE + 1);
    expect(undone).toMatchObject({ state: 'outstanding', late: false });
    expect(undone.history.map((each) => each.state)).toEqual(['submitted', 'outstanding']);
  });

  test('is not itself taken back', () => {
    const undone = undoSubmission(reported, OFFICER, LATE + 1);
    expect(codeOf(() => undoSubmission(undone, OFFICER, LATE + 2))).toBe('nothing_to_undo');
    expect(isUndoable(undone, LATE + 2)).toBe(false);
    expect(isUndoable(reported, LATE + 2)).toBe(true);
  });

  test('is for who took the step and for coordinators, within a day', () => {
    const other: Actor = { ...OFFICER, id: 'other' };
    const dayAfter = LATE + 24 * 60 * 60_000;
    expect(codeOf(() => undoSubmission(reported, other, LATE))).toBe('not_allowed');
    expect(codeOf(() => undoSubmission(reported, COORDINATOR, dayAfter))).toBe('done');
    expect(codeOf(() => undoSubmission(reported, OFFICER, dayAfter + 1))).toBe('undo_too_late');
    expect(codeOf(() => undoSubmission(null, OFFICER, LATE))).toBe('nothing_to_undo');
  });
});
