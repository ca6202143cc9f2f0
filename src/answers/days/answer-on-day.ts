import { fiscalYearOf } from '../../thai/thai-date.ts';
import { type Answer, type AnswerContext, NO_ANSWER } from '../answer.ts';
import type { ReadQuestion } from '../finding/read-question.ts';
import * as says from '../messages.ts';
import { sayEntry, sayLetter } from '../say-answer.ts';
import { eachOnce } from '../say-grounds.ts';
import { answerFiscalYear } from './answer-fiscal-year.ts';
import type { DatedFact } from './dated-facts.ts';
import { dayQuestion, meansToCome } from './day-question.ts';
import { daysInText, type NamedDay } from './days-in-text.ts';
import { factsMeant } from './facts-of-day.ts';
import { listed, onDay } from './messages.ts';

const MOST = 4;

/**
 * What lies on the day that a question names, of the dated facts of entries and letters; with the
 * fiscal year worked out where that is asked for. Several facts that the other words do not tell apart
 * come together. Null where the question names no day, asks for something else, or nothing is known.
 */
export function answerOnDay(read: ReadQuestion, context: AnswerContext): Answer | null {
  const asked = dayQuestion(read);
  if (asked === null) return null;
  const { days, rest } = daysInText(read.normalised);
  const [day] = days;
  const one = day !== undefined && days.every((each) => sameDay(each, day)) ? day : null;
  const facts = one === null ? null : sayFacts(factsOn(one, rest, read, context), context);
  return asked === 'what' ? facts : answerFiscalYear(days, rest, facts, context);
}

const sameDay = (a: NamedDay, b: NamedDay): boolean =>
  a.month === b.month && a.date === b.date && (a.year === b.year || b.year === null);

function factsOn(
  day: NamedDay,
  rest: string,
  read: ReadQuestion,
  { index, asker, today }: AnswerContext,
): readonly DatedFact[] {
  const known = index.onDay(day);
  const toCome = day.year === null && meansToCome(read.normalised);
  return factsMeant(
    toCome ? known.filter((fact) => fact.day >= today) : known,
    index.read(rest, today),
    index,
    asker,
    today,
  );
}

const say = (fact: DatedFact, context: AnswerContext): Answer =>
  fact.kind === 'entry'
    ? sayEntry(fact.entry, context)
    : sayLetter(fact.letter, fact.facet, context);

function sayFacts(facts: readonly DatedFact[], context: AnswerContext): Answer | null {
  const [first] = facts;
  if (first === undefined || facts.length > MOST) return null;
  const answers = facts.map((fact) => say(fact, context));
  const [only] = answers;
  if (answers.length === 1 && only !== undefined) return only;
  const sources = eachOnce(answers.flatMap((answer) => answer.sources));
  const oneSource = facts.some(
    (fact) => fact.kind === 'entry' && fact.entry.confirmed === 'one-source',
  );
  const years = [...new Set(facts.map((fact) => fiscalYearOf(fact.day)))];
  const lines = [
    new Set(facts.map((fact) => fact.day)).size === 1 ? onDay(first.day) : null,
    ...facts.map((fact) => listed(fact.kind === 'entry' ? fact.entry.answer : fact.facet.text)),
    oneSource ? says.ONE_SOURCE_ONLY : null,
    says.fiscalYearLine(years),
    says.sourceLine(sources),
  ];
  return {
    ...NO_ANSWER,
    outcome: 'answer',
    text: lines.filter((line) => line !== null).join('\n'),
    sources,
    entryId: first.kind === 'entry' ? first.entry.id : first.facet.key,
  };
}
