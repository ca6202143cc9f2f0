import { expect, test } from '@jest/globals';
import { makeDelivery } from '../../test/faults/make-delivery.ts';
import { settleReview } from './settle-review.ts';

const doubtful = makeDelivery({
  state: 'review',
  error: 'timeout',
  firstAttemptAt: 5,
  attempts: 7,
});

test('a row that a person found delivered counts as accepted from then on', () => {
  expect(settleReview(doubtful, 'accepted', 90)).toMatchObject({
    state: 'accepted',
    acceptedAt: 90,
    error: null,
  });
});

test('a row that a person found missing may be sent again, with fresh hours to try', () => {
  expect(settleReview(doubtful, 'failed', 90)).toMatchObject({
    state: 'failed',
    firstAttemptAt: null,
    attempts: 0,
    acceptedAt: null,
  });
});

test('only what is in review is settled by a person', () => {
  expect(() => settleReview(makeDelivery({ state: 'queued' }), 'failed', 90)).toThrow(
    'a delivery that is queued cannot fail',
  );
});
