import { expect, test } from '@jest/globals';
import { stageBadge } from './stage-badge.ts';
import { urgencyBadge } from './urgency-badge.ts';

test.each([
  ['2026-12-20', 'เหลืออีก 30 วัน', 'navySoft'],
  ['2026-11-27', 'เหลืออีก 7 วัน', 'amber'],
  ['2026-11-23', 'เหลืออีก 3 วัน', 'orange'],
  ['2026-11-21', 'ครบกำหนดพรุ่งนี้', 'orange'],
  ['2026-11-20', 'ครบกำหนดวันนี้', 'red'],
  ['2026-11-17', 'เกินกำหนด 3 วัน', 'red'],
])('on 20 November what is due on %s: %s', (due, text, background) => {
  expect(stageBadge('2026-11-20', due)).toMatchObject({ text, background });
});

test.each([
  ['ด่วนที่สุด', 'red'],
  ['ด่วนมาก', 'orange'],
  ['ด่วน', 'amber'],
] as const)('%s is %s', (urgency, background) => {
  expect(urgencyBadge(urgency)).toMatchObject({ text: urgency, background });
});

test('a letter that is not urgent has no label', () => {
  expect(urgencyBadge(null)).toBeNull();
});
