import { newDelivery } from '../../src/outbox/new-delivery.ts';
import type { Delivery } from '../../src/storage/records/delivery.ts';

/** A delivery of one text, queued at 0, a circular's push to group `C1` unless told otherwise. */
export function makeDelivery(given: Partial<Delivery> = {}): Delivery {
  const delivery = newDelivery({
    id: 'row',
    kind: 'push',
    to: 'C1',
    toKind: 'group',
    purpose: 'circular',
    messages: [{ type: 'text', text: 'เรียนทุกอำเภอ' }],
    people: 3,
    now: 0,
  });
  return { ...delivery, ...given };
}

/** A reply to `U1` whose token lives until 50,000 and that a push may replace. */
export function makeReply(given: Partial<Delivery> = {}): Delivery {
  return makeDelivery({
    kind: 'reply',
    to: 'U1',
    toKind: 'user',
    purpose: 'answer',
    replyToken: 'token',
    expiresAt: 50_000,
    fallback: 'push',
    priority: 0,
    ...given,
  });
}

/** As a claim leaves it. */
export const SENDING = {
  state: 'sending',
  leaseOwner: 'me',
  leaseUntil: 60_000,
  firstAttemptAt: 1000,
} as const;
