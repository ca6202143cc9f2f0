import type { Deadline, DeadlinePolicy } from '../storage/records/deadline.ts';
import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import type { AreaCode, Tier } from '../storage/records/office.ts';
import { fiscalYearOf } from '../thai/thai-date.ts';
import { UserError } from '../user-error.ts';
import { deadlineCancelled, TITLE_MISSING } from './messages.ts';

/** A deadline that no circular sets, ready to be saved. @throws UserError without a title. */
export function newDeadline(given: {
  readonly id: string;
  readonly title: string;
  readonly due: Day;
  readonly dueTime: TimeOfDay | null;
  readonly tier: Tier;
  readonly areas: readonly AreaCode[];
  readonly now: Instant;
}): Deadline {
  const { id, due, dueTime, tier, areas, now } = given;
  const title = given.title.replace(/\s+/g, ' ').trim();
  if (title === '') throw new UserError('title_missing', 'a deadline needs a title', TITLE_MISSING);
  return {
    ...{ id, version: 0, circularId: null, revision: null, title, due, dueTime, tier, areas },
    fiscalYear: fiscalYearOf(due),
    state: 'open',
    createdAt: now,
  };
}

/** What may be changed of a deadline; what is not given stays. */
export interface DeadlineChange {
  readonly title?: string;
  readonly due?: Day;
  readonly dueTime?: TimeOfDay | null;
  readonly policy?: DeadlinePolicy;
}

/**
 * The deadline changed, ready to be saved. Reports keep whether they came in time as it was then;
 * extensions of single areas stay, as far as they still give more time.
 *
 * @throws UserError for a cancelled deadline.
 */
export function changeDeadline(deadline: Deadline, change: DeadlineChange): Deadline {
  if (deadline.state === 'cancelled') {
    const thai = deadlineCancelled(deadline.title);
    throw new UserError('deadline_cancelled', `deadline ${deadline.id} is cancelled`, thai);
  }
  const changed = { ...deadline, ...change };
  const extensions = deadline.extensions?.filter(({ due }) => due > changed.due);
  return {
    ...changed,
    fiscalYear: fiscalYearOf(changed.due),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

/** The deadline cancelled, ready to be saved: nobody is nudged any more, reports stay. */
export const cancelDeadline = (deadline: Deadline): Deadline => ({
  ...deadline,
  state: 'cancelled',
});
