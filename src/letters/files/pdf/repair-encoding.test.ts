import { expect, test } from '@jest/globals';
import { isGarbled, repairEncoding } from './repair-encoding.ts';

const SENTENCE = 'สำนักงานจังหวัด ที่ ๐๐๑๗ ลงวันที่ ๒ พฤศจิกายน';
const asLatin = [...SENTENCE]
  .map((letter) =>
    letter > '\u0e00' ? String.fromCharCode(letter.charCodeAt(0) - 0x0d60) : letter,
  )
  .join('');

test('Thai that comes out as Latin letters is Thai again', () => {
  expect(repairEncoding(asLatin)).toBe(SENTENCE);
});

test('Thai with a foreign name in it is left alone', () => {
  const mixed = `${SENTENCE} Café Zürich`;
  expect(repairEncoding(mixed)).toBe(mixed);
  expect(repairEncoding('Plain English')).toBe('Plain English');
});

test('signs in the place of words are garbled; a letter, a form and a short line are not', () => {
  expect(isGarbled(`#?N /# ^a_^._// b_\`e "%?1@' 20 > @0% \`cd N1NA @1 N@%> % @1'1>N/>%`)).toBe(
    true,
  );
  expect(isGarbled(SENTENCE)).toBe(false);
  expect(isGarbled(`ชื่อ ${'_'.repeat(60)} โทร. ${'.'.repeat(60)}`)).toBe(false);
  expect(isGarbled('#?#?')).toBe(false);
});
