import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longText } from './long-answer.ts';

test('a short text is one message', () => {
  expect(longText('สวัสดี')).toEqual([{ type: 'text', text: 'สวัสดี' }]);
});

test('a long text is cut at the end of a line', () => {
  const line = 'ก'.repeat(3000);
  expect(longText(`${line}\n${line}`).map(({ text }) => text)).toEqual([line, line]);
});

test('no letter loses its marks', () => {
  const [first] = longText('ก่'.repeat(4000));
  expect(first?.text.endsWith('่')).toBe(true);
});

test('whatever is said, it is at most five messages, and all but too much is there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20_000 }), (text) => {
      const messages = longText(text);
      expect(messages.length).toBeLessThanOrEqual(5);
      const bare = (each: string) => each.replace(/\s/gu, '');
      if (text.length <= 10_000) {
        expect(bare(messages.map((each) => each.text).join(''))).toBe(bare(text));
      }
    }),
    { numRuns: 50 },
  );
});
