import type { Message } from '../line/message.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Change } from '../storage/store.ts';

/**
 * What a handler wants: nothing has happened yet. All of it is written together with "event done";
 * the dispatcher sends.
 */
export interface Outcome {
  /** At most five messages for the event's reply token. */
  readonly replies: readonly Message[];
  /** Whether the person waits for this: then, in a one-to-one chat, a push replaces a reply that came too late. */
  readonly awaited: boolean;
  readonly deliveries: readonly Delivery[];
  readonly changes: readonly Change[];
  /** Whether the event's text may stay in the inbox until retention ends; else it is erased at once. */
  readonly keepText: boolean;
}

/** The outcome of an event that needs nothing; its text is not kept. */
export const SILENCE: Outcome = {
  replies: [],
  awaited: false,
  deliveries: [],
  changes: [],
  keepText: false,
};

/** The outcome that says something to somebody who waits for it, and changes nothing. */
export function say(...messages: readonly (string | Message)[]): Outcome {
  return {
    ...SILENCE,
    replies: messages.map((each) =>
      typeof each === 'string' ? { type: 'text', text: each } : each,
    ),
    awaited: true,
    keepText: true,
  };
}
