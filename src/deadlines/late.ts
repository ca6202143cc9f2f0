import type { Deadline } from '../storage/records/deadline.ts';
import type { Instant } from '../storage/records/entity.ts';
import { addDays, instantOf } from '../thai/bangkok-time.ts';

const MINUTE = 60_000;

/**
 * The first instant that is too late: the end of the due day in Bangkok or, where a time is given,
 * of that minute, so that what comes at 16:30 is in time for 16:30.
 */
const lateFrom = ({ due, dueTime }: Pick<Deadline, 'due' | 'dueTime'>): Instant =>
  dueTime === null ? instantOf(addDays(due, 1)) : instantOf(due, dueTime) + MINUTE;

/** Whether an instant is too late for a deadline. */
export const isLate = (deadline: Pick<Deadline, 'due' | 'dueTime'>, at: Instant): boolean =>
  at >= lateFrom(deadline);
