import { expect, test } from '@jest/globals';
import { drawText } from '../fixtures/draw-text.ts';
import { glyphClusters } from './glyph-clusters.ts';

const texts = (glyphs: ReturnType<typeof drawText>) =>
  glyphClusters(glyphs).map(({ text }) => text);
const pen = { x: 50, y: 700 };

test('vowels and tone marks stand on their consonants', () => {
  expect(texts(drawText('ที่นี้', pen))).toEqual(['ที่', 'นี้']);
});

test('marks drawn a letter late go back to the letter under their ink', () => {
  const [t, i, tone, n] = drawText('ที่น', pen);
  expect(texts([t, i, n, tone].flatMap((glyph) => glyph ?? []))).toEqual(['ที่', 'น']);
});

test('marks drawn tone first come out as they are typed, and a mark drawn twice once', () => {
  const [p, u, tone] = drawText('ปู่', pen);
  expect(texts([p, tone, u, tone].flatMap((glyph) => glyph ?? []))).toEqual(['ปู่']);
});

test('a mark raised off the baseline, as for a high tone, still finds its letter', () => {
  const raised = drawText('ป่า', pen).map((glyph) =>
    glyph.text === '่' ? { ...glyph, y: glyph.y + 3 } : glyph,
  );
  expect(texts(raised)).toEqual(['ป่', 'า']);
});

test('a private-use tone mark counts as a mark', () => {
  expect(texts(drawText('ด\uf70aวน', pen))).toEqual(['ด\uf70a', 'ว', 'น']);
});

test('a mark with no letter near it stays where it was drawn', () => {
  expect(texts([...drawText('ก', pen), ...drawText('้', { x: 400, y: 300 })])).toEqual(['ก', '้']);
});

test.each([' ', '\ufffd'])('the ring of ำ that a file names %j is the ring again', (name) => {
  const ring = { x: 55, right: 55, y: 700, size: 10, inkMiddle: 52 };
  const word = [
    ...drawText('จ', pen),
    { ...ring, text: name },
    ...drawText('านวน', { x: 55, y: 700 }),
  ];
  expect(texts(word).join('')).toBe('จํานวน');
});

test('a space with width before า, as between letters set apart, stays a space', () => {
  expect(texts(drawText('ก า', pen))).toEqual(['ก', ' ', 'า']);
});
