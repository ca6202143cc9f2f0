import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toThaiDigits } from './digits.ts';
import { readTypedDay } from './read-typed-day.ts';
import { formatThaiDay } from './thai-date.ts';

test.each([
  ['2027-03-08', '2027-03-08'],
  ['2570-03-08', '2027-03-08'],
  ['8/3/2570', '2027-03-08'],
  ['08.03.2027', '2027-03-08'],
  ['8 มี.ค. 2570', '2027-03-08'],
  ['8 มีนาคม พ.ศ. 2570', '2027-03-08'],
  ['29 กุมภาพันธ์ 2571', '2028-02-29'],
])('%s is the day %s', (typed, day) => {
  expect(readTypedDay(typed)).toBe(day);
});

test.each(['', 'มีนาคม 2570', '8/3/70', '31/4/2570', '29 กุมภาพันธ์ 2570', '8 มนาคม 2570', 'เร็ว ๆ นี้'])(
  '“%s” is no day that can be relied on',
  (typed) => {
    expect(readTypedDay(typed)).toBeNull();
  },
);

test('every day as offices write it is read back, in Thai digits too', () => {
  const days = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2060-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.boolean(), (date, weekday) => {
      const day = date.toISOString().slice(0, 10);
      expect(readTypedDay(toThaiDigits(formatThaiDay(day, { weekday })))).toBe(day);
    }),
  );
});
