import { describe, expect, test } from '@jest/globals';
import type { LearnedEntry } from '../../storage/records/learned-entry.ts';
import { type Answer, type AnswerContext, NO_ANSWER } from '../answer.ts';
import { createAnswerIndex } from '../answer-index.ts';
import { createLearnedKnowledge, learnedOf } from './learned-knowledge.ts';

const QUESTION = 'ป้าย no gift policy ของอำเภอขนาดเท่าไร';
const entry = (given: Partial<LearnedEntry> = {}): LearnedEntry => ({
  ...{ id: 'e1', version: 1, escalationId: 'e1', state: 'approved', questions: [QUESTION] },
  ...{ answer: 'ป้าย 2 x 3 เมตร', fiscalYear: 2570, audience: 'district', area: '49' },
  source: { title: 'คำตอบของผู้ประสานงานจังหวัดมุกดาหาร', date: '2026-11-20' },
  ...{ answeredBy: 'U2', approvedBy: 'U2', changedAt: 0 },
  ...given,
});
const index = createAnswerIndex([], [], []);
const context = (area: string, enrolled = true): AnswerContext => ({
  ...{ index, today: '2026-11-20', in: 'direct', previous: null, live: null },
  asker: {
    offices: enrolled ? [{ tier: area.length === 4 ? 'district' : 'province', area }] : [],
    enrolled,
  },
});
const unknown: Answer = { ...NO_ANSWER, outcome: 'escalate', text: 'ไม่ทราบ' };

function ask(given: {
  readonly entry?: LearnedEntry;
  readonly curated?: Answer;
  readonly area?: string;
  readonly enrolled?: boolean;
  readonly question?: string;
}): Answer {
  const learned = createLearnedKnowledge();
  learned.take(given.entry ?? entry());
  const asked = context(given.area ?? '4901', given.enrolled);
  return learned.answer(given.question ?? QUESTION, asked, given.curated ?? unknown);
}

describe('what was learned', () => {
  test('answers where nothing else does, with its office, day and year', () => {
    const answer = ask({});
    expect(answer).toMatchObject({ outcome: 'answer', entryId: 'learned:e1' });
    expect(answer.text).toContain('คำตอบของผู้ประสานงานจังหวัดมุกดาหาร');
    expect(answer.text).toContain('2570');
    expect(learnedOf(answer.entryId)).toBe('e1');
  });

  test('never takes the place of a curated answer', () => {
    const curated: Answer = { ...NO_ANSWER, outcome: 'answer', text: 'คู่มือ' };
    expect(ask({ curated })).toBe(curated);
  });

  test.each(['person:decision', 'person:secret', 'person:score'])('is silent on %s', (entryId) => {
    const curated = { ...unknown, entryId };
    expect(ask({ curated })).toBe(curated);
  });

  test.each([
    ['another province', { area: '5001' }],
    ['an office of another tier', { area: '49' }],
    ['somebody without an office', { enrolled: false }],
  ])('is not for %s', (_who, asker) => {
    expect(ask(asker)).toBe(unknown);
  });

  test.each(['draft', 'doubted', 'dropped'] as const)('does not answer while it is %s', (state) => {
    expect(ask({ entry: entry({ state }) })).toBe(unknown);
  });

  test('of another year does not answer a question that names a year', () => {
    expect(ask({ question: `${QUESTION} ปี 2568` }).text).not.toContain('2 x 3');
  });

  test('of the department is for everybody', () => {
    const everywhere = entry({ area: '00', audience: 'all' });
    expect(ask({ entry: everywhere, area: '5001' }).outcome).toBe('answer');
    expect(ask({ entry: everywhere, enrolled: false }).outcome).toBe('answer');
  });

  test('is gone as soon as it is taken out', () => {
    const learned = createLearnedKnowledge();
    learned.take(entry());
    learned.take(entry({ version: 2, state: 'doubted' }));
    expect(learned.answer(QUESTION, context('4901'), unknown)).toBe(unknown);
  });
});
