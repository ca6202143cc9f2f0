import { expect, test } from '@jest/globals';
import { detectKind } from './detect-kind.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
  ['pdf', '%PDF-1.7\n'],
  ['pdf', 'junk of a mail gateway\n%PDF-1.4\n'],
  ['zip', 'PK\x03\x04'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  [
    'encrypted-office',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
  ],
  ['image', '\xff\xd8\xff\xe0'],
  ['image', '\x89PNG\r\n\x1a\n'],
  ['image', 'RIFF\x01\x02\x03\x04WEBP'],
  ['image', '\0\0\0\x18ftypheic'],
  ['image', 'BM\x10\0\0\0'],
  ['archive', 'Rar!\x1a\x07\x01'],
  ['rtf', '{\\rtf1\\ansi'],
  ['html', '<!DOCTYPE html><p>'],
  ['text', 'BMA: Bangkok Metropolitan Administration'],
  ['text', '\xff\xfeA\0'],
  ['text', '\xb7\xd5\xe8 \xc1\xb7 0310.1/\xc7 12\r\n'],
  ['binary', '\x00\x01\x02'],
  ['empty', ''],
])('tells %s by the first bytes %j', (kind, content) => {
  expect(detectKind(bytes(content))).toBe(kind);
});
