import type { CircularFacts } from './circular.ts';
import type { Day, Entity, Instant } from './entity.ts';
import type { AreaCode, Audience } from './office.ts';

/** Something in a letter that a person should look at before it goes out. */
export interface DraftWarning {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
}

/** A circular that has not been sent yet, as read from a letter and corrected by a person. */
export interface Draft extends Entity {
  readonly chatId: string;
  readonly ownerId: string;
  /** `awaiting` waits for a second coordinator; any change opens it again. */
  readonly state: 'open' | 'awaiting' | 'sent' | 'dropped';
  readonly text: string;
  readonly facts: CircularFacts;
  readonly audience: Audience | null;
  readonly senderArea: AreaCode;
  readonly warnings: readonly DraftWarning[];
  readonly circularId: string | null;
  /** Dates recognised from a picture, each to be confirmed by a person before anything goes out. */
  readonly unconfirmed: readonly Day[];
  /** What a second coordinator was asked to let go out. */
  readonly approval: { readonly askedBy: string; readonly sendAt: Instant | null } | null;
  /** The sent circular that this is a new revision of, as it was when the draft was opened. */
  readonly revises?: { readonly circularId: string; readonly revision: number };
  /** Milliseconds that each copy may wait for a free reply token; absent: it goes at once. */
  readonly waitsForReply?: number;
  /** The department's circular that a province passes on with this one. */
  readonly passesOn?: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
