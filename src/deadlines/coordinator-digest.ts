import { officeCovers } from '../areas/audience.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { Day, Instant } from '../storage/records/entity.ts';
import type { AreaCode, Office, Tier } from '../storage/records/office.ts';
import { addDays, dayNumber } from '../thai/bangkok-time.ts';
import type { Holidays } from '../thai/holidays.ts';
import { addWorkingDays, isWorkingDay, previousWorkingDay } from '../thai/working-days.ts';
import { partsByDue } from './extensions.ts';
import { isDone } from './submission-states.ts';
import type { SubmissionsByArea } from './submissions-by-area.ts';
import { type MonthSummary, summariseMonth } from './summarise-month.ts';

/** Overdue for so many working days, an area's silence is its coordinator's business. */
const ESCALATED_AFTER = 3;
const WEEK_AHEAD = 6;

/** A deadline as a coordinator sees it: the areas of theirs that owe it by the same day. */
export interface CoordinatedDeadline {
  readonly deadline: Deadline;
  readonly outstanding: readonly AreaCode[];
  readonly obligated: number;
}

/** What a coordinator is told in the morning. */
export interface CoordinatorDigest {
  readonly on: Day;
  /** On the week's first working day everything open is in it. */
  readonly weekly: boolean;
  /** Due this week and not done by all; weekly all that is open. First due first. */
  readonly due: readonly CoordinatedDeadline[];
  /** What came in since the digest before. */
  readonly reported: readonly {
    readonly deadline: Deadline;
    readonly areas: readonly AreaCode[];
  }[];
  /** Overdue for three working days today; weekly also for longer. */
  readonly overdue: readonly CoordinatedDeadline[];
  /** The month before, on a month's first working day. */
  readonly month: MonthSummary | null;
}

/** What a coordinator's digest is made of; `since` is when the digest before was made. */
export interface CoordinatorInput {
  readonly offices: readonly Office[];
  readonly deadlines: readonly Deadline[];
  readonly submissions: SubmissionsByArea;
  readonly holidays: Holidays;
  readonly on: Day;
  readonly since: Instant;
}

/** The Monday-based week of a day, by number. */
const weekOf = (day: Day): number => Math.floor((dayNumber(day) + 3) / 7);

/**
 * The morning digest of a coordinator's areas, or null on a day off and when there is nothing to
 * tell: nothing came in, nothing of theirs is due today or by the next working day, nothing has just
 * been overdue for three working days, and it is not the week's or the month's first working day.
 */
export function planCoordinatorDigest(input: CoordinatorInput): CoordinatorDigest | null {
  const { offices, submissions, holidays, on, since } = input;
  if (!isWorkingDay(on, holidays)) return null;
  const before = previousWorkingDay(on, holidays);
  const weekly = weekOf(before) !== weekOf(on);
  const covered = (tier: Tier, area: AreaCode) =>
    offices.some((office) => officeCovers(office, { tier, area }));
  const parts = input.deadlines
    .filter((deadline) => deadline.state === 'open')
    .flatMap(partsByDue)
    .flatMap((deadline): Part[] => {
      const areas = deadline.areas.filter((area) => covered(deadline.tier, area));
      const its = submissions.get(deadline.id);
      const outstanding = areas.filter((area) => !isDone(its?.get(area)?.state ?? 'outstanding'));
      return areas.length === 0 ? [] : [{ deadline, areas, outstanding }];
    })
    .sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));

  const open = parts.filter(({ outstanding }) => outstanding.length > 0);
  const due = open.filter(
    ({ deadline }) =>
      (weekly && deadline.due >= on) ||
      (deadline.due >= on && deadline.due <= addDays(on, WEEK_AHEAD)),
  );
  const reported = parts.flatMap(({ deadline, areas }) => {
    const its = submissions.get(deadline.id);
    const came = areas.filter((area) => cameSince(its?.get(area), since));
    return came.length === 0 ? [] : [{ deadline, areas: came }];
  });
  const overdue = open.filter(({ deadline }) => {
    if (deadline.due >= on) return false;
    const escalated = addWorkingDays(deadline.due, ESCALATED_AFTER, holidays);
    return weekly ? escalated <= on : escalated === on;
  });
  const monthly = before.slice(0, 7) !== on.slice(0, 7);
  const month = monthly ? summariseMonth(parts, submissions, before.slice(0, 7)) : null;
  const next = addWorkingDays(on, 1, holidays);
  const pressing = due.some(({ deadline }) => deadline.due <= next);
  const something = reported.length > 0 || overdue.length > 0 || pressing || month !== null;
  if (!something && !(weekly && due.length > 0)) return null;
  const counted = ({ deadline, outstanding, areas }: Part) => ({
    deadline,
    outstanding,
    obligated: areas.length,
  });
  return { on, weekly, due: due.map(counted), reported, overdue: overdue.map(counted), month };
}

interface Part {
  readonly deadline: Deadline;
  readonly areas: readonly AreaCode[];
  readonly outstanding: readonly AreaCode[];
}

function cameSince(submission: Submission | undefined, since: Instant): boolean {
  if (submission === undefined || !isDone(submission.state)) return false;
  return submission.history.some(({ state, at }) => state === 'submitted' && at >= since);
}
