import { type Answer, type AnswerContext, NO_ANSWER } from '../answer.ts';
import { chooseAnswer, rankedFor } from '../choose-answer.ts';
import { TOPIC_CONCEPTS } from '../finding/concept-words.ts';
import type { ReadQuestion } from '../finding/read-question.ts';
import type { KnowledgeEntry } from '../knowledge-entry.ts';
import { sayEntry } from '../say-answer.ts';
import { groundsOf } from '../say-grounds.ts';
import { differenceOf } from './measures.ts';
import { differs, listed } from './messages.ts';
import { type TwoThings, twoThings } from './two-things.ts';
import { type TwoYears, twoYears } from './two-years.ts';

const LOOKED_AT = 14;
const LOOKED_FAR = 40;
/** The share of the question that an answer must cover to be held against another (0–1). */
const ALL = 0.85;
const COMPARES = /ต่าง|เดียวกัน|เหมือน|แยก/;

type Pair = readonly [KnowledgeEntry, KnowledgeEntry];
type Compares = Pick<AnswerContext, 'index' | 'today' | 'asker'>;

/**
 * Two years of one fact, or two things of one topic, that a question holds against each other: both
 * short answers with both sources, and what they differ by where both give one figure. Null where the
 * question compares nothing, curated knowledge compares it itself, or either side is not surely known.
 */
export function answerCompared(read: ReadQuestion, context: AnswerContext): Answer | null {
  const years = twoYears(read.normalised);
  if (years !== null) return acrossYears(years, read, context);
  const things = twoThings(read.normalised);
  return things === null || isCompared(read, things, context)
    ? null
    : ofOneTopic(things, read, context);
}

function chosen(read: ReadQuestion, { index }: Compares): KnowledgeEntry | null {
  const choice = chooseAnswer(read, index.find(read, LOOKED_AT));
  return choice.kind === 'answer' && choice.found.kind === 'entry' ? choice.found.entry : null;
}

const isKnown = (entry: KnowledgeEntry | null): entry is KnowledgeEntry =>
  entry !== null && entry.confirmed !== 'unconfirmed' && !entry.confidential;

function acrossYears(
  { years, rest }: TwoYears,
  read: ReadQuestion,
  context: Compares,
): Answer | null {
  const asked = years.map((year) => context.index.read(`${rest} ปี ${year}`, context.today));
  const known = asked.map((each, at) => inYear(each, years[at] ?? 0, context));
  const pair = pairOf(known) ?? chosenPair(asked, known, context);
  if (pair === null) return null;
  const [first, second] = pair;
  const oneSeries = first.series !== null && first.series === second.series;
  const difference = oneSeries ? differenceOf(read.normalised, first.answer, second.answer) : null;
  return together(pair, difference === null ? null : differs(difference, years), context);
}

/** What is known of one year that says all that is asked, likeliest first. */
const inYear = (read: ReadQuestion, year: number, { index }: Compares): KnowledgeEntry[] =>
  rankedFor(read, index.find(read, LOOKED_FAR)).flatMap((found) =>
    found.kind === 'entry' &&
    found.match.intentFits &&
    found.match.covered >= ALL &&
    isKnown(found.entry) &&
    found.entry.fiscalYears?.includes(year)
      ? [found.entry]
      : [],
  );

/** The likeliest two of one series: what is told of both years is what is meant. */
function pairOf([first = [], second = []]: readonly KnowledgeEntry[][]): Pair | null {
  for (const a of first) {
    const b = second.find((each) => each.series === a.series);
    if (a.series !== null && b !== undefined && b !== a) return [a, b];
  }
  return null;
}

/** The likeliest of both years where they are of one topic and one of them is surely meant. */
function chosenPair(
  asked: readonly ReadQuestion[],
  known: readonly KnowledgeEntry[][],
  context: Compares,
): Pair | null {
  const [first, second] = known.map(([likeliest]) => likeliest);
  const sure = asked.map((each) => chosen(each, context));
  if (first === undefined || second === undefined || first === second) return null;
  const oneIsSure = sure[0] === first || sure[1] === second;
  return oneIsSure && first.topic === second.topic ? [first, second] : null;
}

/** Whether curated knowledge holds the two against each other itself. */
function isCompared(read: ReadQuestion, { numbered }: TwoThings, context: Compares): boolean {
  const entry = chosen(read, context);
  if (entry === null) return false;
  return !numbered || entry.questions.some((question) => COMPARES.test(question));
}

function ofOneTopic(
  { things, shared, numbered }: TwoThings,
  read: ReadQuestion,
  context: AnswerContext,
): Answer | null {
  const [a, b] = things.map((thing, at) => {
    const other = things[1 - at] ?? '';
    const own = context.index.read(`${thing} ${shared} คืออะไร`, context.today);
    return chosen(numbered ? own : withTopicsOf(own, `${other} ${shared}`, read, context), context);
  });
  if (a === undefined || b === undefined || !isKnown(a) || !isKnown(b)) return null;
  if (a === b) {
    const saysBoth =
      numbered && things.every((thing) => a.answer.includes(thing.split(' ')[1] ?? thing));
    return saysBoth ? sayEntry(a, context) : null;
  }
  return a.topic === b.topic ? together([a, b], null, context) : null;
}

/** One of two things, of the topics that only the other one's words name. */
function withTopicsOf(
  own: ReadQuestion,
  other: string,
  read: ReadQuestion,
  { index, today }: Compares,
): ReadQuestion {
  const topics = [...index.read(other, today).features].filter(([each]) =>
    TOPIC_CONCEPTS.has(each),
  );
  const named = [...own.features.keys()].some((each) => TOPIC_CONCEPTS.has(each));
  const features = named ? own.features : new Map([...topics, ...own.features]);
  return { ...own, numbers: { ...own.numbers, years: read.numbers.years }, features };
}

function together(entries: Pair, difference: string | null, { today }: Compares): Answer {
  const named = entries.flatMap((entry) => entry.fiscalYears ?? []);
  const years = entries.some((entry) => entry.fiscalYears === null)
    ? null
    : [...new Set(named)].sort();
  const { lines, sources } = groundsOf(entries, years, today);
  const text = [...entries.map((entry) => listed(entry.answer)), difference, ...lines];
  return {
    ...NO_ANSWER,
    outcome: 'answer',
    text: text.filter((line) => line !== null).join('\n'),
    sources,
    entryId: entries[1].id,
  };
}
