import { describe, expect, test } from '@jest/globals';
import { normaliseThai } from '../../thai/normalise-thai.ts';
import { UserError } from '../../user-error.ts';
import { extractText } from './extract-text.ts';
import type { LetterFile } from './extracted-text.ts';
import { readFixture } from './fixtures/read-fixture.ts';

const HEAD_LINES = 8;

function linesOf(text: string): string[] {
  return normaliseThai(text)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');
}

const LETTER = linesOf(new TextDecoder().decode(readFixture('letter.txt').bytes));
const named = (name: string, content: string | Uint8Array): LetterFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(content)),
});

describe('a letter comes out line by line as it was written', () => {
  test.each([
    'chromium.pdf',
    'wkhtmltopdf.pdf',
    'libreoffice.pdf',
    'libreoffice.docx',
    'letter.txt',
  ])('from %s', async (name) => {
    const { text, notes, ocr } = await extractText(readFixture(name));
    expect(linesOf(text)).toEqual(LETTER);
    expect({ notes, ocr }).toEqual({ notes: [], ocr: false });
  });

  test('from a PDF whose letters are set apart', async () => {
    const { text } = await extractText(readFixture('head-letters-apart.pdf'));
    expect(linesOf(text)).toEqual(LETTER.slice(0, HEAD_LINES));
  });

  test('from a PDF that was stamped afterwards, with the stamp on a line of its own', async () => {
    const { text } = await extractText(readFixture('head-stamped.pdf'));
    expect(linesOf(text)).toEqual(['เลขที่รับ ๑๒๓๔', ...LETTER.slice(0, HEAD_LINES)]);
  });
});

test('the kind and the number of pages are told by content, whatever the name', async () => {
  const { bytes } = readFixture('chromium.pdf');
  expect(await extractText({ name: 'letter.docx', bytes })).toMatchObject({
    kind: 'pdf',
    pages: 1,
  });
});

describe('a file that can not be read is refused in Thai', () => {
  test.each([
    ['file_too_large', named('big.pdf', new Uint8Array(20 * 1024 * 1024))],
    ['file_empty', named('empty.txt', '')],
    ['no_text', named('spaces.txt', ' \n \n')],
    ['unsupported_type', named('program.pdf', '\0\x01\x02')],
    ['image', named('IMG_0001.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'))],
    ['image_renamed', readFixture('picture-renamed.pdf')],
    ['legacy_office', named('letter.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))],
    ['scan_only', readFixture('scan.pdf')],
    ['pdf_encrypted', readFixture('password.pdf')],
    ['pdf_damaged', named('cut.pdf', readFixture('chromium.pdf').bytes.subarray(0, 9_000))],
    ['docx_damaged', named('cut.docx', readFixture('libreoffice.docx').bytes.subarray(0, 3_000))],
  ])('%s', async (code, file) => {
    const error = await extractText(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code, thai: expect.stringMatching(/[ก-ฮ]{3}/) });
  });

  test('with the limit in its words', async () => {
    const tooLarge = extractText(named('a.pdf', new Uint8Array(11 * 1024 * 1024)));
    await expect(tooLarge).rejects.toMatchObject({ thai: expect.stringContaining('10 MB') });
    const tooLong = extractText(readFixture('chromium.pdf'), { limits: { pages: 0 } });
    await expect(tooLong).rejects.toMatchObject({
      code: 'too_many_pages',
      thai: expect.stringContaining('0 หน้า'),
    });
  });

  test('when it takes too long', async () => {
    const late = extractText(readFixture('chromium.pdf'), { limits: { milliseconds: 1 } });
    await expect(late).rejects.toMatchObject({ code: 'too_slow' });
  });

  test('when its thread runs out of heap', async () => {
    const poor = extractText(readFixture('chromium.pdf'), { limits: { heapMebibytes: 3 } });
    await expect(poor).rejects.toMatchObject({ code: 'too_complex' });
  });
});

test('a PDF bomb is refused, and takes no more memory than allowed', async () => {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const bomb = extractText(readFixture('bomb.pdf'));
  await expect(bomb).rejects.toMatchObject({ code: 'too_complex' });
  clearInterval(watch);
  expect(peak - before).toBeLessThan(450 * 1024 * 1024);
});

test('a text that is too long is cut, with a note', async () => {
  const { text, notes } = await extractText(named('long.txt', 'ก'.repeat(50)), {
    limits: { textLength: 20 },
  });
  expect(text).toHaveLength(20);
  expect(notes).toMatchObject([{ code: 'text_cut' }]);
});
