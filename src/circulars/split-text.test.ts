import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitText } from './split-text.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
const characters = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment).filter((each) => each.trim() !== '');
const bare = (text: string): string => text.replace(/\s+/g, '');
const thai = fc.string({
  unit: fc.constantFrom('ก', 'กำ', 'น้ำ', 'เก', 'A', '7', ' ', '\n', '\n\n', '👩‍👩‍👧', '😀', '๑'),
  maxLength: 400,
});

test('nothing is lost and no part is too long', () => {
  fc.assert(
    fc.property(thai, fc.integer({ min: 12, max: 60 }), (text, most) => {
      const parts = splitText(text, most);
      expect(bare(parts.join(''))).toBe(bare(text));
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(most);
        expect(part.trim()).not.toBe('');
      }
    }),
  );
});

test('no character is cut in two', () => {
  fc.assert(
    fc.property(thai, fc.integer({ min: 12, max: 60 }), (text, most) => {
      const parts = splitText(text, most);
      expect(parts.flatMap(characters)).toEqual(characters(text));
      for (const part of parts) expect(part).not.toMatch(/เ$/);
    }),
  );
});

test('a part ends at a line’s end, or at a space where lines are long', () => {
  expect(splitText('หนึ่ง สอง\nสาม สี่', 12)).toEqual(['หนึ่ง สอง', 'สาม สี่']);
  expect(splitText('aaaa bbbb cccc', 10)).toEqual(['aaaa bbbb', 'cccc']);
  expect(splitText('', 10)).toEqual([]);
  expect(splitText(' \n ', 10)).toEqual([]);
});
