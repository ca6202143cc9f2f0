import type { Day } from '../../storage/records/entity.ts';
import { BUDDHIST_ERA_OFFSET, lastDayOfMonth, toDay } from '../../thai/thai-date.ts';
import { monthOf, monthPattern } from './month-words.ts';
import { supposeYear } from './suppose-year.ts';
import { weekdayOfWord, weekdayPattern } from './weekday-words.ts';

/** A date as written somewhere in a text whose digits are Arabic. */
export interface DateMention {
  /** Where it starts, at its weekday or day number, and the first character after it. */
  readonly start: number;
  readonly end: number;
  /** The first and the last day it names; the same for a single day, null where there is no such day. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** Every day it names one by one, as in `4, 11 และ 18 มีนาคม`. */
  readonly days: readonly Day[];
  readonly form: 'day' | 'range' | 'list' | 'month';
  /** The days that a weekday is written with, 0 = Sunday; `day` is null where there is no such day. */
  readonly weekdays: readonly { readonly day: Day | null; readonly weekday: number }[];
  readonly yearWritten: boolean;
}

const LOOK_BACK = 90;
const LOOK_AHEAD = 24;
const MONTH = new RegExp(monthPattern, 'g');
const NUMERIC =
  /(?<![\d/.-])(\d{1,2})(?:\s?\/\s?(\d{1,2})\s?\/\s?(\d{4}|\d{2})|-(\d{1,2})-(\d{4})|\.(\d{1,2})\.(\d{4}))(?![\d/])/g;
const NAMED_WEEKDAY = `(?:วัน\\s?)(?:ที่\\s?)?(?:${weekdayPattern})\\s?(?:ที่)?\\s?|(?:${weekdayPattern})\\s?ที่\\s?`;
const SEPARATOR = `\\s?(?:-|–|—|,|และ|ถึง|กับ)\\s?(?:และ\\s?)?(?:วัน\\s?ที่\\s?)?`;
const DAYS_BEFORE = new RegExp(
  `(?:${NAMED_WEEKDAY})?(?<![\\d.,/:])(?:(?:0?[1-9]|[12]\\d|3[01])${SEPARATOR}(?:${NAMED_WEEKDAY})?){0,12}\\d{1,2}\\s?(?:เดือน\\s?)?$`,
);
const NUMBERED = new RegExp(`(?:(${weekdayPattern})\\s?(?:ที่)?\\s?)?(\\d{1,2})`, 'g');
const YEAR_AFTER =
  /^,?\s?(?:พ\s?\.?\s?ศ\s?\.?|ค\.\s?ศ\.|ปี)?\s?(2\s?[05]\s?\d\s?\d|\d{2}(?=[^\d.:/,]|[.,](?!\d)|$)(?!\s?(?:น\.|นาฬิกา|วัน|คน|แห่ง|อำเภอ|จังหวัด|ฉบับ|(?<![5-9]\d\s?)เรื่อง|ราย)))(?!\d)/;

/** The Gregorian year of a written one: Buddhist era in four or two digits, or Gregorian. */
function gregorianYear(written: string): number {
  const year = Number(written.replace(/\s/g, ''));
  if (year < 100) return year + 2500 - BUDDHIST_ERA_OFFSET;
  return year > 2400 ? year - BUDDHIST_ERA_OFFSET : year;
}

interface Written {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
  readonly form: DateMention['form'];
  /** One per number, null where none is written. */
  readonly weekdays: readonly (number | null)[];
  readonly month: number;
  readonly year: number | null;
}

function* writtenDates(text: string): Generator<Written> {
  for (const match of text.matchAll(MONTH)) {
    const month = monthOf(match[0]);
    if (month === null) continue;
    const from = Math.max(0, match.index - LOOK_BACK);
    const before = DAYS_BEFORE.exec(text.slice(from, match.index));
    if (!before && match.groups?.short) continue;
    const monthEnd = match.index + match[0].length;
    const year = YEAR_AFTER.exec(text.slice(monthEnd, monthEnd + LOOK_AHEAD));
    const end = monthEnd + (year?.[0].length ?? 0);
    const shared = { end, month, year: year?.[1] ? gregorianYear(year[1]) : null };
    if (!before) {
      yield { ...shared, start: match.index, numbers: [], form: 'month', weekdays: [] };
      continue;
    }
    const counted = [...before[0].matchAll(NUMBERED)];
    const numbers = counted.map((match) => Number(match[2]));
    const listed = /,|และ|กับ/.test(before[0]);
    yield {
      ...shared,
      start: from + before.index,
      numbers,
      form: numbers.length === 1 ? 'day' : listed ? 'list' : 'range',
      weekdays: counted.map((match) => weekdayOfWord(match[1] ?? '')),
    };
  }
  for (const match of text.matchAll(NUMERIC)) {
    const [, date, month = match[4] ?? match[6], year = match[5] ?? match[7]] = match;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      numbers: [Number(date)],
      form: 'day',
      weekdays: [],
      month: Number(month),
      year: gregorianYear(year ?? ''),
    };
  }
}

const THIS_MONTH = /(?:(\d{1,2})\s?(?:ของ\s?)?)?(?:(?:สิ้น|ปลาย|กลาง)\s?)?เดือน\s?(นี้|หน้า)/g;

/** Dates that count from the letter's own month: `สิ้นเดือนนี้`, `วันที่ 15 เดือนหน้า`. */
function* countedMonths(text: string, reference: Day): Generator<Written> {
  for (const match of text.matchAll(THIS_MONTH)) {
    const [whole, date, which] = match;
    const month = Number(reference.slice(5, 7)) + (which === 'หน้า' ? 1 : 0);
    yield {
      start: match.index,
      end: match.index + whole.length,
      numbers: date ? [Number(date)] : [],
      form: date ? 'day' : 'month',
      weekdays: [],
      month: month > 12 ? 1 : month,
      year: Number(reference.slice(0, 4)) + (month > 12 ? 1 : 0),
    };
  }
}

function resolve(written: Written, reference: Day | null): DateMention {
  const { start, end, numbers, form, month } = written;
  const date = numbers.at(-1) ?? 1;
  const year = written.year ?? supposeYear(month, date, reference);
  const days = year === null ? [] : numbers.map((number) => toDay(year, month, number));
  const whole = form === 'month' && year !== null && month >= 1 && month <= 12;
  return {
    start,
    end,
    form,
    weekdays: written.weekdays.flatMap((weekday, index) =>
      weekday === null || year === null ? [] : [{ day: days[index] ?? null, weekday }],
    ),
    first: whole ? toDay(year, month, 1) : (days[0] ?? null),
    last: whole ? lastDayOfMonth(year, month) : (days.at(-1) ?? null),
    days: days.filter((day) => day !== null),
    yearWritten: written.year !== null,
  };
}

const BETWEEN = /^\s?(?:น\.)?\s?(?:-|–|—|ถึง|จนถึง)\s?(?:ถึง)?\s?(?:ใน)?\s?(?:วัน\s?)?(?:ที่\s?)?$/;

function joinRanges(text: string, mentions: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const previous = joined.at(-1);
    const gap = previous ? text.slice(previous.end, mention.start) : '';
    if (previous && gap.length <= 24 && previous.form !== 'range' && BETWEEN.test(gap)) {
      const first = previous.yearWritten ? previous.first : earlier(previous.first, mention.last);
      joined[joined.length - 1] = {
        ...mention,
        start: previous.start,
        first,
        weekdays: [
          ...previous.weekdays.map(({ weekday }) => ({ day: first, weekday })),
          ...mention.weekdays,
        ],
        form: previous.form === 'month' ? 'month' : 'range',
      };
    } else {
      joined.push(mention);
    }
  }
  return joined;
}

/** A range's first day has no year of its own: it lies within the year before its last day. */
function earlier(first: Day | null, last: Day | null): Day | null {
  if (first === null || last === null) return first;
  const year = Number(last.slice(0, 4));
  const same = `${year}${first.slice(4)}`;
  return same <= last ? same : `${year - 1}${first.slice(4)}`;
}

/**
 * Every date in a text with Arabic digits and single spaces, in its order. A date without a year
 * gets the one nearest to `reference` (usually the letter's own date); without a reference it has
 * no days. Linear in the text's length.
 */
export function findDates(text: string, reference: Day | null): DateMention[] {
  const counted = reference === null ? [] : countedMonths(text, reference);
  const mentions = [...writtenDates(text), ...counted]
    .sort((a, b) => a.start - b.start)
    .map((written) => resolve(written, reference));
  return joinRanges(text, mentions);
}
