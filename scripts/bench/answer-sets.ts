import type { AnswerIndex } from '../../src/answers/answer-index.ts';
import { judged, rankedFor } from '../../src/answers/choose-answer.ts';
import { confidence } from '../../src/answers/confidence.ts';
import {
  type IndependentQuestion,
  independentFiles,
  measureIndependent,
} from '../../src/answers/development/independent.ts';
import { judgedQuestions } from '../../src/answers/development/judged-questions.ts';
import {
  type DevelopmentQuestion,
  measure,
  readQuestions,
} from '../../src/answers/development/measure.ts';
import { askerOf } from '../../src/answers/development/starter-index.ts';
import { type BenchRow, limitRow } from './bench-row.ts';

const DEVELOPMENT = new URL('../../src/answers/development/', import.meta.url);
/** Confidence bands of the calibration curve. */
const BANDS = [
  [0, 0.2],
  [0.2, 0.4],
  [0.4, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 1],
] as const;

const percent = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);

/** How many were answered that none should be, against all of their kind. */
const answeredRow = (name: string, answered: number, of: number): BenchRow =>
  limitRow(`answers: ${name} (limit 0)`, answered, `of ${of}`, of);

type Ask = ReturnType<typeof askerOf>;

/** The sets of questions by people who knew neither the knowledge nor the code. */
async function independentSets(ask: Ask): Promise<readonly BenchRow[]> {
  const files = await independentFiles();
  const sets = await Promise.all(
    files.map(async (file) => ({
      name: /independent-(\w+)/.exec(file.pathname)?.[1] ?? file.pathname,
      ...measureIndependent(await readQuestions<IndependentQuestion>(file), ask),
    })),
  );
  const sum = (count: (set: (typeof sets)[number]) => number): number =>
    sets.reduce((total, set) => total + count(set), 0);
  const asked = sum((set) => set.asked);
  return [
    ...sets.map((set) =>
      limitRow(
        `answers: independent set ${set.name}, right of ${set.asked} with facts (aim 97 %)`,
        percent(set.right, set.asked),
        '%',
        97,
      ),
    ),
    limitRow(
      `answers: independent sets, wrong of ${asked} with facts (aim 1 %)`,
      percent(
        sum((set) => set.wrong.length),
        asked,
      ),
      '%',
      1,
    ),
    answeredRow(
      'independent sets, answered though nobody knows or a person must',
      sum((set) => set.answered.length),
      sum((set) => set.mustNot),
    ),
  ];
}

/** Right and wrong on the sets that were written while the answers were. */
async function developmentSets(ask: Ask): Promise<readonly BenchRow[]> {
  const questions = await readQuestions<DevelopmentQuestion>(
    new URL('questions.jsonl', DEVELOPMENT),
  );
  const measured = measure(questions, (question) => {
    const answer = ask(question);
    return answer.entryId === null && answer.outcome === 'answer'
      ? { ...answer, entryId: 'small-talk' }
      : answer;
  });
  const mustNot = await readQuestions<{ readonly q: string }>(
    new URL('must-not-answer.jsonl', DEVELOPMENT),
  );
  const answered = mustNot.filter(({ q }) => ask(q).outcome === 'answer').length;
  return [
    limitRow(
      `answers: development set right of ${measured.asked} (at least 97 %)`,
      percent(measured.right, measured.asked),
      '%',
      97,
    ),
    limitRow(
      'answers: development set wrong (at most 1 %)',
      percent(measured.wrong.length, measured.asked),
      '%',
      1,
    ),
    answeredRow('development set, answered though a person must', answered, mustNot.length),
  ];
}

/** How often the likeliest find of a question of any set is right, by the confidence in it. */
async function calibration(index: AnswerIndex): Promise<readonly BenchRow[]> {
  const finds = (await judgedQuestions(index)).flatMap(({ read, found, right }) => {
    const ranked = rankedFor(read, found);
    const [best] = ranked;
    if (best === undefined) return [];
    const sure = confidence(read, judged(best, ranked, read));
    return [{ sure, right: right.has(best.match.answerKey) }];
  });
  return BANDS.flatMap(([from, to]) => {
    const band = finds.filter(({ sure }) => sure >= from && (sure < to || to === 1));
    if (band.length === 0) return [];
    const right = band.filter((each) => each.right).length;
    const meant = band.reduce((sum, { sure }) => sum + sure, 0);
    const name = `answers: right at confidence ${from}–${to} (${band.length} questions), against the confidence`;
    return [limitRow(name, percent(right, band.length), '%', percent(meant, band.length))];
  });
}

/** Right and wrong on all sets of questions, from what comes with the bot. */
export const benchAnswerSets = async (index: AnswerIndex): Promise<readonly BenchRow[]> => {
  const ask = askerOf(index);
  return [
    ...(await developmentSets(ask)),
    ...(await independentSets(ask)),
    ...(await calibration(index)),
  ];
};
