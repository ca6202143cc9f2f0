import { expect, test } from '@jest/globals';
import { findTimes } from './find-times.ts';

test.each([
  ['เวลา 13.30 - 15.00 น.', [['13:30', '15:00', false]]],
  ['เวลา 9.00 น. ถึงเวลา 16.30 น.', [['09:00', '16:30', false]]],
  ['เวลา 09.00 น. เป็นต้นไป', [['09:00', null, false]]],
  ['13:30', [['13:30', null, false]]],
  ['ภายในเวลา 24.00 น.', [['23:59', null, false]]],
  [
    'ลงทะเบียนเวลา 08.30 น. ประชุมเวลา 09.00 น.',
    [
      ['08:30', null, true],
      ['09:00', null, false],
    ],
  ],
  ['08.30 น. ลงทะเบียน', [['08:30', null, true]]],
  ['วงเงิน 12.50 บาท ข้อ 1.15 ร้อยละ 10.30', []],
])('in %s', (text, times) => {
  const found = findTimes(text).map(({ from, to, registration }) => [from, to, registration]);
  expect(found).toEqual(times);
});
