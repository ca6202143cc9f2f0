import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toArabicDigits, toThaiDigits } from '../../thai/digits.ts';
import { formatThaiDay } from '../../thai/thai-date.ts';
import { findDates } from './find-dates.ts';

const REFERENCE = '2025-03-20';
const read = (text: string) =>
  findDates(toArabicDigits(text), REFERENCE).map(({ first, last, form }) => [form, first, last]);

describe('a date is found', () => {
  test.each([
    ['ภายในวันศุกร์ที่ ๘ มีนาคม ๒๕๖๗', 'day', '2024-03-08', '2024-03-08'],
    ['วันที่ ๕ เดือนมีนาคม พ.ศ. ๒๕๖๘', 'day', '2025-03-05', '2025-03-05'],
    ['ภายใน 15 ม.ค.69', 'day', '2026-01-15', '2026-01-15'],
    ['28 ก.ค 58', 'day', '2015-07-28', '2015-07-28'],
    ['วันที่ 3 กรกฏาคม 2568', 'day', '2025-07-03', '2025-07-03'],
    ['5 March: 5 มีนาคม 2025', 'day', '2025-03-05', '2025-03-05'],
    ['๗ เมษายน ๒๕๖9', 'day', '2026-04-07', '2026-04-07'],
    ['14/05/67', 'day', '2024-05-14', '2024-05-14'],
    ['31-12-2568', 'day', '2025-12-31', '2025-12-31'],
    ['ระหว่างวันที่ ๑๘ – ๓๐ พฤศจิกายน ๒๕๕๖', 'range', '2013-11-18', '2013-11-30'],
    ['๒๖ เมษายน - ๑๔ พฤษภาคม ๒๕๖๘', 'range', '2025-04-26', '2025-05-14'],
    ['28 ธันวาคม - 5 มกราคม 2569', 'range', '2025-12-28', '2026-01-05'],
    ['วันที่ 16 พ.ค. 2568 ถึงวันที่ 20 มิ.ย. 2568', 'range', '2025-05-16', '2025-06-20'],
    ['1 ต.ค. 67 - 30 ก.ย. 68', 'range', '2024-10-01', '2025-09-30'],
    ['วันที่ 4, 11 และ 18 มีนาคม 2568', 'list', '2025-03-04', '2025-03-18'],
    ['ภายในเดือนกันยายน ๒๕๖๘', 'month', '2025-09-01', '2025-09-30'],
    ['ภายในสิ้นเดือนนี้', 'month', '2025-03-01', '2025-03-31'],
    ['วันที่ 15 เดือนหน้า', 'day', '2025-04-15', '2025-04-15'],
    ['25 เมษายน นี้', 'day', '2025-04-25', '2025-04-25'],
    ['วันที่ 9 มกราคม', 'day', '2026-01-09', '2026-01-09'],
    ['เมื่อวันที่ 20 กุมภาพันธ์', 'day', '2025-02-20', '2025-02-20'],
  ])('in %s', (text, form, first, last) => {
    expect(read(text)).toEqual([[form, first, last]]);
  });
});

test('no date is made of what is none', () => {
  for (const text of [
    'ปีงบประมาณ พ.ศ. 2568',
    'เวลา 09.30 - 12.00 น.',
    'ข้อ 3 มี นาย ก',
    'ที่ มท 0322/ว 12',
  ]) {
    expect(read(text)).toEqual([]);
  }
});

test('a day that the calendar lacks has no days', () => {
  expect(read('วันที่ 31 มิถุนายน 2568')).toEqual([['day', null, null]]);
});

test('a time behind a date without a year is no year', () => {
  expect(read('วันที่ 25 เมษายน 09.00 น.')).toEqual([['day', '2025-04-25', '2025-04-25']]);
});

test('without a reference a date without a year names no day', () => {
  expect(findDates('วันที่ 25 เมษายน', null)).toMatchObject([{ first: null, last: null }]);
});

test('every weekday written is kept with its day', () => {
  expect(findDates('วันพุธที่ 5 และวันศุกร์ที่ 7 มีนาคม 2568', null)).toMatchObject([
    {
      weekdays: [
        { day: '2025-03-05', weekday: 3 },
        { day: '2025-03-07', weekday: 5 },
      ],
    },
  ]);
});

test('any day is found however it is written', () => {
  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((instant) => instant.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.boolean(), fc.boolean(), fc.boolean(), (day, weekday, short, thai) => {
      const plain = formatThaiDay(day, { weekday: weekday && !short, short });
      const text = `ภายใน ${thai ? toThaiDigits(plain) : plain} และ`;
      expect(findDates(toArabicDigits(text), null)).toMatchObject([{ first: day, last: day }]);
    }),
  );
});
