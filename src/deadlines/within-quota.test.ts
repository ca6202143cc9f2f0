import { expect, test } from '@jest/globals';
import { newDelivery } from '../outbox/new-delivery.ts';
import { QUOTA_SHORT, withinQuota } from './within-quota.ts';

const row = (id: string, priority: number, people: number) =>
  newDelivery({
    ...{ id, kind: 'push', to: id, toKind: 'group', purpose: 'digest', messages: [], now: 0 },
    ...{ priority, people },
  });
const ROWS = [row('later', 8, 10), row('overdue', 7, 20), row('small', 8, 5)];
const states = (left: number | null) =>
  Object.fromEntries(withinQuota(ROWS, left).map(({ id, state, error }) => [id, error ?? state]));

test('all digests go out while the month’s quota pays for them, or LINE sets no limit', () => {
  const all = { later: 'queued', overdue: 'queued', small: 'queued' };
  expect(states(35)).toEqual(all);
  expect(states(null)).toEqual(all);
});

test('when it runs short, what is overdue goes first and the rest is held', () => {
  expect(states(25)).toEqual({ overdue: 'queued', later: QUOTA_SHORT, small: 'queued' });
  expect(states(20)).toEqual({ overdue: 'queued', later: QUOTA_SHORT, small: QUOTA_SHORT });
  expect(states(-3)).toEqual({ overdue: QUOTA_SHORT, later: QUOTA_SHORT, small: QUOTA_SHORT });
});
