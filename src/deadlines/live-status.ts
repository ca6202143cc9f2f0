import { officeCovers } from '../areas/audience.ts';
import type { Deadline, Submission, SubmissionState } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import type { AreaCode, Office } from '../storage/records/office.ts';
import { daysBetween } from '../thai/bangkok-time.ts';
import { dueOf } from './extensions.ts';
import { isDone } from './submission-states.ts';
import { submissionsByArea } from './submissions-by-area.ts';

/** How the areas within an office's reach stand with a deadline. */
export interface DeadlineStatus {
  readonly deadline: Deadline;
  /** Days from today to the due day; negative once it is past. */
  readonly daysLeft: number;
  /** The office's own state, where the office itself owes it. */
  readonly own: { readonly state: SubmissionState; readonly late: boolean } | null;
  /** Obligated areas within reach, by state. */
  readonly counts: Readonly<Record<SubmissionState, number>>;
  /** Areas within reach that have not done it, returned ones among them. */
  readonly outstanding: readonly AreaCode[];
}

/** The areas of a deadline that an office may see and answer for. */
export const areasWithinReach = (deadline: Deadline, office: Office): readonly AreaCode[] =>
  deadline.areas.filter((area) => officeCovers(office, { tier: deadline.tier, area }));

/** The deadline with the day that counts for these areas, where more time is the same for all of them. */
export function asOwed(deadline: Deadline, areas: readonly AreaCode[]): Deadline {
  const [first, ...others] = areas;
  if (deadline.extensions === undefined || first === undefined) return deadline;
  const { due, dueTime } = dueOf(deadline, first);
  const same = others.every((area) => {
    const other = dueOf(deadline, area);
    return other.due === due && other.dueTime === dueTime;
  });
  return same ? { ...deadline, due, dueTime } : deadline;
}

/**
 * The open deadlines that concern an office, with their state, first due first: what it owes itself
 * and what the areas it reaches owe. A district sees its own, a province also its districts', the
 * department all.
 */
export function liveStatus(given: {
  readonly office: Office;
  readonly deadlines: readonly Deadline[];
  readonly submissions: readonly Submission[];
  readonly today: Day;
}): readonly DeadlineStatus[] {
  const { office, today } = given;
  const submitted = submissionsByArea(given.submissions);
  return given.deadlines
    .filter((deadline) => deadline.state === 'open')
    .flatMap((deadline) => {
      const areas = areasWithinReach(deadline, office);
      if (areas.length === 0) return [];
      const its = submitted.get(deadline.id);
      const counts = { outstanding: 0, submitted: 0, verified: 0, returned: 0, exempt: 0 };
      const outstanding: AreaCode[] = [];
      for (const area of areas) {
        const state = its?.get(area)?.state ?? 'outstanding';
        counts[state] += 1;
        if (!isDone(state)) outstanding.push(area);
      }
      const owes = deadline.tier === office.tier && areas.includes(office.area);
      const mine = its?.get(office.area);
      const own = owes ? { state: mine?.state ?? 'outstanding', late: mine?.late ?? false } : null;
      const owed = asOwed(deadline, areas);
      const daysLeft = daysBetween(today, owed.due);
      return [{ deadline: owed, daysLeft, own, counts, outstanding }];
    })
    .sort((a, b) => (dueKey(a) < dueKey(b) ? -1 : 1));
}

const dueKey = ({ deadline }: DeadlineStatus): string =>
  `${deadline.due} ${deadline.dueTime ?? '24:00'} ${deadline.id}`;
