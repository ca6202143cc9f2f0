import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Store } from '../storage/store.ts';
import { PAUSED } from './circular-deliveries.ts';
import { moveDelivery } from './delivery-states.ts';
import { FREE } from './settled-delivery.ts';

/** A reply token that nothing else uses, and its end. */
export interface UnusedToken {
  readonly replyToken: string;
  readonly expiresAt: Instant;
}

/**
 * The most urgent push to a chat that waits for a free reply, never tried so far, or null. Held ones are
 * among them: what the month's quota does not allow may still go out free.
 */
export async function findWaitingForReply(
  store: Pick<Store, 'outbox'>,
  chatId: string,
  now: Instant,
): Promise<Delivery | null> {
  const found = await store.outbox.find({
    where: {
      to: chatId,
      freeFrom: { gt: 0, lte: now },
      kind: 'push',
      state: { in: ['queued', 'held'] },
      firstAttemptAt: null,
    },
    orderBy: [
      ['priority', 'ascending'],
      ['createdAt', 'ascending'],
    ],
  });
  // What a person has paused stays where it is, free or not.
  const inTime = ({ attempts, expiresAt, error }: Delivery) =>
    attempts === 0 && error !== PAUSED && (expiresAt === null || expiresAt > now);
  return found.find(inTime) ?? null;
}

/** The waiting push as the reply to an event: it costs nothing, and is tried as a reply is, with one token. */
export function asReply(push: Delivery, token: UnusedToken, now: Instant): Delivery {
  const { notBefore, expiresAt, people, priority } = push;
  return {
    ...push,
    kind: 'reply',
    state: push.state === 'held' ? moveDelivery('held', 'requeue') : push.state,
    replyToken: token.replyToken,
    // A token may outlive the push's own end, such as the beginning of quiet hours.
    expiresAt: Math.min(token.expiresAt, expiresAt ?? token.expiresAt),
    notBefore: now,
    priority: 0,
    people: 0,
    fallback: 'none',
    freeFrom: null,
    asPush: { notBefore, expiresAt, people, priority },
    error: null,
  };
}

/** A claimed reply that never reached LINE, a push again: it costs one from when it would have. */
export function backToPush(reply: Delivery, asPush: NonNullable<Delivery['asPush']>): Delivery {
  return {
    ...reply,
    ...FREE,
    ...asPush,
    kind: 'push',
    state: moveDelivery(reply.state, 'requeue'),
    replyToken: null,
    asPush: null,
    attempts: 0,
    firstAttemptAt: null,
    error: 'no free reply',
  };
}
