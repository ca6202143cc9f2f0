import type { Message } from '../line/message.ts';
import type { FittedMessages } from '../line/message-limits.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { ClaimedDelivery } from './claim-deliveries.ts';
import { moveDelivery } from './delivery-states.ts';
import { isTooLate, tooLate } from './judge-reply.ts';
import { isKeyTooOld } from './key-age.ts';
import { hashBody } from './new-delivery.ts';
import { cancelledDelivery, FREE } from './settled-delivery.ts';

/** Makes messages fit LINE's limits and tells what could not be mended. */
export type Guard = (messages: readonly Message[]) => FittedMessages;

/** A digest, or a circular's later try, as it stands now; null when there is nothing left to say. */
export type Freshen = (delivery: Delivery) => Promise<Delivery | null>;

export type PreparedDelivery =
  /** To be sent; `changed` where the body was, which must be stored first. */
  | { readonly send: true; readonly delivery: Delivery; readonly changed: boolean }
  /** Not to be sent; to be stored, with the push that takes a late reply's place. */
  | { readonly send: false; readonly delivery: Delivery; readonly late: Delivery | null };

/** The last look at a claimed row before it is sent. */
export async function prepareDelivery(
  { delivery, fresh }: ClaimedDelivery,
  now: Instant,
  guard: Guard,
  freshen: Freshen,
): Promise<PreparedDelivery> {
  const ended = endWithoutSending(delivery, fresh, now);
  if (ended !== null) return { send: false, ...ended };
  const asks = isUntriedDigest(delivery) || isRetriedCircular(delivery, fresh);
  const current = asks ? await freshen(delivery) : delivery;
  if (current === null) {
    const cancelled = cancelledDelivery(delivery, 'nothing to say any more');
    return { send: false, delivery: cancelled, late: null };
  }
  // On a later try this changes nothing: what LINE may have taken was within its limits.
  const { messages, violations } = guard(current.messages as readonly Message[]);
  if (violations.length > 0) {
    const error = violations.map(({ property, message }) => `${property}: ${message}`).join('; ');
    const state = moveDelivery(delivery.state, 'fail');
    const firstAttemptAt = fresh ? null : delivery.firstAttemptAt;
    const failed = { ...delivery, ...FREE, state, error, firstAttemptAt };
    return { send: false, delivery: failed, late: null };
  }
  const bodyHash = hashBody(messages);
  const firstAttemptAt = delivery.firstAttemptAt ?? now;
  return {
    send: true,
    delivery: { ...delivery, messages, bodyHash, people: current.people, firstAttemptAt },
    changed: bodyHash !== delivery.bodyHash || delivery.firstAttemptAt === null,
  };
}

function isUntriedDigest({ purpose, firstAttemptAt, attempts }: Delivery): boolean {
  return purpose === 'digest' && firstAttemptAt === null && attempts === 0;
}

/** Taken back or revised between two tries: cancelling only reaches what nobody has claimed. */
function isRetriedCircular({ purpose, circularId }: Delivery, fresh: boolean): boolean {
  return purpose === 'circular' && circularId !== null && !fresh;
}

function endWithoutSending(
  delivery: Delivery,
  fresh: boolean,
  now: Instant,
): { delivery: Delivery; late: Delivery | null } | null {
  if (isTooLate(delivery, now)) {
    return delivery.kind === 'reply'
      ? tooLate(delivery, now, fresh || isClaimedTooLate(delivery))
      : { delivery: cancelledDelivery(delivery, 'expired'), late: null };
  }
  if (delivery.kind === 'push' && !fresh && isKeyTooOld(delivery, now)) {
    const state = moveDelivery(delivery.state, 'give up');
    const error = delivery.error ?? 'no answer within 23 hours';
    return { delivery: { ...delivery, ...FREE, state, error }, late: null };
  }
  return null;
}

/** A reply first claimed after its end was never tried, even if the claimer died. */
function isClaimedTooLate({ firstAttemptAt, expiresAt }: Delivery): boolean {
  return firstAttemptAt !== null && expiresAt !== null && firstAttemptAt >= expiresAt;
}
