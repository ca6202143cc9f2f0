import { expect, test } from '@jest/globals';
import { actionsOf, dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { answerCard } from './answer-card.ts';

const given = {
  questionId: 'q-1',
  answer: 'ส่งภายในวันที่ 27 พฤศจิกายน 2569',
  detail: 'ดูที่ www.amphoe.example.go.th/ita.\n\nหรือ https://a.example.go.th/ก)',
  sources: [{ title: 'หนังสือกรมการปกครอง ที่ มท 0310.1/ว 1234', date: '2026-11-16' }],
  fiscalYears: [2570],
};

test('the answer comes first, then detail, source and fiscal year', () => {
  const texts = textsOf(answerCard(given));
  expect(texts[0]).toBe(given.answer);
  expect(texts[1]).toBe(given.detail);
  expect(texts.slice(-2)).toEqual([
    'ที่มา: หนังสือกรมการปกครอง ที่ มท 0310.1/ว 1234 ลงวันที่ 16 พฤศจิกายน 2569',
    'ใช้กับปีงบประมาณ พ.ศ. 2570',
  ]);
});

test('its links can be tapped', () => {
  const uris = actionsOf(answerCard(given)).flatMap(({ uri }) => uri ?? []);
  expect(uris).toEqual(['https://www.amphoe.example.go.th/ita', 'https://a.example.go.th/']);
});

test('it asks whether it was right', () => {
  expect(dataOf(answerCard(given), '👍 ถูกต้อง')).toEqual(['act=feedback&question=q-1&verdict=good']);
  expect(dataOf(answerCard(given), '👎 ไม่ถูกต้อง')).toEqual([
    'act=feedback&question=q-1&verdict=bad',
  ]);
});

test('its notification holds the answer and its source', () => {
  expect(answerCard(given).altText).toMatch(/^ส่งภายใน.*\nที่มา: หนังสือกรมการปกครอง/);
});
