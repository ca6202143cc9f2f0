import type { Day } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { addDays } from '../thai/bangkok-time.ts';

const DAYS_LOOKED_AT = 7;
const DAYS_ACTIVE = 3;

/**
 * Whether people talk in a group often enough for a free reply to be likely soon: on three of the
 * seven days before. A digest waits only there (DESIGN.md §3); elsewhere waiting would only be late.
 */
export function isActive({ activeDays = [] }: Pick<Group, 'activeDays'>, on: Day): boolean {
  const since = addDays(on, -DAYS_LOOKED_AT);
  return activeDays.filter((day) => day >= since && day < on).length >= DAYS_ACTIVE;
}
