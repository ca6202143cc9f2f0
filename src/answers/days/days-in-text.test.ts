import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toThaiDigits } from '../../thai/digits.ts';
import { BUDDHIST_ERA_OFFSET, formatThaiDay, toDay } from '../../thai/thai-date.ts';
import { normalise } from '../finding/normalise.ts';
import { daysInText, knownDays, monthsInText } from './days-in-text.ts';

const read = (text: string): (string | null)[] =>
  daysInText(normalise(text)).days.map(({ year, month, date }) =>
    year === null ? `${month}-${date}` : toDay(year, month, date),
  );

test.each([
  ['15พค68หมดเขตไร', ['2025-05-15']],
  ['15 พ.ค. 68 วันสุดท้ายของอะไร', ['2025-05-15']],
  ['๑๕ พ.ค. ๒๕๖๘', ['2025-05-15']],
  ['15 พฤษภา 2568', ['2025-05-15']],
  ['วันพฤหัสบดีที่ 15 พฤษภาคม พ.ศ. 2568', ['2025-05-15']],
  ['15/5/68', ['2025-05-15']],
  ['15-05-2568', ['2025-05-15']],
  ['15/5/2025', ['2025-05-15']],
  ['21มิย65ประชุมไร', ['2022-06-21']],
  ['26 สค 64 วันไรของ ita', ['2021-08-26']],
  ['30 กรกฏา 67', ['2024-07-30']],
  ['15 เดือนพฤษภาคม ปี 68', ['2025-05-15']],
  ['15 พ.ค. ต้องส่งอะไร', ['5-15']],
  ['15 พ.ค. 13.30 น.', ['5-15']],
  ['15 พ.ค. 10 โมง', ['5-15']],
  ['16-30 มิ.ย. 65', ['2022-06-16', '2022-06-30']],
  ['8 มี.ค. 67 กับ 10 พ.ค. 67', ['2024-03-08', '2024-05-10']],
  ['31 ก.พ. 68', []],
  ['45/13/68', []],
  ['30/30/40', []],
  ['ตชว. 1-3', []],
  ['ปี 68 มี 15 คน', []],
  ['o12 กับ o13', []],
])('%s', (said, days) => {
  expect(read(said)).toEqual(days);
});

test('the rest of the text is what is said of the day', () => {
  expect(daysInText(normalise('21มิย65ประชุมไร')).rest).toBe('ประชุมไร');
});

test('a month alone is read with its year', () => {
  expect(monthsInText(normalise('ตุลา 67 อยู่ปีงบอะไร'))).toEqual([{ month: 10, year: 2024 }]);
  expect(monthsInText(normalise('เดือนกันยายนอยู่ปีงบไหน'))).toEqual([{ month: 9, year: null }]);
});

test('any day is read back however it is written', () => {
  const days = fc
    .integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2031, 11, 31) })
    .map((time) => new Date(time).toISOString().slice(0, 10));
  const forms: readonly ((day: string) => string)[] = [
    (day) => formatThaiDay(day),
    (day) => formatThaiDay(day, { weekday: true }),
    (day) => formatThaiDay(day, { short: true }),
    (day) => formatThaiDay(day, { short: true }).replace(/[\s.]/g, ''),
    (day) => toThaiDigits(formatThaiDay(day)),
    (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      return `${Number(date)}/${Number(month)}/${Number(year) + BUDDHIST_ERA_OFFSET}`;
    },
  ];
  fc.assert(
    fc.property(days, fc.constantFrom(...forms), (day, form) => {
      expect(read(`วันที่ ${form(day)} มีอะไร`)).toEqual([day]);
    }),
  );
});

test('a day without its year has that of the next one named, or lies in the only fiscal year', () => {
  expect(knownDays('ลงทะเบียน 1 ม.ค.-28 ก.พ. ยืนยัน 16-30 มิ.ย. 2565', [2565])).toEqual([
    '2022-01-01',
    '2022-02-28',
    '2022-06-16',
    '2022-06-30',
  ]);
  expect(knownDays('ประชุม 25 ธ.ค. และส่ง 15 พ.ค.', [2568])).toEqual(['2024-12-25', '2025-05-15']);
  expect(knownDays('ประชุม 25 ธ.ค.', [2567, 2568])).toEqual([]);
  expect(knownDays('ประชุม 25 ธ.ค.', null)).toEqual([]);
});
