import { expect, test } from '@jest/globals';
import { normalise } from './normalise.ts';
import { partsOf } from './question-parts.ts';
import { takeTypedNumbers } from './typed-numbers.ts';

const TODAY = '2026-11-20';
const numbersOf = (question: string): ReturnType<typeof takeTypedNumbers> =>
  takeTypedNumbers(normalise(question), TODAY);

test('a story before the question is left out, the question is not', () => {
  const parts = partsOf(normalise('เพิ่งรับงานใหม่ค่ะ ขอถามหน่อย ไอทีเอคืออะไร'));
  expect(parts.map((each) => each.text)).toContain('ไอทีเอคืออะไร');
});

test('one clause has no parts, and a short word is no story', () => {
  expect(partsOf(normalise('สมัคร amphoe.com ยังไง'))).toEqual([]);
  expect(partsOf(normalise('ที่อยู่ ศปท'))).toEqual([]);
});

test('two digits right behind a topic are its year', () => {
  expect(numbersOf('ผลita66ทั้งประเทศ').years).toEqual([2566]);
  expect(numbersOf('oit67กี่ข้อ').years).toEqual([2567]);
  expect(numbersOf('ita 72 คะแนน').years).toEqual([]);
});

test('a year behind money is a year, an amount is nothing', () => {
  expect(numbersOf('เบิกจ่ายงบ 2570 ถึงเมื่อไร').years).toEqual([2570]);
  expect(numbersOf('งบเหลือ 2,000 ถัวได้มั้ย').longNumbers).toEqual([]);
});

test('a score is named by the level it falls in where the level is asked for', () => {
  expect(numbersOf('ได้ 75 อยู่ระดับไหน').rest).toContain('ต้องปรับปรุง');
  expect(numbersOf('ได้ 96 อยู่ระดับไหน').rest).toContain('ผ่านดีเยี่ยม');
  expect(numbersOf('84.99 ผ่านป่าว').rest).toContain('คะแนน');
});

test('the letter O without a number asks for an item of OIT', () => {
  expect(numbersOf('ทำไมเลขโอปีนี้ไม่เหมือน').rest).toContain('oit ข้อ');
  expect(numbersOf('โอนเงินเมื่อไหร่').rest).not.toContain('oit');
});
