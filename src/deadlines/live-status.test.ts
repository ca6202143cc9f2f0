import { describe, expect, test } from '@jest/globals';
import { deadlineRecord, submissionRecord } from '../../test/planning/records.ts';
import type { Office } from '../storage/records/office.ts';
import { liveStatus } from './live-status.ts';
import { summariseOutstanding } from './summarise-outstanding.ts';

const DISTRICTS = deadlineRecord({ id: 'districts', areas: ['4701', '4901', '4902', '4903'] });
const PROVINCES = deadlineRecord({
  id: 'provinces',
  tier: 'province',
  areas: ['47', '49'],
  due: '2027-03-01',
});
const CANCELLED = deadlineRecord({ id: 'cancelled', state: 'cancelled' });
const SUBMISSIONS = [
  submissionRecord({ deadlineId: 'districts', area: '4901', late: true }),
  submissionRecord({ deadlineId: 'districts', area: '4902', state: 'returned' }),
  submissionRecord({ deadlineId: 'provinces', area: '49', state: 'verified' }),
];

const status = (office: Office) =>
  liveStatus({
    office,
    deadlines: [DISTRICTS, PROVINCES, CANCELLED],
    submissions: SUBMISSIONS,
    today: '2027-03-03',
  });

describe('the state of affairs', () => {
  test('of a district is its own', () => {
    expect(status({ tier: 'district', area: '4901' })).toEqual([
      {
        deadline: DISTRICTS,
        daysLeft: 7,
        own: { state: 'submitted', late: true },
        counts: { outstanding: 0, submitted: 1, verified: 0, returned: 0, exempt: 0 },
        outstanding: [],
      },
    ]);
  });

  test('of a province is its own and that of its districts, first due first', () => {
    const [own, districts] = status({ tier: 'province', area: '49' });
    expect(own).toMatchObject({
      deadline: PROVINCES,
      daysLeft: -2,
      own: { state: 'verified' },
      outstanding: [],
    });
    expect(districts).toMatchObject({
      own: null,
      counts: { outstanding: 1, submitted: 1, returned: 1 },
      outstanding: ['4902', '4903'],
    });
  });

  test('of the department is that of all', () => {
    const found = status({ tier: 'province', area: '00' });
    expect(found.map(({ outstanding }) => outstanding)).toEqual([['47'], ['4701', '4902', '4903']]);
  });

  test('of an office that owes nothing is empty', () => {
    expect(status({ tier: 'district', area: '4904' })).toEqual([]);
  });
});

test('outstanding areas are counted by province, worst first', () => {
  const outstanding = ['4901', '4701', '4702', '4801', '4802', '50'];
  const obligated = [...outstanding, '4703', '4902'];
  expect(summariseOutstanding(outstanding, obligated)).toEqual([
    { province: '48', outstanding: 2, obligated: 2 },
    { province: '47', outstanding: 2, obligated: 3 },
    { province: '50', outstanding: 1, obligated: 1 },
    { province: '49', outstanding: 1, obligated: 2 },
  ]);
});
