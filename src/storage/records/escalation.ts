import type { Entity, Instant } from './entity.ts';
import type { AreaCode } from './office.ts';

/** `open` waits for a coordinator, `claimed` one has taken it, `answered` the askers have the answer. */
export type EscalationState = 'open' | 'claimed' | 'answered' | 'closed';

/** Somebody who waits for the answer, and where they asked. */
export interface Waiting {
  readonly personId: string;
  readonly name: string | null;
  readonly area: AreaCode;
  readonly chatId: string;
  readonly chatKind: 'user' | 'group' | 'room';
  /** The event that asked, so that a question taken back is forgotten. */
  readonly eventId: string;
  readonly at: Instant;
}

/** One act of an escalation's history. */
export interface EscalationStep {
  readonly act: string;
  readonly at: Instant;
  /** Null for what the clock did. */
  readonly by: string | null;
  readonly byName: string | null;
  readonly words: string | null;
  readonly eventId: string | null;
}

/** What a coordinator answered. */
export interface EscalationAnswer {
  readonly text: string;
  readonly by: string;
  readonly byName: string | null;
  /** The area of the office that answered. */
  readonly area: AreaCode;
  readonly at: Instant;
}

/** A system that is down, as told to the groups of an area. */
export interface Outage {
  readonly area: AreaCode;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly groups: readonly string[];
}

/** A question that the bot may not answer, or a problem, on its way through coordinators. */
export interface Escalation extends Entity {
  readonly kind: 'question' | 'problem';
  /** What people call it, `12/2570`: counted within the fiscal year. */
  readonly number: string;
  readonly state: EscalationState;
  readonly text: string;
  /** The same for what is the same to ask; what is open with one key is joined. */
  readonly joinKey: string;
  /** Of a problem: which system or thing. */
  readonly category: string | null;
  /** LINE's message ids of pictures that came with it. */
  readonly messageIds: readonly string[];
  /** Why the bot did not answer. */
  readonly reason: string;
  /** The area of the first asker. */
  readonly area: AreaCode;
  /** The area whose coordinators are asked now: the asker's, its province's, at last the nation. */
  readonly level: AreaCode;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly waiting: readonly Waiting[];
  /** Everybody named in it, so that it can be searched. */
  readonly people: readonly string[];
  /** The events that it came from and that changed it. */
  readonly eventIds: readonly string[];
  readonly answer: EscalationAnswer | null;
  readonly history: readonly EscalationStep[];
  readonly outage: Outage | null;
  /** What the clock does next, and when; null for nothing. */
  readonly next: 'tell' | 'remind' | 'pass-up' | 'close' | null;
  readonly nextAt: Instant | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}
