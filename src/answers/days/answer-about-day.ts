import type { Day } from '../../storage/records/entity.ts';
import type { Answer, AnswerContext } from '../answer.ts';
import type { Found } from '../answer-index.ts';
import { chooseAnswer } from '../choose-answer.ts';
import type { ReadQuestion } from '../finding/read-question.ts';
import type { KnowledgeEntry } from '../knowledge-entry.ts';
import { mayRead } from '../may-read.ts';
import { sayEntry, sayLetter } from '../say-answer.ts';
import type { DatedFact } from './dated-facts.ts';
import { daysInText } from './days-in-text.ts';

const LOOKED_AT = 200;
/** How surely what is known of a day is meant by naming it. */
const MEANT = 0.8;
const OF_LETTER = /หนังสือ|บันทึก|ฉบับ|ลงวันที่|ลว/;

/**
 * Something else about what lies on a day that a question names in the place of its name: `งาน 30 พ.ย.
 * 66 ส่งคนไปกี่คน`, `หนังสือ 23 ม.ค. 67 ใครลงนาม`. Looked for among what is known of that day alone.
 * For a question that is not answered without; null where it names no one full day or nothing fits.
 */
export function answerAboutDay(read: ReadQuestion, context: AnswerContext): Answer | null {
  const { index, asker } = context;
  const { days, rest } = daysInText(read.normalised);
  const [day] = days;
  if (day === undefined || day.year === null || days.length !== 1 || read.intents.size === 0) {
    return null;
  }
  const known = index
    .onDay(day)
    .filter((fact) => fact.kind === 'entry' || mayRead(fact.letter, asker));
  if (known.length === 0) return null;
  const readable = (found: Found): boolean =>
    found.kind === 'entry' || mayRead(found.letter, asker);
  const ofLetter = OF_LETTER.test(rest);
  const meant = ofLetter ? withoutNames(rest, context) : named(rest, known, context);
  const held = index
    .find(meant, LOOKED_AT)
    .filter((found) => readable(found))
    .filter((found) => (ofLetter ? isLetterOf(found, known) : isOf(found, known)));
  const choice = chooseAnswer(meant, held);
  if (choice.kind !== 'answer') return null;
  const { found } = choice;
  return found.kind === 'entry'
    ? sayEntry(found.entry, context)
    : sayLetter(found.letter, found.facet, context);
}

/** The question without its day, and without the word that made the day the letter's. */
const withoutNames = (rest: string, { index, today }: AnswerContext): ReadQuestion =>
  index.read(rest.replace(/ลงวันที่|ลว(?![ก-๙])/g, ' '), today);

/** The question with the names of what lies on the day in the place of the day. */
function named(rest: string, known: readonly DatedFact[], context: AnswerContext): ReadQuestion {
  const { index, today } = context;
  const read = index.read(rest, today);
  const events = known.flatMap((fact) =>
    fact.kind === 'entry' && fact.entry.intents.includes('when') ? [fact.entry] : [],
  );
  const names = events.flatMap((entry) => [
    ...index.read(entry.questions[0] ?? '', today).features.keys(),
  ]);
  const meant = names.map((feature): [string, number] => [feature, MEANT]);
  return { ...read, features: new Map([...meant, ...read.features]) };
}

const cites = (a: KnowledgeEntry, b: KnowledgeEntry): boolean =>
  a.sources.some(({ title }) => b.sources.some((each) => each.title === title));

const isKin = (a: KnowledgeEntry, b: KnowledgeEntry): boolean =>
  a.topic === b.topic && cites(a, b) && String(a.fiscalYears) === String(b.fiscalYears);

/** Whether what was found lies on the day itself, or is of the same matter as what happens on it. */
const isOf = (found: Found, known: readonly DatedFact[]): boolean =>
  known.some((fact) =>
    fact.kind === 'letter'
      ? found.kind === 'letter' && found.letter.id === fact.letter.id && !fact.isDate
      : found.kind === 'entry' && (found.entry === fact.entry || isKin(found.entry, fact.entry)),
  );

const isLetterOf = (found: Found, known: readonly DatedFact[]): boolean =>
  known.some((fact) =>
    fact.kind === 'letter'
      ? found.kind === 'letter' && found.letter.id === fact.letter.id && fact.isDate
      : found.kind === 'entry' && (found.entry === fact.entry || isFrom(found.entry, fact.day)),
  );

/** Whether an entry is from a letter of the day. */
const isFrom = ({ sources }: KnowledgeEntry, day: Day): boolean =>
  sources.some(({ date }) => date === day);
