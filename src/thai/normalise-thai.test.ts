import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normaliseThai } from './normalise-thai.ts';

test.each([
  ['decomposed sara am', 'สํานักงาน อําเภอ', 'สำนักงาน อำเภอ'],
  ['decomposed sara am around a tone mark', 'นํ้า น้ํา นำ้', 'น้ำ น้ำ น้ำ'],
  ['private-use glyphs', 'เร\uf70aงรัดข\uf70bอมูล', 'เร่งรัดข้อมูล'],
  ['a space before a mark', 'ข ้อมูล', 'ข้อมูล'],
  ['a lowered vowel glyph', 'ฎ\uf718', 'ฎุ'],
  ['two sara e for sara ae', 'เเจ้ง', 'แจ้ง'],
  ['doubled marks', 'วันที่่', 'วันที่'],
  ['invisible characters and odd spaces', '\ufeffที่\u00a0มท\t0322\u200b', 'ที่ มท 0322'],
  ['line ends', 'ก\r\nข\rค\u2028ง', 'ก\nข\nค\nง'],
])('repairs %s', (_, broken, whole) => {
  expect(normaliseThai(broken)).toBe(whole);
});

test('text that is whole stays as it is', () => {
  const whole = 'เรียน นายอำเภอ ทุกอำเภอ\n\nภายในวันศุกร์ที่ ๘ มีนาคม ๒๕๖๗ น้ำ';
  expect(normaliseThai(whole)).toBe(whole);
});

test('any text keeps its lines', () => {
  const letters = fc.constantFrom(...'กขงจา่้ําัิ \n\t\uf70a\u200b๐1');
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      expect(normaliseThai(text).split('\n')).toHaveLength(text.split('\n').length);
    }),
  );
});
