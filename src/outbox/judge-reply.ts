import type { SendOutcome } from '../line/line-api.ts';
import type { Message } from '../line/message.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import { backOff } from './back-off.ts';
import { moveDelivery } from './delivery-states.ts';
import { backToPush } from './free-reply.ts';
import type { Circumstances } from './judge-push.ts';
import { newDelivery } from './new-delivery.ts';
import { acceptedDelivery, cancelledDelivery, FREE, refusalReason } from './settled-delivery.ts';

/** The reply's next state, and the push that takes its place where one does. */
export interface JudgedReply {
  readonly delivery: Delivery;
  readonly late: Delivery | null;
}

/** How long a push in a reply's place still makes sense. */
const LATE_LIFE = 24 * 60 * 60 * 1000;

/** What becomes of a claimed reply after LINE's answer. A reply has no retry key: LINE takes a token once. */
export function judgeReply(
  delivery: Delivery,
  outcome: SendOutcome,
  { now, random, fresh }: Circumstances,
): JudgedReply {
  const { requestId } = outcome;
  const attempts = delivery.attempts + 1;
  const tried = { ...delivery, attempts, requestId };
  switch (outcome.kind) {
    case 'accepted':
      return { delivery: acceptedDelivery(delivery, outcome, now), late: null };
    case 'invalidReplyToken':
      return tooLate(tried, now, fresh);
    case 'unknown':
    case 'rateLimited': {
      const clearNo = outcome.kind === 'rateLimited' && fresh;
      const again: Delivery = {
        ...tried,
        ...FREE,
        state: moveDelivery(delivery.state, 'requeue'),
        notBefore: now + backOff(attempts, random),
        firstAttemptAt: clearNo ? null : delivery.firstAttemptAt,
        error: outcome.kind === 'unknown' ? outcome.message : 'rate_limit',
      };
      return isTooLate(again, again.notBefore)
        ? tooLate(tried, now, clearNo)
        : { delivery: again, late: null };
    }
    case 'monthLimit':
    case 'refused': {
      const error = outcome.kind === 'refused' ? refusalReason(outcome) : 'month_limit';
      const state = moveDelivery(delivery.state, 'fail');
      return { delivery: { ...tried, ...FREE, state, error }, late: null };
    }
  }
}

/** Whether the reply token is dead at that instant. */
export function isTooLate({ expiresAt }: Delivery, at: Instant): boolean {
  return expiresAt !== null && expiresAt <= at;
}

/**
 * The end of a claimed reply whose token is dead. If LINE may have taken an earlier try it counts as
 * sent, for a second copy is worse than none; else what was a push is one again, a person in a one-to-one
 * chat who waits gets a push, and a group never does.
 */
export function tooLate(delivery: Delivery, now: Instant, neverTaken: boolean): JudgedReply {
  const ended = { ...delivery, ...FREE };
  if (neverTaken && delivery.asPush != null) {
    return { delivery: backToPush(delivery, delivery.asPush), late: null };
  }
  if (!neverTaken) {
    const state = moveDelivery(delivery.state, 'accept');
    return { delivery: { ...ended, state, uncertain: true, acceptedAt: now }, late: null };
  }
  if (delivery.fallback !== 'push' || delivery.toKind !== 'user') {
    const state = moveDelivery(delivery.state, 'fail');
    return { delivery: { ...ended, state, error: 'too late' }, late: null };
  }
  const late = newDelivery({
    id: `${delivery.id}:late`,
    kind: 'push',
    to: delivery.to,
    toKind: delivery.toKind,
    purpose: delivery.purpose,
    messages: delivery.messages as readonly Message[],
    priority: delivery.priority,
    people: 1,
    circularId: delivery.circularId,
    revision: delivery.revision,
    expiresAt: now + LATE_LIFE,
    now,
  });
  return { delivery: cancelledDelivery(delivery, `too late, replaced by ${late.id}`), late };
}
