import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createAnswerIndex } from '../src/answers/answer-index.ts';
import {
  type JudgedQuestion,
  judgedQuestions,
} from '../src/answers/development/judged-questions.ts';
import { loadStarterKnowledge } from '../src/answers/development/starter-index.ts';
import { fitConfidence } from './calibration/fit-confidence.ts';
import { fitRank, rankedBy } from './calibration/fit-rank.ts';

const TARGET = fileURLToPath(new URL('../src/answers/fitted-weights.ts', import.meta.url));

const list = (weights: readonly number[]): string =>
  `[\n${weights.map((each) => `  ${each.toFixed(4)},`).join('\n')}\n]`;

const text = (
  rank: readonly number[],
  yearNamed: number,
  confidence: readonly number[],
): string => `\
// Written by \`npm run calibrate\` from the questions in src/answers/development.

/** What each signal of \`finding/rank.ts\` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = ${list(rank)};

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = ${yearNamed.toFixed(4)};

/** What each signal of \`confidence.ts\` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = ${list(confidence)};
`;

const { entries, letters } = await loadStarterKnowledge();
const index = createAnswerIndex(entries, letters, []);
const questions: readonly JudgedQuestion[] = await judgedQuestions(index);
const rank = fitRank(questions);
const reranked = questions.map((question) => rankedBy(rank, question));
const confidence = fitConfidence(reranked);
await writeFile(TARGET, text(rank.weights, rank.yearNamed, confidence));
process.stdout.write(`fitted to ${questions.length} questions\n`);
