import { fiscalYearOf } from '../thai/thai-date.ts';
import { type Answer, type AnswerContext, NO_ANSWER } from './answer.ts';
import type { KnowledgeEntry, Source } from './knowledge-entry.ts';
import type { LetterFacet } from './letters/letter-facets.ts';
import type { LetterKnowledge } from './letters/letter-knowledge.ts';
import * as says from './messages.ts';

const ENROLLED_ONLY: Answer = { ...NO_ANSWER, outcome: 'escalate', text: says.ENROLLED_ONLY };

/** An entry as it is said to this asker: short answer, detail, what only the enrolled see, years, source. */
export function sayEntry(entry: KnowledgeEntry, context: AnswerContext): Answer {
  const enrolled = context.asker.enrolled;
  if (entry.confidential && !enrolled) return { ...ENROLLED_ONLY, entryId: entry.id };
  const secret = enrolled ? entry.secret : null;
  const unconfirmed = entry.confirmed === 'unconfirmed';
  const past =
    entry.fiscalYears !== null && !entry.fiscalYears.includes(fiscalYearOf(context.today));
  const lines = [
    entry.answer,
    entry.detail,
    secret,
    entry.confirmed === 'one-source' ? says.ONE_SOURCE_ONLY : null,
    entry.fiscalYears === null || unconfirmed ? null : says.fiscalYearLine(entry.fiscalYears),
    entry.fiscalYears !== null && past && !unconfirmed ? says.OTHER_YEARS_MAY_DIFFER : null,
    entry.sources.length === 0 ? null : says.sourceLine(entry.sources),
  ];
  return {
    outcome: unconfirmed ? 'escalate' : 'answer',
    text: lines.filter((line) => line !== null).join('\n'),
    sources: entry.sources,
    choices: [],
    entryId: entry.id,
    confidential: entry.confidential || secret !== null,
  };
}

/** The letter as a source: its number and date. */
export const letterSource = (letter: LetterKnowledge): Source => ({
  title:
    letter.number === null
      ? `หนังสือเรื่อง ${letter.subject}`
      : `หนังสือ ${letter.from ?? ''} ที่ ${letter.number}`.replace(/\s+/g, ' '),
  date: letter.date,
});

/** One thing of a letter as it is said to this asker. */
export function sayLetter(
  letter: LetterKnowledge,
  facet: Pick<LetterFacet, 'key' | 'text' | 'secret' | 'day'>,
  context: AnswerContext,
): Answer {
  const secret = context.asker.enrolled ? facet.secret : null;
  const source = letterSource(letter);
  const passed =
    facet.day !== null && facet.day < context.today ? says.passedNote(facet.day) : null;
  const lines = [
    facet.text,
    secret,
    passed,
    facet.secret !== null && secret === null ? says.MORE_WHEN_ENROLLED : null,
    says.fiscalYearLine([letter.fiscalYear]),
    says.sourceLine([source]),
  ];
  return {
    outcome: 'answer',
    text: lines.filter((line) => line !== null).join('\n'),
    sources: [source],
    choices: [],
    entryId: facet.key,
    confidential: secret !== null,
  };
}
