import type { Day } from '../storage/records/entity.ts';
import data from './holidays.json' with { type: 'json' };

/** Days on which government offices are closed, weekends not counted. */
export type Holidays = ReadonlySet<Day>;

/** A public holiday of Thai government offices. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
  /** `in-lieu` is a วันหยุดชดเชย, `special` was added by the cabinet for that one year. */
  readonly kind: 'annual' | 'in-lieu' | 'special';
  readonly source: string;
}

const SOURCES: Readonly<Record<string, string>> = data.sources;

/** Every holiday the project knows, by day, each with its source. Unconfirmed ones are left out. */
export const holidayList = (): readonly Holiday[] =>
  data.days.map((each) => ({
    ...each,
    kind: each.kind as Holiday['kind'],
    source: SOURCES[each.source] ?? each.source,
  }));

/** The holidays the project knows. */
export const KNOWN_HOLIDAYS: Holidays = new Set(data.days.map((each) => each.day));

/** The holidays with an operator's corrections: days to add, and days that are working days after all. */
export function withHolidays(
  holidays: Holidays,
  added: Iterable<Day>,
  removed: Iterable<Day> = [],
): Holidays {
  const taken = new Set(removed);
  return new Set([...holidays, ...added].filter((day) => !taken.has(day)));
}

/**
 * Whether a Gregorian year's holidays are known in full. Of a year that is not covered only those
 * with a fixed date are known: the Buddhist and cabinet days are still missing.
 */
export const isYearCovered = (year: number): boolean => data.coveredYears.includes(year);

/** The last day up to which all holidays are known; after it, plans need a warning. */
export const holidaysKnownUntil = (): Day => `${Math.max(...data.coveredYears)}-12-31`;
