import { createHash } from 'node:crypto';
import type { Message } from '../line/message.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';

/** SHA-256 of the messages as JSON, hex. */
export function hashBody(messages: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(messages)).digest('hex');
}

type Required = Pick<Delivery, 'id' | 'kind' | 'to' | 'toKind' | 'purpose'> & {
  readonly messages: readonly Message[];
  readonly now: Instant;
};
type Optional = Partial<
  Pick<
    Delivery,
    | 'priority'
    | 'notBefore'
    | 'expiresAt'
    | 'people'
    | 'replyToken'
    | 'fallback'
    | 'circularId'
    | 'revision'
    | 'on'
    | 'freeFrom'
  >
>;

/** A queued delivery, ready to be put in the outbox under its id. */
export function newDelivery({ now, ...given }: Required & Optional): Delivery {
  return {
    version: 0,
    bodyHash: hashBody(given.messages),
    state: 'queued',
    priority: 5,
    createdAt: now,
    notBefore: now,
    expiresAt: null,
    attempts: 0,
    firstAttemptAt: null,
    leaseOwner: null,
    leaseUntil: 0,
    people: 0,
    replyToken: null,
    fallback: 'none',
    circularId: null,
    revision: null,
    on: null,
    error: null,
    requestId: null,
    uncertain: false,
    acceptedAt: null,
    sentMessageIds: [],
    ...given,
  };
}
