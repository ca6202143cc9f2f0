import { expect, test } from '@jest/globals';
import { citedNumbers, numberOnLine } from './letter-number.ts';

test.each([
  ['ที่ มท 0018.1/ว 575', 'มท 0018.1/ว 575'],
  ['ที่ กส 0023.1 /ว 198', 'กส 0023.1/ว 198'],
  ['ที่มท0322/ว1828', 'มท 0322/ว 1828'],
  ['ด่วนที่สุด ที่ มท 0322/ว 1234', 'มท 0322/ว 1234'],
  ['ที่ นว 52007.4(1)/ วันที่ 5', 'นว 52007.4(1)/'],
  ['ที่ วท. 1539 วันที่ 9', 'วท. 1539'],
  ['ที่ ศธ.0514.1.12/ ว', 'ศธ.0514.1.12/ว'],
  ['ที่ ตผ 0045 นม/421', 'ตผ 0045 นม/421'],
])('the number of %s', (line, number) => {
  expect(numberOnLine(line)?.number).toBe(number);
});

test('a line that only starts alike has no number', () => {
  for (const line of ['ที่ทำการปกครองจังหวัด', 'ที่ 5 มีนาคม 2568', 'หนังสือที่ มท 0322/ว 1', '']) {
    expect(numberOnLine(line)).toBeNull();
  }
});

test('cited numbers are found with their places', () => {
  const text = 'ตามหนังสือกรมการปกครอง ที่ มท 0322/ว 1861 ลงวันที่ 19 และ ที่ มท0322/ว33673';
  expect(citedNumbers(text).map((cited) => cited.number)).toEqual([
    'มท 0322/ว 1861',
    'มท 0322/ว 33673',
  ]);
});
