import type { SubmissionState } from '../storage/records/deadline.ts';
import type { Day, TimeOfDay } from '../storage/records/entity.ts';
import type { AreaCode, Tier } from '../storage/records/office.ts';
import type { Source } from './knowledge-entry.ts';

/** Where one area stands for a deadline. */
export interface LiveArea {
  readonly area: AreaCode;
  /** Thai name with อำเภอ or จังหวัด. */
  readonly name: string;
  readonly state: SubmissionState;
}

/** An open deadline as far as it concerns the asker's offices. */
export interface LiveDeadline {
  readonly deadlineId: string;
  readonly title: string;
  readonly due: Day;
  readonly dueTime: TimeOfDay | null;
  readonly tier: Tier;
  readonly fiscalYear: number;
  /** The areas it obliges inside the asker's offices, each with its state. */
  readonly areas: readonly LiveArea[];
  /** The letter that set it, or the record of it where there is none. */
  readonly source: Source;
}

/** What the records say now for the asker's offices, as read just before the question is answered. */
export interface LiveData {
  /** Open deadlines that oblige an area of the asker's offices, soonest first; overdue ones included. */
  readonly openDeadlines: readonly LiveDeadline[];
}
