import { expect, test } from '@jest/globals';
import type { Answer } from '../answer.ts';
import { type IndependentQuestion, independentFiles, measureIndependent } from './independent.ts';
import { type DevelopmentQuestion, measure, readQuestions } from './measure.ts';
import { starterAsker } from './starter-index.ts';

const QUESTIONS = new URL('./questions.jsonl', import.meta.url);
const MUST_NOT = new URL('./must-not-answer.jsonl', import.meta.url);

/** Small talk has no entry; the development set calls it so. */
const named = (answer: Answer): Answer =>
  answer.outcome === 'answer' && answer.entryId === null
    ? { ...answer, entryId: 'small-talk' }
    : answer;

test('at least 97 of 100 development questions are answered right and at most one wrong', async () => {
  const ask = await starterAsker();
  const questions = await readQuestions<DevelopmentQuestion>(QUESTIONS);
  const measured = measure(questions, (question) => named(ask(question)));
  expect(questions.length).toBeGreaterThanOrEqual(400);
  expect(measured.wrong.length / measured.asked).toBeLessThanOrEqual(0.01);
  expect(measured.right / measured.asked).toBeGreaterThanOrEqual(0.97);
});

test('no question that must not be answered is answered', async () => {
  const ask = await starterAsker();
  const questions = await readQuestions<{ readonly q: string }>(MUST_NOT);
  expect(questions.length).toBeGreaterThanOrEqual(150);
  const answered = questions.filter(({ q }) => ask(q).outcome === 'answer');
  expect(answered).toEqual([]);
});

test('no development question is one of the entries own question forms', async () => {
  const { loadStarterKnowledge } = await import('./starter-index.ts');
  const { entries } = await loadStarterKnowledge();
  const forms = new Set(entries.flatMap((entry) => entry.questions));
  const questions = await readQuestions<DevelopmentQuestion>(QUESTIONS);
  expect(questions.filter(({ q }) => forms.has(q))).toEqual([]);
});

/** Fitted to since they were written: what they hold now is no figure for questions yet unseen. */
test('of the questions by others at least 88 of 100 are answered right, at most two wrong, and hardly one that must not be', async () => {
  const ask = await starterAsker();
  const files = await independentFiles();
  const sets = await Promise.all(files.map((file) => readQuestions<IndependentQuestion>(file)));
  const { asked, right, wrong, mustNot, answered } = measureIndependent(sets.flat(), ask);
  expect(asked).toBeGreaterThanOrEqual(1000);
  expect(wrong.length / asked).toBeLessThanOrEqual(0.02);
  expect(right / asked).toBeGreaterThanOrEqual(0.88);
  expect(answered.length / mustNot).toBeLessThanOrEqual(0.05);
});
