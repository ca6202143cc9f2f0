import { expect, test } from '@jest/globals';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Change } from '../storage/store.ts';
import { revisedDates } from './revised-dates.ts';

const deadline = (place: number, title: string, due: string, more: Partial<Deadline> = {}) => ({
  ...{ id: `c:deadline${place}:district`, version: 0, circularId: 'c', revision: 1, title, due },
  ...{ dueTime: null, tier: 'district' as const, areas: ['4901', '4904'], fiscalYear: 2570 },
  ...{ state: 'open' as const, createdAt: 1 },
  ...more,
});
const stored = (each: Deadline, version = 4): Deadline => ({ ...each, version });
const change = (before: readonly Deadline[], after: readonly Deadline[]) =>
  revisedDates({ deadlines: before, meetings: [] }, { deadlines: after, meetings: [] });
const written = (changes: readonly Change[]) =>
  changes.map((each) => ('value' in each ? each.value : each));

test('a deadline that moved keeps its record, so that reports for it still count', () => {
  const extensions = [] as const;
  const before = stored(deadline(1, 'ส่งแบบ', '2027-03-08', { extensions }));
  const after = deadline(1, 'ส่งแบบ', '2027-03-12', { revision: 2 });
  expect(written(change([before], [after]))).toEqual([
    { ...before, due: '2027-03-12', revision: 2, extensions },
  ]);
});

test('a deadline in the place of a dropped one gets a record of its own', () => {
  const one = stored(deadline(1, 'ส่งแบบ', '2027-03-08'));
  const two = stored(deadline(2, 'ส่งสรุป', '2027-04-01'));
  const changes = change(
    [one, two],
    [
      deadline(1, 'ส่งสรุป', '2027-04-01', { revision: 2 }),
      deadline(2, 'อบรม', '2027-05-01', { revision: 2 }),
      deadline(3, 'ทดสอบ', '2027-06-01', { revision: 2 }),
    ],
  );
  expect(written(changes)).toMatchObject([
    { id: two.id, version: 4, title: 'ส่งสรุป', state: 'open' },
    { id: 'c:deadline2:district:revision2', version: 0, title: 'อบรม' },
    { id: 'c:deadline3:district:revision2', version: 0, title: 'ทดสอบ' },
    { id: one.id, state: 'cancelled' },
  ]);
});

test('provinces’ and districts’ deadlines of one letter are not taken for each other', () => {
  const province = stored(
    deadline(1, 'ส่งแบบ', '2027-03-08', { id: 'c:deadline1:province', tier: 'province' }),
  );
  const district = stored(deadline(1, 'ส่งแบบ', '2027-03-08'));
  const changes = change(
    [province, district],
    [deadline(1, 'ส่งแบบ', '2027-03-09', { revision: 2 })],
  );
  expect(written(changes)).toMatchObject([
    { id: province.id, state: 'cancelled' },
    { id: district.id, due: '2027-03-09' },
  ]);
});
