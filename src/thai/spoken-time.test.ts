import { expect, test } from '@jest/globals';
import { spokenTimes } from './spoken-time.ts';

test.each([
  ['บ่ายโมงครึ่ง', '13:30'],
  ['ตอนบ่าย 2', '14:00'],
  ['บ่ายสามโมง', '15:00'],
  ['เวลาเก้าโมงเช้า', '09:00'],
  ['สองโมงเช้า', '08:00'],
  ['สิบเอ็ดโมง', '11:00'],
  ['ก่อนเที่ยงวันศุกร์', '12:00'],
  ['สี่โมงเย็น', '16:00'],
  ['1 ทุ่ม', '19:00'],
  ['ภายในเที่ยงคืน', '23:59'],
])('reads the spoken time %s as %s', (text, time) => {
  expect(spokenTimes(text).map((each) => each.time)).toEqual([time]);
});

test.each(['ซื่อสัตย์ เที่ยงตรง เที่ยงธรรม', 'รอบบ่าย 13.30 น.', 'กลุ่มบ่าย 2 กลุ่ม', 'จำนวน 6 ชั่วโมง'])(
  'sees no spoken time in %s',
  (text) => {
    expect(spokenTimes(text)).toEqual([]);
  },
);
