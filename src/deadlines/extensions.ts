import { areaName } from '../areas/area-name.ts';
import type { Deadline, Extension } from '../storage/records/deadline.ts';
import type { Day, TimeOfDay } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { UserError } from '../user-error.ts';
import { deadlineCancelled, extensionNotLater, notObligated, reasonMissing } from './messages.ts';

const endOf = ({ due, dueTime }: Pick<Deadline, 'due' | 'dueTime'>): string =>
  `${due} ${dueTime ?? '24:00'}`;

/**
 * By when an area owes a deadline: its newest extension, or the deadline's own day where that has been
 * moved behind it since.
 */
export function dueOf(
  deadline: Pick<Deadline, 'due' | 'dueTime' | 'extensions'>,
  area: AreaCode,
): { readonly due: Day; readonly dueTime: TimeOfDay | null } {
  const newest = deadline.extensions?.findLast((each) => each.area === area);
  const longer = newest !== undefined && endOf(newest) > endOf(deadline);
  const { due, dueTime } = longer ? newest : deadline;
  return { due, dueTime };
}

/**
 * The deadline as several ones of the same id, each with the areas that owe it by the same time, its
 * own first. Whoever plans or counts by due day need not know of extensions.
 */
export function partsByDue(deadline: Deadline): readonly Deadline[] {
  if (deadline.extensions === undefined || deadline.extensions.length === 0) return [deadline];
  const parts = Map.groupBy(deadline.areas, (area) => {
    const { due, dueTime } = dueOf(deadline, area);
    return `${due} ${dueTime ?? ''}`;
  });
  return [...parts.values()].flatMap((areas) => {
    const [first] = areas;
    return first === undefined ? [] : [{ ...deadline, ...dueOf(deadline, first), areas }];
  });
}

/** The last day on which any area owes a deadline. */
export const lastDue = ({ due, extendedUntil }: Pick<Deadline, 'due' | 'extendedUntil'>): Day =>
  extendedUntil !== undefined && extendedUntil > due ? extendedUntil : due;

/**
 * The deadline with more time for one area, ready to be saved; earlier extensions stay in it as
 * history.
 *
 * @throws UserError for a cancelled deadline, an area that does not owe it, a day that is not later
 * than the one it has, and without a reason.
 */
export function extendDeadline(deadline: Deadline, extension: Extension): Deadline {
  const { area, due, reason } = extension;
  if (deadline.state === 'cancelled') {
    const thai = deadlineCancelled(deadline.title);
    throw new UserError('deadline_cancelled', `deadline ${deadline.id} is cancelled`, thai);
  }
  if (!deadline.areas.includes(area)) {
    const thai = notObligated(areaName(area), deadline.title);
    throw new UserError('not_obligated', `area ${area} does not owe ${deadline.id}`, thai);
  }
  if (reason.trim() === '') {
    throw new UserError('reason_missing', 'an extension needs a reason', reasonMissing);
  }
  const now = dueOf(deadline, area);
  if (endOf(extension) <= endOf(now)) {
    const thai = extensionNotLater(now.due);
    throw new UserError('not_later', `${due} is not after ${now.due}`, thai);
  }
  return {
    ...deadline,
    extensions: [...(deadline.extensions ?? []), { ...extension, reason: reason.trim() }],
    extendedUntil: due > lastDue(deadline) ? due : lastDue(deadline),
  };
}
