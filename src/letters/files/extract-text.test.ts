import { describe, expect, test } from '@jest/globals';
import { normaliseThai } from '../../thai/normalise-thai.ts';
import { UserError } from '../../user-error.ts';
import { extractText } from './extract-text.ts';
import type { LetterFile } from './extracted-text.ts';
import { childProcesses, peakMemory } from './fixtures/child-processes.ts';
import { readFixture } from './fixtures/read-fixture.ts';
import { paragraph, writeDocx } from './fixtures/write-docx.ts';

const MEBIBYTE = 1024 * 1024;
const HEAD_LINES = 8;

function linesOf(text: string): string[] {
  return normaliseThai(text)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');
}

function docxOf(body: string): LetterFile {
  return { name: 'letter.docx', bytes: writeDocx({ body }) };
}

function nested(depth: number): string {
  const [open, close] = ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'];
  return open.repeat(depth) + paragraph('ก') + close.repeat(depth);
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
});

async function refusalAndPeak(file: LetterFile): Promise<{ error: unknown; peak: number }> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, ...childProcesses().map(peakMemory));
  }, 10);
  const limits = { heapMebibytes: 64, milliseconds: 60_000 };
  const error = await extractText(file, { limits }).catch((caught: unknown) => caught);
  clearInterval(watch);
  return { error, peak };
}

describe('a file made to exhaust the machine is refused and leaves nothing running', () => {
  test.each([
    ['a PDF that unpacks to gigabytes', readFixture('bomb.pdf')],
    ['a DOCX of very many paragraphs', docxOf(paragraph('ก').repeat(200_000))],
    ['a DOCX of deeply nested parts', docxOf(nested(150_000))],
  ])('%s', async (_, file) => {
    const [own, others] = [process.memoryUsage().rss, childProcesses()];
    const { error, peak } = await refusalAndPeak(file);
    expect(error).toMatchObject({ name: 'UserError', code: 'too_complex' });
    expect(peak).toBeLessThan(600 * MEBIBYTE);
    expect(process.memoryUsage().rss - own).toBeLessThan(200 * MEBIBYTE);
    expect(childProcesses()).toEqual(others);
  });
});

test('a text that is too long is cut, with a note', async () => {
  const { text, notes } = await extractText(named('long.txt', 'ก'.repeat(50)), {
    limits: { textLength: 20 },
  });
  expect(text).toHaveLength(20);
  expect(notes).toMatchObject([{ code: 'text_cut' }]);
});
