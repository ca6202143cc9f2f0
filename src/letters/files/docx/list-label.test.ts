import { expect, test } from '@jest/globals';
import { listLabel, type NumberFormat } from './list-label.ts';

test.each<[NumberFormat, number, string]>([
  ['thaiNumbers', 12, '๑๒)'],
  ['thaiLetters', 3, 'ค)'],
  ['decimal', 12, '12)'],
  ['lowerLetter', 28, 'bb)'],
  ['upperRoman', 14, 'XIV)'],
  ['lowerRoman', 4, 'iv)'],
])('writes %s %i as %s', (format, number, label) => {
  expect(listLabel([{ format, text: '%1)' }], [number])).toBe(label);
});

test('puts the counts of the upper levels into the label, each in its own format', () => {
  const levels = [
    { format: 'thaiNumbers', text: '%1.' },
    { format: 'decimal', text: '%1.%2' },
  ] as const;
  expect(listLabel(levels, [2, 5])).toBe('๒.5');
});

test('gives a dash for a bullet and nothing for a level without numbers', () => {
  expect(listLabel([{ format: 'bullet', text: '\uf0b7' }], [1])).toBe('-');
  expect(listLabel([{ format: 'none', text: '%1' }], [1])).toBe('');
});
