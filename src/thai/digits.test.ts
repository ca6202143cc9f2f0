import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toArabicDigits, toThaiDigits } from './digits.ts';

test('Thai digits become Arabic ones and nothing else changes', () => {
  expect(toArabicDigits('ที่ มท ๐๐๑๘.๑/ว ๕๗๕')).toBe('ที่ มท 0018.1/ว 575');
});

test('Arabic digits become Thai ones', () => {
  expect(toThaiDigits('8 มีนาคม 2567')).toBe('๘ มีนาคม ๒๕๖๗');
});

test('any text keeps its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toArabicDigits(text)).toHaveLength(text.length);
      expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
    }),
  );
});
