import { expect, test } from '@jest/globals';
import { type DrawnGlyph, uprightGlyphs } from './upright-glyphs.ts';

function drawn(
  text: string,
  x: number,
  y: number,
  direction: readonly [number, number],
): DrawnGlyph {
  const box = { left: x - 5, right: x + 5, bottom: y - 5, top: y + 5 };
  return { text, x, y, box, ink: box, direction, size: 10 };
}

test.each<
  [string, readonly [number, number], readonly [number, number], readonly [number, number]]
>([
  ['to the right', [1, 0], [100, 700], [110, 700]],
  ['upward', [0, 1], [100, 700], [100, 710]],
  ['to the left', [-1, 0], [100, 700], [90, 700]],
  ['downward', [0, -1], [100, 700], [100, 690]],
])('text that runs %s comes out running to the right on one line', (_, direction, one, two) => {
  const [first, second] = uprightGlyphs([
    drawn('ก', one[0], one[1], direction),
    drawn('ข', two[0], two[1], direction),
  ]);
  expect(second?.x).toBeGreaterThan(first?.x ?? 0);
  expect(second?.y).toBe(first?.y);
});

test('a slanted watermark and text along the margin are left out', () => {
  const glyphs = uprightGlyphs([
    drawn('ก', 100, 700, [1, 0]),
    drawn('ข', 110, 700, [1, 0]),
    drawn('ส', 300, 400, [0.7, 0.7]),
    drawn('ม', 20, 400, [0, 1]),
  ]);
  expect(glyphs.map(({ text }) => text)).toEqual(['ก', 'ข']);
});
