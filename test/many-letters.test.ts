import { beforeAll, describe, expect, test } from '@jest/globals';
import { manyCirculars } from '../scripts/bench/many-answers.ts';
import { createAnswerIndex } from '../src/answers/answer-index.ts';
import { askerOf } from '../src/answers/development/starter-index.ts';
import type { Circular } from '../src/storage/records/circular.ts';

const TODAY = '2026-11-20';
const EVERY = 25;

/** Letters of two years whose texts share all their words, so that only what names one tells it apart. */
describe('among 2,000 letters', () => {
  let circulars: readonly Circular[] = [];
  let ask: ReturnType<typeof askerOf>;
  beforeAll(() => {
    circulars = manyCirculars(2000, TODAY);
    ask = askerOf(createAnswerIndex([], [], circulars), TODAY);
  });
  const asked = (question: (circular: Circular) => string) =>
    circulars
      .filter((_, n) => n % EVERY === 0)
      .map((circular) => ({ circular, answer: ask(question(circular)) }));
  const ofItsOwn = ({ circular, answer }: ReturnType<typeof asked>[number]): boolean =>
    answer.entryId?.startsWith(`letter:${circular.id}#`) === true;

  test('one named by its subject answers for itself, and none for another', () => {
    const all = asked(({ subject }) => `${subject} ส่งวันไหน`);
    const answered = all.filter(({ answer }) => answer.outcome === 'answer');
    expect(answered.filter((each) => !ofItsOwn(each))).toEqual([]);
    expect(answered.length / all.length).toBeGreaterThan(0.95);
  });

  test('one named by its number answers for itself', () => {
    const all = asked(({ number }) => `หนังสือ ${number} เรื่องอะไร`);
    expect(all.filter((each) => !ofItsOwn(each))).toEqual([]);
  });
});
