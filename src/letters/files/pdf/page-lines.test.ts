import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawText } from '../fixtures/draw-text.ts';
import { pageLines } from './page-lines.ts';

const at = (text: string, x: number, y: number) => drawText(text, { x, y });

describe('the lines of a page', () => {
  test('keep their order and leave a blank line where the page does', () => {
    const page = [
      ...at('หนึ่ง', 50, 700),
      ...at('สอง', 50, 685),
      ...at('สาม', 50, 640),
      ...at('สี่', 50, 625),
    ];
    expect(pageLines(page)).toEqual(['หนึ่ง', 'สอง', '', 'สาม', 'สี่']);
  });

  test('join what stands on one baseline, with a wide gap between columns', () => {
    const page = [
      ...at('ที่ มท ๐๓๑๐', 50, 700),
      ...at('กรมการปกครอง', 300, 700),
      ...at('ถนนอัษฎางค์', 300, 685),
    ];
    expect(pageLines(page)).toEqual(['ที่ มท ๐๓๑๐   กรมการปกครอง', 'ถนนอัษฎางค์']);
  });

  test('keep a table cell of several lines together, as it is drawn', () => {
    const page = [
      ...at('ชี้แจงแนวทาง', 50, 700),
      ...at('การประเมิน', 50, 685),
      ...at('วันจันทร์ที่ ๗', 200, 700),
      ...at('ธันวาคม ๒๕๖๙', 200, 685),
      ...at('สรุป', 50, 660),
    ];
    expect(pageLines(page).filter(Boolean)).toEqual([
      'ชี้แจงแนวทาง',
      'การประเมิน',
      'วันจันทร์ที่ ๗',
      'ธันวาคม ๒๕๖๙',
      'สรุป',
    ]);
  });

  test('take words drawn late into the lines where they stand', () => {
    const page = [
      ...at('ขอเชิญประชุม', 100, 700),
      ...at('นายอำเภอ ทุกอำเภอ', 100, 685),
      ...at('เรื่อง', 50, 700),
      ...at('เรียน', 50, 685),
    ];
    expect(pageLines(page)).toEqual(['เรื่อง   ขอเชิญประชุม', 'เรียน   นายอำเภอ ทุกอำเภอ']);
  });

  test('put a stamp drawn late above the line under its top, not into the lines', () => {
    const subject = `เรื่อง ${'ขอเชิญประชุม'.repeat(5)}`;
    const page = [
      ...at('ที่ มท ๐๓๑๐', 50, 700),
      ...at(subject, 50, 670),
      ...at('เลขที่รับ ๑๒', 300, 690),
      ...at('เวลา ๐๙.๐๐', 300, 678),
    ];
    expect(pageLines(page).filter(Boolean)).toEqual([
      'ที่ มท ๐๓๑๐',
      'เลขที่รับ ๑๒',
      'เวลา ๐๙.๐๐',
      subject,
    ]);
  });

  test.each([
    [3, 'ขอให้รายงานผล'],
    [3, 'ขอให้รายงานผล ภายในวันที่ ๓๐'],
    [6, 'ขอให้รายงานผล ภายในวันที่ ๓๐'],
    [3, '๒๕๖๙'],
  ])('close up letters set %i points apart and keep the spaces: %s', (apart, text) => {
    expect(pageLines(drawText(text, { x: 50, y: 700, apart }))).toEqual([text]);
  });

  test('hold a space where the page only leaves room', () => {
    const page = [...at('ภายในวันที่', 50, 700), ...at('๓๐', 98, 700)];
    expect(pageLines(page)).toEqual(['ภายในวันที่ ๓๐']);
  });

  test('come out alike however their lines are cut into drawing steps', () => {
    const words = fc.array(fc.stringMatching(/^([ก-ฮ][ิีุู]?[่้]?){1,6}$/), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.boolean(), (line, marksLast) => {
        const glyphs = at(line.join(' '), 50, 700);
        const drawn = marksLast
          ? [
              ...glyphs.filter((glyph) => glyph.right > glyph.x),
              ...glyphs.filter((glyph) => glyph.right === glyph.x),
            ]
          : glyphs;
        expect(pageLines(drawn)).toEqual([line.join(' ')]);
      }),
    );
  });
});
