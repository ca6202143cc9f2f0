import { expect, test } from '@jest/globals';
import { decodeText } from './decode-text.ts';

const SENTENCE = 'ที่ มท ๐๓๑๐.๑/ว ๑๒';

test('reads UTF-8 with and without a byte order mark', () => {
  const plain = new TextEncoder().encode(SENTENCE);
  expect(decodeText(plain)).toBe(SENTENCE);
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...plain]))).toBe(SENTENCE);
});

test('reads UTF-16 in either byte order', () => {
  const little = Buffer.from(`\ufeff${SENTENCE}`, 'utf16le');
  expect(decodeText(little)).toBe(SENTENCE);
  expect(decodeText(Buffer.from(little).swap16())).toBe(SENTENCE);
});

test('reads TIS-620 where the bytes are no UTF-8', () => {
  const bytes = [...SENTENCE].map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0e00 + 0xa0;
  });
  expect(decodeText(Uint8Array.from(bytes))).toBe(SENTENCE);
});
