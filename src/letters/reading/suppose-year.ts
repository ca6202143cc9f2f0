import type { Day } from '../../storage/records/entity.ts';
import { toDay } from '../../thai/thai-date.ts';

/** How far back a date without a year may lie: letters tell of last month, but mostly of what comes. */
const DAYS_BACK = 60;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The Gregorian year of a date written without one: the first in which it falls at most 60 days
 * before the reference. Null without a reference.
 */
export function supposeYear(month: number, date: number, reference: Day | null): number | null {
  if (reference === null) return null;
  const year = Number(reference.slice(0, 4));
  const earliest = Date.parse(`${reference}T00:00:00Z`) - DAYS_BACK * MILLISECONDS_A_DAY;
  for (const candidate of [year - 1, year, year + 1]) {
    const day = toDay(candidate, month, date);
    if (day !== null && Date.parse(`${day}T00:00:00Z`) >= earliest) return candidate;
  }
  return null;
}
