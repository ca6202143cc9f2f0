import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import { moveDelivery } from './delivery-states.ts';

/** What a person found when they looked in the group: the message is there, or it is not. */
export type Finding = 'accepted' | 'failed';

/**
 * The row of an unknown outcome after a person has looked. One found `failed` was not sent, so that
 * its hours of retrying begin anew should it be sent again.
 *
 * @throws Error when the row is not in review.
 */
export function settleReview(delivery: Delivery, found: Finding, now: Instant): Delivery {
  return found === 'accepted'
    ? { ...delivery, state: moveDelivery(delivery.state, 'accept'), error: null, acceptedAt: now }
    : {
        ...delivery,
        state: moveDelivery(delivery.state, 'fail'),
        error: 'a person found that it did not arrive',
        firstAttemptAt: null,
        attempts: 0,
      };
}
