import type { Entity, Instant } from './entity.ts';

/** The text of a message, kept because it may be quoted later. The id is LINE's message id. */
export interface KeptText extends Entity {
  readonly chatId: string;
  readonly senderId: string | null;
  readonly text: string;
  readonly at: Instant;
  readonly keptUntil: Instant;
}

/** What the bot waits for from a person in a chat. The id is `chatId:personId`. */
export interface Expectation extends Entity {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly until: Instant;
}

/** A message the bot has sent, so that a quote of it is recognised. The id is LINE's message id. */
export interface SentMessage extends Entity {
  readonly chatId: string;
  readonly deliveryId: string;
  readonly circularId: string | null;
  readonly at: Instant;
}
