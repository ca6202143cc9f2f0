import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shorten } from './shorten.ts';

describe('a text cut to a limit', () => {
  test('stays as it is while it fits', () => {
    expect(shorten('หนังสือเวียน', 12)).toBe('หนังสือเวียน');
    expect(shorten('', 0)).toBe('');
  });

  test('ends with an ellipsis and keeps vowels and tone marks with their consonant', () => {
    expect(shorten('ที่ว่าการ', 5)).toBe('ที่…');
    expect(shorten('น้ำท่วม', 3)).toBe('…');
    expect(shorten('น้ำท่วม', 4)).toBe('น้ำ…');
  });

  test('does not end with a vowel that waits for its consonant, nor with a space', () => {
    expect(shorten('กำหนดส่งเมื่อวาน', 10)).toBe('กำหนดส่ง…');
    expect(shorten('กก ขข', 4)).toBe('กก…');
  });

  test('never splits an emoji', () => {
    expect(shorten('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 13)).toBe('👨‍👩‍👧‍👦…');
    expect(shorten('👍🏽👍🏽', 4)).toBe('…');
  });

  test('is never longer than the limit, always begins as the text does, and cuts at a grapheme', () => {
    const marks = fc.constantFrom('ก', 'เ', '้', 'ำ', 'ี', ' ', '\r\n', '😀', '👩‍🏫', 'a', '๑');
    const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.array(marks).map((parts) => parts.join('')),
        fc.integer({ min: 1, max: 60 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(most);
          if (short === text) return;
          const kept = short.slice(0, -1);
          expect(text.startsWith(kept)).toBe(true);
          const borders = [...segmenter.segment(text)].map(({ index }) => index);
          expect(borders).toContain(kept.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
