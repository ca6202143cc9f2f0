import type { Outcome } from '../conversation/outcome.ts';
import { parseEvent } from '../line/parse-event.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import { type Change, insertIfNew, save } from '../storage/store.ts';
import { eraseText } from './erase-text.ts';
import { APOLOGY } from './messages.ts';
import { replyDelivery } from './reply-delivery.ts';
import { waitsForAnswer } from './waits-for-answer.ts';

/** How often an event is tried before it counts as failed. */
export const MOST_ATTEMPTS = 5;
const FIRST_PAUSE = 1000;

const FREE = { leaseOwner: null, leaseUntil: 0 } as const;

/** Everything that is written, together, when an event has been handled. */
export function doneChanges(event: InboxEvent, outcome: Outcome, now: Instant): Change[] {
  const incoming = parseEvent(event.event);
  const reply = replyDelivery(incoming, event.receivedAt, outcome, now);
  const deliveries = [...outcome.deliveries, ...(reply ? [reply] : [])];
  const kept = outcome.keepText ? event.event : eraseText(event.event);
  const changes = [
    save('inbox', { ...event, ...FREE, state: 'done', error: null, event: kept }),
    ...outcome.changes,
    ...deliveries.map((delivery) => insertIfNew('outbox', delivery)),
  ];
  // In LINE's standby mode another bot has the floor: nothing may be sent.
  return changes.filter(({ collection }) => !(incoming.standby && collection === 'outbox'));
}

/**
 * What is written when handling has failed: the next try after 1, 2, 4, 8 seconds, so that all of them
 * fall within the reply token's life; after the last, the end and an apology to whoever waits.
 */
export function failedChanges(event: InboxEvent, code: string, now: Instant): Change[] {
  if (event.attempts < MOST_ATTEMPTS) {
    const nextAttemptAt = now + FIRST_PAUSE * 2 ** (event.attempts - 1);
    return [save('inbox', { ...event, ...FREE, state: 'waiting', nextAttemptAt, error: code })];
  }
  const incoming = parseEvent(event.event);
  const apology = waitsForAnswer(incoming)
    ? replyDelivery(incoming, event.receivedAt, { replies: [APOLOGY], awaited: false }, now)
    : null;
  return [
    save('inbox', { ...event, ...FREE, state: 'failed', error: code }),
    ...(apology ? [insertIfNew('outbox', apology)] : []),
  ];
}
