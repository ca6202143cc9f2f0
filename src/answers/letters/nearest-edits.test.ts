import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearestEdits } from './nearest-edits.ts';

/** The table of edits, row by row. */
function slowEdits(word: string, text: string): number {
  let column = Array.from({ length: word.length + 1 }, (_, at) => at);
  let least = word.length;
  for (const letter of text) {
    const next = [0];
    for (let row = 1; row <= word.length; row++) {
      const same = word[row - 1] === letter ? 0 : 1;
      next[row] = Math.min(
        (column[row - 1] ?? 0) + same,
        (column[row] ?? 0) + 1,
        (next[row - 1] ?? 0) + 1,
      );
    }
    least = Math.min(least, next[word.length] ?? least);
    column = next;
  }
  return least;
}

test.each([
  ['ประชุม', 'เชิญประชุมวันศุกร์', 0],
  ['ประชม', 'เชิญประชุมวันศุกร์', 1],
  ['คณะกรรมการ', 'แต่งตั้งคณะกรมการใหม่', 1],
  ['ไม่มี', '', 5],
  ['', 'อะไรก็ได้', 0],
])('%s is in %s but for %d edits', (word, text, edits) => {
  expect(nearestEdits(word, text)).toBe(edits);
});

test('it counts what the table of edits counts', () => {
  const letters = fc.string({ unit: fc.constantFrom('ก', 'ข', 'ค', 'a'), maxLength: 31 });
  fc.assert(
    fc.property(
      letters,
      fc.string({ unit: fc.constantFrom('ก', 'ข', 'ค', 'a'), maxLength: 90 }),
      (word, text) => {
        expect(nearestEdits(word, text)).toBe(slowEdits(word, text));
      },
    ),
  );
});

test('a word with no room in the bits is refused', () => {
  expect(() => nearestEdits('ก'.repeat(32), 'ก')).toThrow(RangeError);
});
