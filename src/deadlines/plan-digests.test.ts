import { describe, expect, test } from '@jest/globals';
import {
  deadlineRecord,
  groupRecord,
  meetingRecord,
  submissionRecord,
} from '../../test/planning/records.ts';
import { districtsOf } from '../areas/areas.ts';
import type { SubmissionState } from '../storage/records/deadline.ts';
import type { Group } from '../storage/records/group.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { type PlanInput, planDigests } from './plan-digests.ts';
import { DEFAULT_STAGES } from './stages.ts';

// Wednesday 2027-03-10 with no holiday near: its stage 7 is Wednesday 2027-03-03.
const DUE = '2027-03-10';
const SEVEN = '2027-03-03';

const plan = (given: Partial<PlanInput>) =>
  planDigests({
    deadlines: [deadlineRecord({ due: DUE })],
    submissions: [],
    groups: [groupRecord()],
    meetings: [],
    policy: { at: '09:00', stages: DEFAULT_STAGES },
    holidays: new Set(),
    on: SEVEN,
    ...given,
  });

test('a group is told once what its area still owes', () => {
  expect(plan({})).toEqual([
    {
      groupId: 'group',
      on: SEVEN,
      items: [{ deadlineId: 'deadline', stage: 7, outstanding: ['4901'], obligated: 1 }],
      meetings: [],
    },
  ]);
});

test('nothing goes out on a day that is no stage', () => {
  expect(plan({ on: '2027-03-04' })).toEqual([]);
});

test.each<[SubmissionState, boolean]>([
  ['outstanding', true],
  ['returned', true],
  ['submitted', false],
  ['verified', false],
  ['exempt', false],
])('an area that is %s is nudged: %s', (state, nudged) => {
  const submissions = [submissionRecord({ deadlineId: 'deadline', area: '4901', state })];
  expect(plan({ submissions })).toHaveLength(nudged ? 1 : 0);
});

describe('a group gets nothing', () => {
  const morning = instantOf(SEVEN, '09:00');
  test.each<[string, Partial<Group>]>([
    ['before it has enrolled', { tier: null, areas: [] }],
    ['once the bot has left it', { present: false }],
    ['while it is muted', { mutedUntil: morning + 1 }],
    ['about another tier', { tier: 'province', areas: ['49'] }],
    ['about other areas', { areas: ['4902', '48'] }],
  ])('%s', (_, given) => {
    expect(plan({ groups: [groupRecord(given)] })).toEqual([]);
  });

  test('but is heard again the moment its mute ends', () => {
    expect(plan({ groups: [groupRecord({ mutedUntil: morning })] })).toHaveLength(1);
  });
});

describe('a deadline gives nothing', () => {
  test('once it is cancelled', () => {
    expect(plan({ deadlines: [deadlineRecord({ due: DUE, state: 'cancelled' })] })).toEqual([]);
  });

  test('on a stage whose day had passed in Bangkok before it was made', () => {
    const made = (createdAt: number) =>
      plan({ deadlines: [deadlineRecord({ due: DUE, createdAt })] }).length;
    expect(made(instantOf('2027-03-04'))).toBe(0);
    expect(made(instantOf('2027-03-04') - 1)).toBe(1);
  });

  test('where its own stages say so', () => {
    const stagesOf = new Map([['deadline', [] as number[]]]);
    expect(plan({ policy: { at: '09:00', stages: DEFAULT_STAGES, stagesOf } })).toEqual([]);
    stagesOf.set('deadline', [6]);
    const policy = { at: '09:00', stages: DEFAULT_STAGES, stagesOf };
    expect(plan({ policy, on: '2027-03-04' })[0]?.items[0]?.stage).toBe(6);
  });
});

test('a group of many areas names only those outstanding, and counts all', () => {
  const areas = districtsOf('49').map((each) => each.code);
  const [digest] = plan({
    deadlines: [deadlineRecord({ due: DUE, areas })],
    groups: [groupRecord({ areas: ['49', '4903', '49'] })],
    submissions: areas.slice(2).map((area) => submissionRecord({ deadlineId: 'deadline', area })),
  });
  expect(digest?.items).toEqual([
    { deadlineId: 'deadline', stage: 7, outstanding: ['4901', '4902'], obligated: 7 },
  ]);
});

test('the department group stands for every province', () => {
  const [digest] = plan({
    deadlines: [deadlineRecord({ due: DUE, tier: 'province', areas: ['47', '49'] })],
    groups: [groupRecord({ tier: 'province', areas: ['00'] })],
  });
  expect(digest?.items[0]?.outstanding).toEqual(['47', '49']);
});

test('all of a day is one digest, the most urgent first', () => {
  const digests = plan({
    deadlines: [
      deadlineRecord({ id: 'in a week', due: DUE }),
      deadlineRecord({ id: 'today, at the end', due: SEVEN }),
      deadlineRecord({ id: 'today, at noon', due: SEVEN, dueTime: '12:00' }),
      deadlineRecord({ id: 'overdue', due: '2027-03-02' }),
    ],
    meetings: [meetingRecord({ date: '2027-03-04' })],
  });
  expect(digests).toHaveLength(1);
  expect(digests[0]?.items.map((item) => item.deadlineId)).toEqual([
    'overdue',
    'today, at noon',
    'today, at the end',
    'in a week',
  ]);
  expect(digests[0]?.meetings).toEqual(['meeting']);
});

describe('meetings', () => {
  const meetings = [
    meetingRecord({ id: 'monday, early', date: '2027-03-08', start: '09:00' }),
    meetingRecord({ id: 'monday', date: '2027-03-08' }),
    meetingRecord({ id: 'sunday', date: '2027-03-07' }),
    meetingRecord({ id: 'friday', date: '2027-03-05' }),
    meetingRecord({ id: 'cancelled', date: '2027-03-08', state: 'cancelled' }),
    meetingRecord({
      id: 'of others',
      date: '2027-03-08',
      audience: { tier: 'both', include: ['00'], exclude: ['4901'] },
    }),
  ];

  test('are reminded the working day before, in the order in which they begin', () => {
    const [digest] = plan({ deadlines: [], meetings, on: '2027-03-05' });
    expect(digest?.meetings).toEqual(['sunday', 'monday, early', 'monday']);
  });

  test('are not reminded on a day off', () => {
    expect(plan({ deadlines: [], meetings, on: '2027-03-07' })).toEqual([]);
  });
});

test('the order in which things are given does not matter', () => {
  const input = {
    deadlines: ['a', 'b', 'c'].map((id) =>
      deadlineRecord({ id, due: DUE, areas: ['4902', '4901'] }),
    ),
    groups: ['x', 'y', 'z'].map((id) => groupRecord({ id, areas: ['49'] })),
    meetings: ['m', 'n'].map((id) => meetingRecord({ id, date: '2027-03-04' })),
  };
  const reversed = {
    deadlines: input.deadlines.toReversed(),
    groups: input.groups.toReversed(),
    meetings: input.meetings.toReversed(),
  };
  expect(plan(reversed)).toEqual(plan(input));
});
