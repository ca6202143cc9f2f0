import type { SendOutcome } from '../line/line-api.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import { backOff } from './back-off.ts';
import { moveDelivery } from './delivery-states.ts';
import { isKeyTooOld } from './key-age.ts';
import { heldDelivery } from './month-limit.ts';
import { acceptedDelivery, FREE, refusalReason } from './settled-delivery.ts';

export interface Circumstances {
  readonly now: Instant;
  /** From 0 up to 1. */
  readonly random: number;
  /** No attempt before this one that LINE may have taken. */
  readonly fresh: boolean;
}

/** 401: the fault is the channel access token, not the message; it waits until the operator has mended it. */
const UNAUTHORISED = 401;

/** What becomes of a claimed push after LINE's answer (DESIGN.md, "One delivery's way"). */
export function judgePush(
  delivery: Delivery,
  outcome: SendOutcome,
  { now, random, fresh }: Circumstances,
): Delivery {
  const { requestId } = outcome;
  const attempts = delivery.attempts + 1;
  const tried = { ...delivery, ...FREE, attempts, requestId };
  // After a clear no, the 23 hours have not begun.
  const clearNo = { ...tried, firstAttemptAt: fresh ? null : delivery.firstAttemptAt };
  const requeued = moveDelivery(delivery.state, 'requeue');
  switch (outcome.kind) {
    case 'accepted':
      return acceptedDelivery(delivery, outcome, now);
    case 'unknown': {
      const notBefore = now + backOff(attempts, random);
      const error = outcome.message;
      return isKeyTooOld(delivery, notBefore)
        ? { ...tried, state: moveDelivery(delivery.state, 'give up'), error }
        : { ...tried, state: requeued, notBefore, error };
    }
    case 'rateLimited': {
      const notBefore = now + 500 + Math.round(1000 * random);
      return { ...clearNo, state: requeued, notBefore, error: 'rate_limit' };
    }
    case 'monthLimit':
      return heldDelivery(clearNo, now);
    case 'invalidReplyToken':
    case 'refused': {
      const error = refusalReason(outcome);
      if (outcome.kind === 'refused' && outcome.status === UNAUTHORISED) {
        const notBefore = now + backOff(attempts, random);
        return { ...clearNo, state: requeued, notBefore, error };
      }
      return { ...clearNo, state: moveDelivery(delivery.state, 'fail'), error };
    }
  }
}
