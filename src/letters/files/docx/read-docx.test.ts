import { describe, expect, test } from '@jest/globals';
import { paragraph, writeDocx } from '../fixtures/write-docx.ts';
import { writeZip } from '../fixtures/write-zip.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { readDocx } from './read-docx.ts';

const read = (bytes: Uint8Array) => readDocx(bytes, DEFAULT_LIMITS);
const inList = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const cell = (...texts: string[]) =>
  `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;

describe('a Word document', () => {
  test('comes out with a line for each paragraph, line break and page break', async () => {
    const body =
      '<w:p><w:r><w:t>เรื่อง</w:t><w:tab/><w:t>ขอเชิญประชุม</w:t><w:br/><w:t>ครั้งที่ ๑</w:t></w:r></w:p>' +
      '<w:p><w:r><w:br w:type="page"/><w:t>หน้าสอง</w:t></w:r></w:p>';
    expect(await read(writeDocx({ body }))).toBe('เรื่อง   ขอเชิญประชุม\nครั้งที่ ๑\n\n\f\nหน้าสอง');
  });

  test('gives a table row on one line, or cell by cell where cells have several lines', async () => {
    const body = `<w:tbl><w:tr>${cell('๗ ธันวาคม')}${cell('ชี้แจง')}</w:tr><w:tr>${cell('๘ ธันวาคม', 'บ่าย')}${cell('สรุป')}</w:tr></w:tbl>`;
    expect(await read(writeDocx({ body }))).toBe('๗ ธันวาคม   ชี้แจง\n๘ ธันวาคม\nบ่าย\nสรุป');
  });

  test('writes automatic numbers out, counting each list by its own rule', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'thaiNumbers', '%1.')}${level(1, 'thaiNumbers', '%1.%2')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
    const body = [
      paragraph('แจ้งอำเภอ', inList(3)),
      paragraph('ทางหนังสือ', inList(3, 1)),
      paragraph('ทางไลน์', inList(3, 1)),
      paragraph('คั่น'),
      paragraph('รายงานผล', inList(3)),
      paragraph('ทางระบบ', inList(3, 1)),
    ].join('');
    expect(await read(writeDocx({ body, numbering }))).toBe(
      '๑. แจ้งอำเภอ\n๑.๑ ทางหนังสือ\n๑.๒ ทางไลน์\nคั่น\n๒. รายงานผล\n๒.๑ ทางระบบ',
    );
  });

  test('includes header and footer once, but not a lone page number', async () => {
    const docx = writeDocx({
      body: paragraph('เนื้อความ'),
      header: paragraph('ด่วนที่สุด') + paragraph('- ๒ -'),
      footer: paragraph('โทร. ๐ ๒๒๒๑ ๐๑๕๑'),
    });
    expect(await read(docx)).toBe('ด่วนที่สุด\nเนื้อความ\nโทร. ๐ ๒๒๒๑ ๐๑๕๑');
  });

  test('includes the text of text boxes', async () => {
    const box = `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('เลขที่รับ ๑๒')}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const body = `<w:p><w:r><w:t>หัวเรื่อง</w:t></w:r><w:r>${box}</w:r></w:p>`;
    expect((await read(writeDocx({ body }))).split('\n').sort()).toEqual(['หัวเรื่อง', 'เลขที่รับ ๑๒']);
  });
});

test.each([
  ['spreadsheet', 'xl/workbook.xml'],
  ['presentation', 'ppt/presentation.xml'],
  ['unsupported_type', 'mimetype'],
  ['archive', 'letters/letter.pdf'],
  ['docx_damaged', '[Content_Types].xml'],
])('refuses a ZIP as %s where it holds %s', async (code, name) => {
  await expect(read(writeZip([{ name, content: '<x/>' }]))).rejects.toMatchObject({ code });
});

test('refuses a document that unpacks to more than allowed', async () => {
  const limits = { ...DEFAULT_LIMITS, unpackedBytes: 10_000 };
  const bomb = writeDocx({ body: paragraph('ก'.repeat(10_000)) });
  await expect(readDocx(bomb, limits)).rejects.toMatchObject({ code: 'too_complex' });
});
