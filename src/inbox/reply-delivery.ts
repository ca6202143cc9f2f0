import type { IncomingEvent } from '../line/incoming-event.ts';
import type { Message } from '../line/message.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';

const SECOND = 1000;
/** LINE promises a minute from the receipt; the rest is kept for the way to LINE. */
const TOKEN_LIFE = 50 * SECOND;
/** A redelivered token is dead twenty minutes after the event, whenever it was received. */
const LATEST_USE = 20 * 60 * SECOND;

/**
 * Until when an event's reply token can be used (LINE Messaging API reference, "Reply token").
 */
export function replyTokenEnd(event: IncomingEvent, receivedAt: Instant): Instant {
  const end = receivedAt + TOKEN_LIFE;
  return event.redelivered ? Math.min(end, event.timestamp + LATEST_USE) : end;
}

/**
 * The row for an event's reply, or null when there is nothing to say or LINE allows no reply. Where the
 * person waits, in a one-to-one chat, a reply that comes too late may go out as a push.
 */
export function replyDelivery(
  event: IncomingEvent,
  receivedAt: Instant,
  { replies, awaited }: { readonly replies: readonly Message[]; readonly awaited: boolean },
  now: Instant,
): Delivery | null {
  if (replies.length === 0 || event.standby || event.replyToken === null) return null;
  return newDelivery({
    id: `reply:${event.eventId}`,
    kind: 'reply',
    to: event.chat.id,
    toKind: event.chat.kind,
    purpose: 'answer',
    messages: replies,
    priority: 0,
    replyToken: event.replyToken,
    expiresAt: replyTokenEnd(event, receivedAt),
    fallback: awaited && event.chat.kind === 'user' ? 'push' : 'none',
    now,
  });
}
