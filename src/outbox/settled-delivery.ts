import type { SendOutcome } from '../line/line-api.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import { type Change, insertIfNew } from '../storage/store.ts';
import { moveDelivery } from './delivery-states.ts';

/** A delivery that nobody works on. */
export const FREE = { leaseOwner: null, leaseUntil: 0 } as const;

/** The delivery that LINE has taken. */
export function acceptedDelivery(
  delivery: Delivery,
  { requestId, sentMessageIds }: Extract<SendOutcome, { kind: 'accepted' }>,
  now: Instant,
): Delivery {
  return {
    ...delivery,
    ...FREE,
    state: moveDelivery(delivery.state, 'accept'),
    attempts: delivery.attempts + 1,
    error: null,
    requestId,
    acceptedAt: now,
    sentMessageIds,
  };
}

/** The delivery that will not be sent, and why. */
export function cancelledDelivery(delivery: Delivery, error: string): Delivery {
  return { ...delivery, ...FREE, state: moveDelivery(delivery.state, 'cancel'), error };
}

/** LINE's no, in words for the operator. */
export function refusalReason(
  outcome: Extract<SendOutcome, { kind: 'refused' | 'invalidReplyToken' }>,
): string {
  return outcome.kind === 'refused'
    ? `${outcome.status}: ${outcome.message}`
    : '400: Invalid reply token';
}

/** What makes a quote of the delivery's messages recognised as a quote of the bot. */
export function sentMessageChanges(delivery: Delivery): Change[] {
  const { id: deliveryId, to: chatId, circularId, acceptedAt } = delivery;
  if (acceptedAt === null) return [];
  return delivery.sentMessageIds.map((id) =>
    insertIfNew('sentMessages', {
      id,
      version: 0,
      chatId,
      deliveryId,
      circularId,
      at: acceptedAt,
    }),
  );
}
