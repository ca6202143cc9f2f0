import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise.ts';
import { borderlessLettersOf, lettersOf, lettersOfAll } from './word-borders.ts';

const word = fc.constantFrom('ส่ง', 'รายงาน', 'วันไหน', 'ita', '2567', 'อำเภอ', ' ', 'o12', 'ๆ', 'ก');
const text = fc.array(word, { maxLength: 12 }).map((words) => normalise(words.join('')));

test('many texts at once have the borders that each has alone', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      expect(lettersOfAll(texts)).toEqual(texts.map(lettersOf));
    }),
  );
});

test('without borders a text has the same letters', () => {
  fc.assert(
    fc.property(text, (each) => {
      const plain = each.replaceAll(' ', '');
      expect(borderlessLettersOf(each).letters).toBe(plain);
      expect(lettersOf(each).letters).toBe(plain);
    }),
  );
});

test('Unicode sees a border between two words and none within one', () => {
  const { letters, places } = lettersOf('ส่งรายงาน');
  const borders = [...places.keys()].filter((at) => ((places[at] ?? 0) & 1) === 1);
  expect(borders).toEqual([0, letters.indexOf('รายงาน'), letters.length]);
});
