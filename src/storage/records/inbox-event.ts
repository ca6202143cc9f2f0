import type { Entity, Instant } from './entity.ts';

/** One webhook event as LINE sent it. The id is LINE's `webhookEventId`. */
export interface InboxEvent extends Entity {
  /** The group, room or person the event belongs to; events of one chat are handled in order. */
  readonly chatId: string;
  /** When it happened, by LINE's clock; the order within a chat. */
  readonly timestamp: Instant;
  readonly receivedAt: Instant;
  readonly state: 'waiting' | 'working' | 'done' | 'failed';
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly leaseOwner: string | null;
  readonly leaseUntil: Instant;
  readonly error: string | null;
  /** LINE's event object; after handling, the text of a group message not addressed to the bot is erased. */
  readonly event: unknown;
}
