import type { Day, Entity, Instant, TimeOfDay } from './entity.ts';
import type { AreaCode, Tier } from './office.ts';

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
}

/** `submitted`, `verified` and `exempt` are done: they are never nudged. */
export type SubmissionState = 'outstanding' | 'submitted' | 'verified' | 'returned' | 'exempt';

/** An area's state for a deadline. The id is `deadlineId:area`; no record means outstanding. */
export interface Submission extends Entity {
  readonly deadlineId: string;
  readonly area: AreaCode;
  readonly state: SubmissionState;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string | null;
  readonly late: boolean;
  readonly history: readonly {
    readonly state: SubmissionState;
    readonly at: Instant;
    readonly by: string;
  }[];
}
