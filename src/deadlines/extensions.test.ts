import { describe, expect, test } from '@jest/globals';
import { deadlineRecord, groupRecord, meetingRecord } from '../../test/planning/records.ts';
import type { Extension } from '../storage/records/deadline.ts';
import { KNOWN_HOLIDAYS } from '../thai/holidays.ts';
import { UserError } from '../user-error.ts';
import { dueOf, extendDeadline, lastDue, partsByDue } from './extensions.ts';
import { planDigests } from './plan-digests.ts';
import { DEFAULT_STAGES } from './stages.ts';

const extension = (given: Partial<Extension> = {}): Extension => ({
  area: '4901',
  due: '2027-03-24',
  dueTime: null,
  reason: 'น้ำท่วม',
  by: 'coordinator',
  byName: null,
  at: 0,
  ...given,
});
const DEADLINE = deadlineRecord({ due: '2027-03-10', areas: ['4901', '4902', '4903'] });

describe('more time for one area', () => {
  test('counts for that area alone, the newest of several', () => {
    const once = extendDeadline(DEADLINE, extension());
    const twice = extendDeadline(once, extension({ due: '2027-03-31', dueTime: '16:30' }));
    expect(dueOf(twice, '4901')).toEqual({ due: '2027-03-31', dueTime: '16:30' });
    expect(dueOf(twice, '4902')).toEqual({ due: '2027-03-10', dueTime: null });
    expect(lastDue(twice)).toBe('2027-03-31');
    expect(twice.extensions?.map(({ due }) => due)).toEqual(['2027-03-24', '2027-03-31']);
  });

  test('is none any more once the deadline itself is moved behind it', () => {
    const moved = { ...extendDeadline(DEADLINE, extension()), due: '2027-04-30' };
    expect(dueOf(moved, '4901')).toEqual({ due: '2027-04-30', dueTime: null });
    expect(partsByDue(moved)).toHaveLength(1);
  });

  test.each<[Partial<Extension>, string]>([
    [{ due: '2027-03-10' }, 'not_later'],
    [{ reason: ' ' }, 'reason_missing'],
    [{ area: '4701' }, 'not_obligated'],
  ])('is refused for %j', (given, code) => {
    const refused = () => extendDeadline(DEADLINE, extension(given));
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(expect.objectContaining({ code }));
  });

  test('splits the deadline by due day, and it is nudged by each', () => {
    const deadline = extendDeadline(DEADLINE, extension());
    expect(partsByDue(DEADLINE)).toEqual([DEADLINE]);
    expect(partsByDue(deadline).map(({ due, areas }) => [due, areas])).toEqual([
      ['2027-03-24', ['4901']],
      ['2027-03-10', ['4902', '4903']],
    ]);
    const plan = (on: string) =>
      planDigests({
        ...{ deadlines: [deadline], submissions: [], meetings: [meetingRecord()], on },
        groups: [groupRecord({ id: 'C1', areas: ['4901'] }), groupRecord({ areas: ['49'] })],
        policy: { at: '09:00', stages: DEFAULT_STAGES },
        holidays: KNOWN_HOLIDAYS,
      }).map(({ groupId, items }) => [
        groupId,
        items.map((each) => [each.stage, each.outstanding]),
      ]);
    expect(plan('2027-03-17')).toEqual([
      ['C1', [[7, ['4901']]]],
      [
        'group',
        [
          [-7, ['4902', '4903']],
          [7, ['4901']],
        ],
      ],
    ]);
  });
});
