import { beforeAll, expect, test } from '@jest/globals';
import type { AnswerContext } from './answer.ts';
import { createAnswerIndex } from './answer-index.ts';
import { loadStarterKnowledge, type StarterKnowledge } from './development/starter-index.ts';
import { workedOut } from './worked-out.ts';

const today = '2026-11-20';
let knowledge: StarterKnowledge;
let context: AnswerContext;
beforeAll(async () => {
  knowledge = await loadStarterKnowledge();
  context = {
    index: createAnswerIndex(knowledge.entries, knowledge.letters, []),
    today,
    asker: { offices: [{ tier: 'province', area: '00' }], enrolled: true },
    in: 'direct',
  };
});
const ask = (question: string, forPerson: Parameters<typeof workedOut>[1] = null) =>
  workedOut(context.index.read(question, today), forPerson, context);

test('scores, days and comparisons are worked out', () => {
  expect(ask('รวม 91 oit 84 ได้ระดับไหน')?.entryId).toBe('grade-pass-below-tool');
  expect(ask('15 พค 68 วันสุดท้ายของอะไร')?.entryId).toBe('dopa68-disburse-deadline');
  expect(ask('68เพิ่มจาก67กี่แต้ม itaทั้งประเทศ')?.text).toContain('0.77');
});

test('of what is for a person only the level of given scores is', () => {
  expect(ask('อำเภอเราได้ 91 oit 84 ได้ระดับไหน', 'score')?.outcome).toBe('answer');
  expect(ask('อำเภอเราได้ 91 oit 84 ได้ระดับไหน', 'decision')).toBeNull();
  expect(ask('68เพิ่มจาก67กี่แต้ม itaทั้งประเทศ', 'score')).toBeNull();
});

test('no way to ask for an entry is taken for a sum on another topic', () => {
  const topics = new Map(knowledge.entries.map((entry) => [entry.id, entry.topic]));
  const taken = knowledge.entries.flatMap((entry) =>
    entry.questions.filter((question) => {
      const id = ask(question)?.entryId ?? null;
      return id !== null && topics.get(id) !== entry.topic && !id.startsWith('letter:');
    }),
  );
  expect(taken).toEqual([]);
});
