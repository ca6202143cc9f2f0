import type { Day, Entity, Instant, TimeOfDay } from './entity.ts';
import type { AreaCode, Tier } from './office.ts';

/** More time for one area; the newest of an area counts. */
export interface Extension {
  readonly area: AreaCode;
  readonly due: Day;
  readonly dueTime: TimeOfDay | null;
  readonly reason: string;
  /** Who approved it: a coordinator's id, or `operator`. */
  readonly by: string;
  readonly byName: string | null;
  readonly at: Instant;
}

/** When and how often one deadline is nudged, in place of the usual. */
export interface DeadlinePolicy {
  /** Days before the due day; an empty list is never nudged, null the usual stages. */
  readonly stages: readonly number[] | null;
  /** Time of day of its nudges; null the usual time. */
  readonly at: TimeOfDay | null;
}

/** What is due by when, for which areas. */
export interface Deadline extends Entity {
  readonly circularId: string | null;
  readonly revision: number | null;
  readonly title: string;
  readonly due: Day;
  readonly dueTime: TimeOfDay | null;
  readonly tier: Tier;
  /** Every obligated area, written out: provinces for the tier `province`, districts for `district`. */
  readonly areas: readonly AreaCode[];
  /** Thai fiscal year (October to September) in the Buddhist era, e.g. 2570. */
  readonly fiscalYear: number;
  readonly state: 'open' | 'cancelled';
  readonly createdAt: Instant;
  /** Absent: nobody has more time. */
  readonly extensions?: readonly Extension[];
  /** The latest day any area has by an extension, so that it can be searched; absent without one. */
  readonly extendedUntil?: Day;
  /** Absent: the usual policy. */
  readonly policy?: DeadlinePolicy;
}

/** What a report rests on, as the reporter gave it. */
export interface Evidence {
  readonly note: string | null;
  readonly links: readonly string[];
  /** LINE's message ids of pictures and files. */
  readonly messageIds: readonly string[];
}

/** `submitted`, `verified` and `exempt` are done: they are never nudged. */
export type SubmissionState = 'outstanding' | 'submitted' | 'verified' | 'returned' | 'exempt';

/** One step of a submission. What steps before release 0.1 did not note is absent. */
export interface SubmissionStep {
  readonly state: SubmissionState;
  readonly at: Instant;
  readonly by: string;
  readonly byName?: string | null;
  /** Why: of a return, an exemption, a step back; how far, of a part done. */
  readonly reason?: string | null;
}

/** An area's state for a deadline. The id is `deadlineId:area`; no record means outstanding. */
export interface Submission extends Entity {
  readonly deadlineId: string;
  readonly area: AreaCode;
  readonly state: SubmissionState;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string | null;
  readonly late: boolean;
  readonly history: readonly SubmissionStep[];
  /** Why it is in this state, or how far it has come; absent or null where nobody said. */
  readonly reason?: string | null;
  readonly evidence?: Evidence | null;
  /** Everybody named in the history, so that it can be searched. */
  readonly actors?: readonly string[];
}
