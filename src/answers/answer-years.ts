import type { Found } from './answer-index.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import type { TypedNumbers } from './finding/typed-numbers.ts';
import { YEAR_NAMED } from './fitted-weights.ts';
import { textOf } from './found-text.ts';

/** Speaks of a year to come, of which no fact is known. */
const AHEAD = /(?:ปี(?:งบ(?:ประมาณ)?)?|เดือน|อาทิตย์|สัปดาห์|คราว|ครั้ง|รอบ|ประชุม)\s*(?:หน้า|ถัดไป|ต่อไป)/;
/** Speaks of today or the next days, of which only a letter in force can tell. */
const SOON = /วันนี้|พรุ่งนี้|มะรืน|เย็นนี้|บ่ายนี้|เช้านี้|คืนนี้|อาทิตย์นี้|สัปดาห์นี้|เดือนนี้/;
const GATHERINGS = ['ประชุม', 'เชิญ', 'kick off', 'zoom', 'meeting id', 'passcode'] as const;
/** A date or count of one year is never given for "this year" when this year is another. */
const YEARLY_INTENTS = ['when', 'how-many', 'number', 'which-link', 'who', 'contact'] as const;
/** Words with which a year is the calendar's rather than the budget's. */
const CALENDAR_YEAR = /เมื่อปี|(?:ปลาย|ท้าย|สิ้น)ปี|พศ/;
/** A day of the last months of a calendar year, which are the first of the next fiscal year. */
const LATE_DAY = /(?:ต\.ค\.|พ\.ย\.|ธ\.ค\.|ตุลาคม|พฤศจิกายน|ธันวาคม)\s*(25\d\d)/g;
const calendarYears = new WeakMap<object, readonly number[]>();

/** The calendar years of an answer's days: who asks for what was in late 2566 may call it 2566 or 2567. */
function calendarYearsOf(found: Found): readonly number[] {
  const owner = found.kind === 'entry' ? found.entry : found.facet;
  const known = calendarYears.get(owner);
  if (known !== undefined) return known;
  const years = [...textOf(found).matchAll(LATE_DAY)].map(([, year]) => Number(year));
  calendarYears.set(owner, years);
  return years;
}

/** The fiscal years an answer holds for; null is all. */
export const yearsOf = (found: Found): readonly number[] | null =>
  found.kind === 'entry' ? found.entry.fiscalYears : [found.letter.fiscalYear];

/** The latest fiscal year an answer holds for; 0 where it holds for all. */
export const newest = (found: Found): number => Math.max(...(yearsOf(found) ?? [0]));

/** Whether an answer is of one of the years, or of none when none is asked for. */
export function yearFits(found: Found, { normalised, numbers: { years } }: ReadQuestion): boolean {
  const calendar = CALENDAR_YEAR.test(normalised);
  const known = yearsOf(found);
  if (years.length === 0 || known === null) return true;
  return years.some(
    (year) => known.includes(year) || (calendar && calendarYearsOf(found).includes(year)),
  );
}

/** Whether it states a fact rather than that none is known. */
export const isConfirmed = (found: Found): boolean =>
  found.kind === 'letter' || found.entry.confirmed !== 'unconfirmed';

/** An answer that names the asked year outweighs one for all years. */
export function inAskedYear(found: Found, { years, relativeYears }: TypedNumbers): Found {
  const known = yearsOf(found);
  const asked = years.length > 0 ? years : relativeYears;
  if (known === null || !asked.some((year) => known.includes(year))) return found;
  return { ...found, match: { ...found.match, rank: found.match.rank + YEAR_NAMED } };
}

/** Whether a figure that holds for all years so far is asked for this or a coming year, which may change it. */
export const isOfYearToCome = (found: Found, { numbers, intents }: ReadQuestion): boolean =>
  yearsOf(found) === null &&
  isConfirmed(found) &&
  numbers.years.some((year) => year >= numbers.thisYear) &&
  YEARLY_INTENTS.some((intent) => intents.has(intent));

/** Whether a question asks for what is still to come. */
export function asksAhead({ normalised, features, intents }: ReadQuestion): boolean {
  const gathers = GATHERINGS.some((feature) => features.has(feature));
  return AHEAD.test(normalised) || (SOON.test(normalised) && (gathers || intents.has('when')));
}

/** Whether what changes from year to year is asked for "this year" and known of others only. */
export function isOfAnotherYear(found: Found, question: ReadQuestion): boolean {
  const { relativeYears } = question.numbers;
  const known = yearsOf(found);
  return (
    relativeYears.length === 1 &&
    known !== null &&
    !known.some((year) => relativeYears.includes(year)) &&
    (asksAhead(question) || YEARLY_INTENTS.some((intent) => question.intents.has(intent))) &&
    isConfirmed(found)
  );
}
