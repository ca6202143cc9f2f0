import type { Day, Entity, Instant, TimeOfDay } from './entity.ts';
import type { AreaCode, Audience } from './office.ts';

/** A deadline as the letter states it; `date` is null for a relative one, whose words are in `relative`. */
export interface LetterDeadline {
  readonly date: Day | null;
  readonly time: TimeOfDay | null;
  readonly what: string;
  readonly relative: string | null;
  readonly past: boolean;
}

/** A meeting as the letter states it. */
export interface LetterMeeting {
  readonly date: Day;
  readonly end_date: Day | null;
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
  readonly channel: string | null;
  readonly meetingId: string | null;
  readonly passcode: string | null;
  readonly place: string | null;
}

/** The facts that a circular carries; the same whether read from a letter or corrected by a person. */
export interface CircularFacts {
  readonly number: string | null;
  readonly date: Day | null;
  readonly subject: string;
  readonly urgency: 'ด่วน' | 'ด่วนมาก' | 'ด่วนที่สุด' | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly deadlines: readonly LetterDeadline[];
  readonly meetings: readonly LetterMeeting[];
  readonly links: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly references: readonly string[];
  readonly attachments: readonly string[];
  /** What the sender adds to the letter; absent where there is nothing. */
  readonly note?: string;
}

/** A letter that the bot sends. */
export interface Circular extends Entity, CircularFacts {
  /** The letter's own text, for รายละเอียด. */
  readonly text: string;
  readonly audience: Audience;
  readonly fiscalYear: number;
  readonly revision: number;
  /** Goes out from `sendAt` on unless it is cancelled; its deliveries tell how far that has come. */
  readonly state: 'published' | 'cancelled';
  readonly sendAt: Instant;
  readonly createdAt: Instant;
  /** When it was published, revised or cancelled last. */
  readonly changedAt: Instant;
  readonly createdBy: string;
  readonly createdByName: string | null;
  /** The area of the office that sends it. */
  readonly senderArea: AreaCode;
  /**
   * Milliseconds that each group's copy may wait, from `sendAt` on, for a free reply token before it costs
   * a push; absent for a circular that goes at once.
   */
  readonly waitsForReply?: number;
  /** The circular of the department that a province passes on with this one. */
  readonly passedOnFrom?: string;
}

/** A named person pressed รับทราบ, for an area, on a revision. The id is `circularId:revision:area:personId`. */
export interface Acknowledgement extends Entity {
  readonly circularId: string;
  readonly revision: number;
  readonly area: AreaCode;
  readonly personId: string;
  readonly name: string | null;
  readonly at: Instant;
  /** Present where a coordinator recorded it for an area that told them in another way. */
  readonly onBehalf?: true;
}
