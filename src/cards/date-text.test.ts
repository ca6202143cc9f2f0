import { expect, test } from '@jest/globals';
import { dueText, meetingTimeText, shortDueText } from './date-text.ts';

test.each([
  [
    { date: '2024-03-08', time: '16:30', relative: null },
    'ภายในวันศุกร์ที่ 8 มีนาคม 2567 เวลา 16.30 น.',
    'ภายใน ศ. 8 มี.ค. 67 เวลา 16.30 น.',
  ],
  [
    { date: '2024-03-08', time: null, relative: null },
    'ภายในวันศุกร์ที่ 8 มีนาคม 2567',
    'ภายใน ศ. 8 มี.ค. 67',
  ],
  [
    { date: null, time: null, relative: 'ภายใน 15 วันทำการ' },
    'ภายใน 15 วันทำการ',
    'ภายใน 15 วันทำการ',
  ],
  [{ date: null, time: null, relative: null }, 'ไม่ระบุวันครบกำหนด', 'ไม่ระบุวันครบกำหนด'],
])('%j is due %s', (deadline, full, short) => {
  expect(dueText(deadline)).toBe(full);
  expect(shortDueText(deadline)).toBe(short);
});

test.each([
  [
    { date: '2024-01-26', end_date: null, start: '13:30', end: null },
    'วันศุกร์ที่ 26 มกราคม 2567 เวลา 13.30 น.',
  ],
  [
    { date: '2024-01-26', end_date: null, start: '13:30', end: '16:30' },
    'วันศุกร์ที่ 26 มกราคม 2567 เวลา 13.30–16.30 น.',
  ],
  [
    { date: '2024-01-26', end_date: '2024-01-27', start: null, end: null },
    'วันศุกร์ที่ 26 มกราคม 2567 ถึง วันเสาร์ที่ 27 มกราคม 2567',
  ],
])('%j is a meeting at %s', (meeting, text) => {
  expect(meetingTimeText(meeting)).toBe(text);
});
