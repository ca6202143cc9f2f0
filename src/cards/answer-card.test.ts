import { expect, test } from '@jest/globals';
import { actionsOf, dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { answerCard } from './answer-card.ts';

const SOURCE = 'ที่มา: หนังสือกรมการปกครอง ที่ มท 0310.1/ว 1234 ลงวันที่ 16 พฤศจิกายน 2569';
const given = {
  questionId: 'q-1',
  text: [
    'ส่งภายในวันที่ 27 พฤศจิกายน 2569',
    'ดูที่ www.amphoe.example.go.th/ita.',
    'หรือ https://a.example.go.th/ก)',
    'ปีงบประมาณ พ.ศ. 2570',
    SOURCE,
  ].join('\n'),
  choices: [],
};

test('the answer comes first, then detail, fiscal year and source', () => {
  const texts = textsOf(answerCard(given));
  expect(texts.slice(0, 2)).toEqual([
    'ส่งภายในวันที่ 27 พฤศจิกายน 2569',
    'ดูที่ www.amphoe.example.go.th/ita.\nหรือ https://a.example.go.th/ก)',
  ]);
  expect(texts.slice(-2)).toEqual(['ปีงบประมาณ พ.ศ. 2570', SOURCE]);
});

test('an answer of one line is that line', () => {
  expect(textsOf(answerCard({ ...given, text: 'มี 7 อำเภอ' }))).toEqual(['มี 7 อำเภอ']);
});

test('its links can be tapped', () => {
  const uris = actionsOf(answerCard(given)).flatMap(({ uri }) => uri ?? []);
  expect(uris).toEqual(['https://www.amphoe.example.go.th/ita', 'https://a.example.go.th/']);
});

test('what asks further can be pressed', () => {
  const card = answerCard({ ...given, choices: ['แล้วรอบสองล่ะ'] });
  expect(dataOf(card, 'แล้วรอบสองล่ะ')).toEqual(['act=choose&text=แล้วรอบสองล่ะ']);
});

test('it asks whether it was right', () => {
  expect(dataOf(answerCard(given), '👍 ถูกต้อง')).toEqual(['act=feedback&question=q-1&verdict=good']);
  expect(dataOf(answerCard(given), '👎 ไม่ถูกต้อง')).toEqual([
    'act=feedback&question=q-1&verdict=bad',
  ]);
});

test('its notification holds the answer and its source', () => {
  expect(answerCard(given).altText).toBe(
    `ส่งภายในวันที่ 27 พฤศจิกายน 2569\nปีงบประมาณ พ.ศ. 2570\n${SOURCE}`,
  );
});
