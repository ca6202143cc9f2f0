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
}

/** The outcome of an event that needs nothing. */
export const SILENCE: Outcome = { replies: [], awaited: false, deliveries: [], changes: [] };
