import type { Entity, Instant } from './entity.ts';

/**
 * `queued` waits, `sending` is claimed, `accepted` LINE has it, `failed` LINE refused it,
 * `review` its outcome is unknown and only a person may decide, `held` waits for a person or quota,
 * `cancelled` is not to be sent.
 */
export type DeliveryState =
  | 'queued'
  | 'sending'
  | 'accepted'
  | 'failed'
  | 'review'
  | 'held'
  | 'cancelled';

/** One durable row per recipient and message. The id is its key: a second row of that id is not made. */
export interface Delivery extends Entity {
  readonly kind: 'push' | 'reply';
  /** LINE id of the group, room or person. */
  readonly to: string;
  readonly toKind: 'group' | 'room' | 'user';
  /** What it is for, so that it can be found, counted and rebuilt. */
  readonly purpose: 'answer' | 'circular' | 'digest' | 'notice';
  readonly messages: readonly unknown[];
  /** SHA-256 of the messages; a retry key may only be used again with the same body. */
  readonly bodyHash: string;
  readonly state: DeliveryState;
  /** Lower goes first. */
  readonly priority: number;
  readonly createdAt: Instant;
  /** Not before this instant (schedule, quiet hours, back-off). */
  readonly notBefore: Instant;
  /** After this instant it must not be sent any more; null is never. */
  readonly expiresAt: Instant | null;
  readonly attempts: number;
  /** The first attempt that LINE may have taken; null while every answer so far was a clear no. */
  readonly firstAttemptAt: Instant | null;
  readonly leaseOwner: string | null;
  readonly leaseUntil: Instant;
  /** People it reaches, as counted against the quota. A reply counts nothing. */
  readonly people: number;
  /** For a reply: LINE's token, usable until `expiresAt`. */
  readonly replyToken: string | null;
  /** For a reply that came too late: whether a push goes out instead (one-to-one chats only). */
  readonly fallback: 'push' | 'none';
  readonly circularId: string | null;
  readonly revision: number | null;
  /**
   * For a push that may go out free: from when on it takes the place of a reply nobody uses; it costs a
   * push from `notBefore` on. Absent or null: it does not wait for one.
   */
  readonly freeFrom?: Instant | null;
  /** For a push that goes out as a reply: what it is again if the reply never reaches LINE. */
  readonly asPush?: {
    readonly notBefore: Instant;
    readonly expiresAt: Instant | null;
    readonly people: number;
    readonly priority: number;
  } | null;
  /** For a digest: the day it is for. */
  readonly on: string | null;
  readonly error: string | null;
  /** LINE's `x-line-request-id` of the attempt that was accepted, or of the last one. */
  readonly requestId: string | null;
  /** True when LINE's answer never came and the message counts as sent (replies only). */
  readonly uncertain: boolean;
  readonly acceptedAt: Instant | null;
  readonly sentMessageIds: readonly string[];
}
