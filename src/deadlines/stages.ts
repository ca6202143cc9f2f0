import type { Day } from '../storage/records/entity.ts';
import { dayNumber } from '../thai/bangkok-time.ts';
import type { Holidays } from '../thai/holidays.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from '../thai/working-days.ts';

/** Days before the due day on which is nudged; 0 is the day itself, negative ones are overdue. */
export const DEFAULT_STAGES: readonly number[] = [30, 14, 7, 3, 1, 0, -1, -3, -7];

/**
 * Tells which stage of a deadline is nudged on a day, or null. A stage that falls on a weekend or
 * holiday moves to the working day before it or, once overdue, after it; of stages that meet on one
 * day only the latest counts. The returned function does integer arithmetic only, as it is asked for
 * every deadline.
 */
export function stagesOn(
  on: Day,
  holidays: Holidays,
): (due: Day, stages: readonly number[]) => number | null {
  if (!isWorkingDay(on, holidays)) return () => null;
  const day = dayNumber(on);
  // Every stage whose own day lies from here to there is nudged today.
  const [earliest, latest] = [
    dayNumber(previousWorkingDay(on, holidays)) + 1,
    dayNumber(nextWorkingDay(on, holidays)) - 1,
  ];
  return (due, stages) => {
    const dueDay = dayNumber(due);
    let found: number | null = null;
    for (const stage of stages) {
      const own = dueDay - stage;
      const lands = stage >= 0 ? own >= day && own <= latest : own >= earliest && own <= day;
      if (lands && (found === null || stage < found)) found = stage;
    }
    return found;
  };
}
