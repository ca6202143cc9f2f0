import { expect, test } from '@jest/globals';
import { actionsOf, textsOf } from '../../test/cards/flex-content.ts';
import { chooseCard } from './choose-card.ts';
import { helpCard } from './help-card.ts';

const choice = (text: string) => ({
  ...{ text, detail: null, postback: { act: 'choose' as const, text } },
});

test('a choice is pressed where it is read, and appears in the chat as said', () => {
  const long = 'รายงานชื่อผู้ประสานงาน Amphoe ITA ของอำเภอ ผ่านระบบ ITAP';
  const card = chooseCard('ส่งแล้ว', 'ส่งเรื่องใดแล้ว', [choice(long)]);
  expect(textsOf(card)).toContain(long);
  expect(actionsOf(card)).toMatchObject([
    { type: 'postback', displayText: long, data: `act=choose&text=${long}` },
  ]);
  expect(card.altText).toBe(`ส่งเรื่องใดแล้ว: ${long}`);
});

test('more choices than fit are counted', () => {
  const card = chooseCard(
    'คำถาม',
    'หมายถึงข้อใด',
    Array.from({ length: 13 }, () => choice('ก')),
  );
  expect(actionsOf(card)).toHaveLength(10);
  expect(textsOf(card)).toContain('และอีก 3 รายการ โปรดพิมพ์ให้เจาะจงขึ้น');
});

test('the help is a list of commands that can be pressed', () => {
  const card = helpCard('บอทช่วยอะไรได้', [{ command: 'กำหนดส่ง', what: 'งานที่ต้องส่ง' }], 'ถามได้เลย');
  expect(actionsOf(card)).toMatchObject([{ data: 'act=choose&text=กำหนดส่ง' }]);
  expect(textsOf(card)).toEqual(['ช่วยเหลือ', 'บอทช่วยอะไรได้', 'กำหนดส่ง', 'งานที่ต้องส่ง', 'ถามได้เลย']);
});
