import { expect, test } from '@jest/globals';
import { escalationRecord } from '../../test/harness/escalation-record.ts';
import type { Question } from '../storage/records/question.ts';
import { gatherUnanswered } from './unanswered.ts';
import { unansweredText } from './unanswered-text.ts';

const question = (id: string, text: string, given: Partial<Question> = {}): Question => ({
  ...{ id, version: 1, chatId: 'U1', askerId: 'U1', area: '4901', text },
  ...{ outcome: 'escalate', entryId: null, at: Number(id) },
  ...given,
});

test('the same question in other spelling is one, and the most asked comes first', () => {
  const found = gatherUnanswered(
    [
      question('1', 'ป้ายขนาดเท่าไร'),
      question('2', 'งบมาเมื่อไร'),
      question('3', 'งบมาเมื่อไร ', { area: '4902' }),
    ],
    [],
  );
  expect(found.map(({ text, count }) => [text, count])).toEqual([
    ['งบมาเมื่อไร', 2],
    ['ป้ายขนาดเท่าไร', 1],
  ]);
  expect(found[0]?.areas).toEqual(['4901', '4902']);
});

test('what was answered by the bot or a coordinator since is not in it', () => {
  const answered = escalationRecord({ eventIds: ['1'], state: 'answered' });
  const open = escalationRecord({ id: 'e2', eventIds: ['2'], number: '2/2570' });
  const found = gatherUnanswered(
    [question('1', 'ก'), question('2', 'ข'), question('3', 'ค', { outcome: 'answer' })],
    [answered, open],
  );
  expect(found).toMatchObject([{ text: 'ข', escalation: { number: '2/2570', state: 'open' } }]);
});

test('the list names each question, how often, and its number, and counts what it has no room for', () => {
  const many = Array.from({ length: 17 }, (_, index) => question(String(index + 1), `ข้อ ${index}`));
  const text = unansweredText(gatherUnanswered(many, []));
  expect(text).toContain('17 เรื่อง');
  expect(text).toContain('และอีก 2 เรื่อง');
});
