import { expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from './limits.ts';
import { pdfText } from './pdf-text.ts';

const parsed = (changes: object) => ({
  pages: ['หนึ่ง', '', ''],
  scannedPages: [2],
  garbledPages: [3],
  pictures: [],
  ...changes,
});

test('pages that can not be read are named beside the text of the others', async () => {
  const { text, notes, ocr } = await pdfText(parsed({}), DEFAULT_LIMITS, undefined);
  expect(text.split('\f')).toEqual(['หนึ่ง\n', '\n\n', '\n']);
  expect(notes.map(({ code, message }) => [code, /\d+/.exec(message)?.[0]])).toEqual([
    ['scanned_pages', '2'],
    ['garbled_pages', '3'],
  ]);
  expect(ocr).toBe(false);
});

test('recognised pages take their place, and what was not recognised is still named', async () => {
  const pictures = [{ page: 3, image: new Uint8Array() }];
  const { text, notes, ocr } = await pdfText(parsed({ pictures }), DEFAULT_LIMITS, async () => [
    'สาม',
  ]);
  expect(text.split('\f').map((page) => page.trim())).toEqual(['หนึ่ง', '', 'สาม']);
  expect(notes.map(({ code }) => code)).toEqual(['recognised', 'scanned_pages']);
  expect(ocr).toBe(true);
});

test.each([
  ['scan_only', { pages: [''], scannedPages: [1], garbledPages: [] }],
  ['text_garbled', { pages: [''], scannedPages: [], garbledPages: [1] }],
])('a file without a readable page is refused as %s', async (code, changes) => {
  await expect(pdfText(parsed(changes), DEFAULT_LIMITS, undefined)).rejects.toMatchObject({ code });
});
