import type { Day } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';

/** Enough to tell whether a group is active; older days say nothing about today. */
const DAYS_KEPT = 7;

/** The group with a day on which something happened in it; the same object when that was known. */
export function withActiveDay(group: Group, day: Day): Group {
  const known = group.activeDays ?? [];
  if (known.includes(day)) return group;
  return { ...group, activeDays: [...known, day].sort().slice(-DAYS_KEPT) };
}
