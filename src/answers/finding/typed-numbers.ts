import type { Day } from '../../storage/records/entity.ts';
import { fiscalYearOf } from '../../thai/thai-date.ts';
import { NUMBER_RULES, type Taken } from './number-rules.ts';

/** The numbers of a question by what they count; `rest` is the text without them. */
export interface TypedNumbers {
  readonly rest: string;
  /** Fiscal years named as such, in the Buddhist era. */
  readonly years: readonly number[];
  /** Fiscal years meant by "this year", "last year", "next year". */
  readonly relativeYears: readonly number[];
  /** The fiscal year of the day it was asked. */
  readonly thisYear: number;
  readonly rounds: readonly number[];
  readonly indicators: readonly number[];
  readonly openDataItems: readonly number[];
  /** Days named by day and month: `15-5`. */
  readonly days: readonly string[];
  /** Headings of an indicator: `10.1`. */
  readonly headings: readonly string[];
  /** Telephone numbers, digits only. */
  readonly phones: readonly string[];
  /** What is attached to a letter, by its number. */
  readonly attachments: readonly number[];
  /** Phases of a plan. */
  readonly phases: readonly number[];
  /** Numbers of three digits and more that are nothing of the above: letter numbers, meeting ids. */
  readonly longNumbers: readonly string[];
}

/** Where nothing is said; the same lists for all such texts, of which an index holds many. */
const NONE: readonly never[] = [];
const NOTHING = {
  years: NONE,
  relativeYears: NONE,
  rounds: NONE,
  indicators: NONE,
  openDataItems: NONE,
  days: NONE,
  headings: NONE,
  phones: NONE,
  phases: NONE,
  attachments: NONE,
  longNumbers: NONE,
};

/** Takes the years, rounds, indicators, O-numbers and other long numbers out of a normalised text. */
export function takeTypedNumbers(normalised: string, today: Day): TypedNumbers {
  const taken: Taken = { ...NOTHING, normalised, thisYear: fiscalYearOf(today) };
  const hasDigits = /\d/.test(normalised);
  let rest = normalised;
  for (const { pattern, digits, hint, take } of NUMBER_RULES) {
    if ((digits && !hasDigits) || hint?.test(rest) === false) continue;
    if (rest.search(pattern) < 0) continue;
    rest = rest.replace(pattern, (found, ...groups) => take(taken, found, ...groups));
  }
  const { normalised: _, ...numbers } = taken;
  return { ...numbers, rest: rest === normalised ? rest : rest.replace(/\s+/g, ' ').trim() };
}
