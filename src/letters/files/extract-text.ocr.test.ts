import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { extractText } from './extract-text.ts';
import { readFixture } from './fixtures/read-fixture.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { RecogniseText } from './ocr/recognise-text.ts';
import { recogniseWithTesseract } from './ocr/recognise-with-tesseract.ts';

function fakeRecogniser(): { recognise: RecogniseText; seen: Uint8Array[] } {
  const seen: Uint8Array[] = [];
  const recognise: RecogniseText = async (pictures) => {
    seen.push(...pictures);
    return pictures.map(() => 'อ่านจากภาพ');
  };
  return { recognise, seen };
}

test('a scan is recognised from its pages drawn at 200 dots per inch, and marked as such', async () => {
  const { recognise, seen } = fakeRecogniser();
  expect(await extractText(readFixture('scan.pdf'), { recognise })).toEqual({
    text: 'อ่านจากภาพ',
    kind: 'pdf',
    pages: 1,
    notes: [{ code: 'recognised', message: expect.stringContaining('ต้องตรวจ') }],
    ocr: true,
  });
  const [picture] = seen.map((bytes) => Buffer.from(bytes));
  const [, width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(picture?.toString('latin1') ?? '') ?? [];
  expect([Number(width) / 8.27, Number(height) / 11.69].map(Math.round)).toEqual([205, 205]);
  expect(new Set(picture?.subarray(20)).size).toBeGreaterThan(10);
});

test('a PDF with text is not recognised', async () => {
  const { recognise, seen } = fakeRecogniser();
  expect(await extractText(readFixture('libreoffice.pdf'), { recognise })).toMatchObject({
    ocr: false,
  });
  expect(seen).toEqual([]);
});

test('a picture is recognised as it is, unless it would unpack to too many pixels', async () => {
  const { recognise, seen } = fakeRecogniser();
  const picture = readFixture('picture-renamed.pdf');
  expect(await extractText(picture, { recognise })).toMatchObject({ kind: 'image', ocr: true });
  expect(seen).toEqual([picture.bytes]);
  const limits = { picturePixels: 1000 };
  await expect(extractText(picture, { recognise, limits })).rejects.toMatchObject({
    code: 'picture_unsuitable',
  });
});

const isInstalled = (() => {
  try {
    return createRequire(import.meta.url).resolve('@tesseract.js-data/tha/package.json') !== '';
  } catch {
    return false;
  }
})();

(isInstalled ? test : test.skip)(
  `Tesseract reads a page ${isInstalled ? '' : '(skipped: the optional packages are not installed)'}`,
  async () => {
    const recognise: RecogniseText = (pictures) => recogniseWithTesseract(pictures, DEFAULT_LIMITS);
    const { text } = await extractText(readFixture('scan.pdf'), { recognise });
    expect(text).toMatch(/[ก-ฮ]{3}/);
  },
);

(isInstalled ? test.skip : test)(
  `without the optional packages a scan is refused in words for the operator ${isInstalled ? '(skipped: they are installed)' : ''}`,
  async () => {
    const refused = extractText(readFixture('scan.pdf'), { recognise: recogniseWithTesseract });
    await expect(refused).rejects.toMatchObject({ code: 'ocr_missing' });
  },
);
