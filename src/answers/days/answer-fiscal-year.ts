import type { Day } from '../../storage/records/entity.ts';
import { BUDDHIST_ERA_OFFSET, fiscalYearOf, toDay } from '../../thai/thai-date.ts';
import { type Answer, type AnswerContext, NO_ANSWER } from '../answer.ts';
import { groundsOf } from '../say-grounds.ts';
import { monthsInText, type NamedDay } from './days-in-text.ts';
import * as says from './messages.ts';

const NOW = /วันนี้|ตอนนี้|เดือนนี้|ขณะนี้|ปัจจุบัน|เดี๋ยวนี้|ช่วงนี้/;

/** In which fiscal year a named day, month or today lies, in words; null where none is named. */
function inFiscalYear(days: readonly NamedDay[], rest: string, today: Day): string | null {
  const [named] = days;
  if (named !== undefined) {
    const day = named.year === null ? null : toDay(named.year, named.month, named.date);
    return day === null ? monthText(named) : says.dayInFiscalYear(day);
  }
  const [month] = monthsInText(rest);
  if (month !== undefined) return monthText(month);
  return NOW.test(rest) ? says.todayInFiscalYear(today) : null;
}

function monthText({ year, month }: Omit<NamedDay, 'date'>): string | null {
  const first = toDay(year ?? 2024, month, 1);
  if (first === null) return null;
  const calendarYear = (year ?? 2024) + BUDDHIST_ERA_OFFSET;
  return year === null
    ? says.monthOfAnyYear(month, fiscalYearOf(first) !== calendarYear)
    : says.monthInFiscalYear(month, calendarYear, fiscalYearOf(first));
}

/**
 * The fiscal year that a day or month lies in, worked out by the law's definition (entry
 * `fiscal-year`), before `further`, which is known of that day. Null where no day is named.
 */
export function answerFiscalYear(
  days: readonly NamedDay[],
  rest: string,
  further: Answer | null,
  context: Pick<AnswerContext, 'index' | 'today'>,
): Answer | null {
  const rule = context.index.entry('fiscal-year');
  const reckoned = inFiscalYear(days, rest, context.today);
  if (rule === null || reckoned === null) return null;
  const { lines, sources } = groundsOf([rule], null, context.today);
  const parts = [reckoned, rule.answer, ...lines];
  return {
    ...NO_ANSWER,
    outcome: 'answer',
    text: [...parts, ...(further === null ? [] : ['', further.text])].join('\n'),
    sources: [...sources, ...(further?.sources ?? [])],
    entryId: further?.entryId ?? rule.id,
    confidential: further?.confidential ?? false,
  };
}
