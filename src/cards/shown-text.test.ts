import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moreText, shownParagraphs, shownText } from './shown-text.ts';

test('spaces, breaks and unseen signs become one space', () => {
  expect(shownText(' ที่ \u200b\n มท\t1 \u202e', 50)).toBe('ที่ มท 1');
});

test('what shows nothing is nothing', () => {
  expect(shownText(' \n\u200b\ufeff', 50)).toBeNull();
  expect(shownParagraphs('\n \n', 50)).toBeNull();
  expect(shownText(null, 50)).toBeNull();
});

test('paragraphs stay, with at most one empty line between', () => {
  expect(shownParagraphs('หนึ่ง\n\n\n\nสอง  สาม\r\nสี่', 50)).toBe('หนึ่ง\n\nสอง สาม\nสี่');
});

test('never longer than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      expect(shownText(text, limit)?.length ?? 0).toBeLessThanOrEqual(limit);
      expect(shownParagraphs(text, limit)?.length ?? 0).toBeLessThanOrEqual(limit);
    }),
  );
});

test('what is hidden is counted, nothing hidden says nothing', () => {
  expect(moreText(3, 'กด “ดูทั้งหมด”')).toBe('และอีก 3 รายการ กด “ดูทั้งหมด”');
  expect(moreText(0, '')).toBeNull();
  expect(moreText(-2, '')).toBeNull();
});
