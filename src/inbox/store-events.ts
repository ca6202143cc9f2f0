import type { WebhookEvent } from '../line/parse-webhook.ts';
import { ConflictError } from '../storage/errors.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import { insertIfNew, type Store, save } from '../storage/store.ts';

/**
 * Stores a webhook's events, each once (by `webhookEventId`), durably before it resolves; returns how
 * many were new. A redelivery of an event that is still waiting gives its reply token a new minute
 * (LINE Messaging API reference, "Reply token").
 *
 * @throws StoreUnavailableError when the store cannot take them: the webhook is then not to be answered 200.
 */
export async function storeEvents(
  store: Store,
  events: readonly WebhookEvent[],
  now: Instant,
): Promise<number> {
  if (events.length === 0) return 0;
  const rows = events.map((event) => waitingEvent(event, now));
  const { existing } = await store.commit(rows.map((row) => insertIfNew('inbox', row)));
  const again = events.filter(
    ({ parsed }) => parsed.redelivered && existing.includes(parsed.eventId),
  );
  await renewReceipt(store, again, now);
  return rows.length - existing.length;
}

function waitingEvent({ raw, parsed }: WebhookEvent, now: Instant): InboxEvent {
  return {
    id: parsed.eventId,
    version: 0,
    chatId: parsed.chat.id,
    timestamp: parsed.timestamp,
    receivedAt: now,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: now,
    leaseOwner: null,
    leaseUntil: 0,
    error: null,
    event: raw,
  };
}

async function renewReceipt(
  store: Store,
  events: readonly WebhookEvent[],
  now: Instant,
): Promise<void> {
  for (const row of await store.inbox.getMany(events.map(({ parsed }) => parsed.eventId))) {
    if (row.state !== 'waiting') continue;
    const event = events.find(({ parsed }) => parsed.eventId === row.id)?.raw ?? row.event;
    try {
      await store.commit([save('inbox', { ...row, receivedAt: now, event })]);
    } catch (error) {
      // A worker has just taken it: it is being handled, and that is what a redelivery asks for.
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}
