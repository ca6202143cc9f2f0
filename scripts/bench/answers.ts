import type { AnswerContext } from '../../src/answers/answer.ts';
import { type AnswerIndex, createAnswerIndex } from '../../src/answers/answer-index.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { type DevelopmentQuestion, readQuestions } from '../../src/answers/development/measure.ts';
import { loadStarterKnowledge } from '../../src/answers/development/starter-index.ts';
import { benchAnswerSets } from './answer-sets.ts';
import { type BenchRow, limitRow } from './bench-row.ts';
import { letterQuestions, manyCirculars, manyEntries } from './many-answers.ts';

const ENTRIES = 5000;
const CIRCULARS = 2000;
const TODAY = '2026-11-20';
const MEGABYTE = 1024 * 1024;
const LOOKED_AT = 14;
/** A question's time is its best of so many: others work on the machine too. */
const ROUNDS = 3;
const ASKED_AT_ONCE = 10_000;
const QUESTIONS = new URL('../../src/answers/development/questions.jsonl', import.meta.url);

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

/** How long each question takes, in milliseconds: the best of several rounds behind a first one. */
function timesOf(questions: readonly string[], ask: (question: string) => unknown): number[] {
  for (const question of questions) ask(question);
  const best = questions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, question] of questions.entries()) {
      const begun = performance.now();
      ask(question);
      best[at] = Math.min(best[at] ?? 0, performance.now() - begun);
    }
  }
  return best;
}

const contextOf = (index: AnswerIndex): AnswerContext => ({
  index,
  today: TODAY,
  asker: { offices: [{ tier: 'province', area: '00' }], enrolled: true },
  in: 'direct',
  live: { openDeadlines: [] },
});

/**
 * Time and memory of answering among 5,000 entries (the real ones with all their ways of asking, the
 * rest variations with at most four each) and 2,000 letters of 1,800 characters.
 */
async function benchMany(): Promise<readonly BenchRow[]> {
  const knowledge = await loadStarterKnowledge();
  const asked = (await readQuestions<DevelopmentQuestion>(QUESTIONS)).map(({ q }) => q);
  const entries = manyEntries(knowledge.entries, ENTRIES);
  const forms = entries.reduce((sum, { questions }) => sum + questions.length, 0);
  const circulars = manyCirculars(CIRCULARS, TODAY);
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const begun = performance.now();
  const index = createAnswerIndex(entries, knowledge.letters, circulars);
  const building = performance.now() - begun;
  const context = contextOf(index);
  const finding = timesOf(asked, (question) => index.find(index.read(question, TODAY), LOOKED_AT));
  const answering = timesOf(asked, (question) => answerQuestion(question, context));
  const aboutLetters = timesOf(letterQuestions(circulars), (question) =>
    answerQuestion(question, context),
  );
  const askedFrom = performance.now();
  for (let n = 0; n < ASKED_AT_ONCE; n++) answerQuestion(asked[n % asked.length] ?? '', context);
  const askedAll = (performance.now() - askedFrom) / 1000;
  globalThis.gc?.();
  const held = process.memoryUsage();
  const grown = (held.heapUsed - heapUsed + held.arrayBuffers - arrayBuffers) / MEGABYTE;
  const updating = performance.now();
  for (const one of circulars.slice(0, 100)) index.addCircular({ ...one, revision: 2 });
  const update = (performance.now() - updating) / 100;
  const among = `among ${entries.length.toLocaleString('en')} entries (${forms.toLocaleString('en')} ways to ask) and ${CIRCULARS.toLocaleString('en')} letters`;
  return [
    limitRow(
      `answers: a whole question answered ${among}, p99`,
      percentile(answering, 0.99),
      'ms',
      5,
    ),
    limitRow('answers: the same, p50', percentile(answering, 0.5), 'ms', 5),
    limitRow('answers: its reading and finding alone, p99', percentile(finding, 0.99), 'ms', 5),
    limitRow('answers: the same, p50', percentile(finding, 0.5), 'ms', 5),
    limitRow(
      `answers: ${aboutLetters.length} questions about the letters themselves, p99`,
      percentile(aboutLetters, 0.99),
      'ms',
      5,
    ),
    limitRow('answers: 10,000 questions one after the other', askedAll, 's', 60),
    limitRow('answers: build the index, the first time in the process', building, 'ms', 2000),
    limitRow('answers: take in a circular', update, 'ms', 5),
    limitRow('answers: memory of the index, all questions asked', grown, 'MB', 150),
  ];
}

/** Right and wrong on all sets of questions; time and memory of answering among many. */
export async function benchAnswers(): Promise<readonly BenchRow[]> {
  const { entries, letters } = await loadStarterKnowledge();
  const many = await benchMany();
  return [...many, ...(await benchAnswerSets(createAnswerIndex(entries, letters, [])))];
}
