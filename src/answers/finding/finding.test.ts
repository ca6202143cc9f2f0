import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLexicon } from './lexicon.ts';
import { createGuess, editDistance } from './likely-word.ts';
import { normalise } from './normalise.ts';
import { takeTypedNumbers } from './typed-numbers.ts';
import { createVocabulary } from './vocabulary.ts';

const TODAY = '2026-11-20';

describe('normalising', () => {
  test.each([
    ['ITA ๒๕๖๘', 'ita 2568'],
    ['ทํา', 'ทำ'],
    ['นํ้า', 'น้ำ'],
    ['เเบบ', 'แบบ'],
    ['มากกกกก', 'มาก'],
    ['ที่่', 'ที่'],
    ['ป.ป.ช.', 'ปปช'],
    ['อ.เมือง จ.มุกดาหาร', 'อำเภอ เมือง จังหวัด มุกดาหาร'],
    ['ส่ง​วันไหน???', 'ส่งวันไหน'],
    ['amphoe.com 13.30', 'amphoe.com 13.30'],
  ])('%s is read as %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('twice changes nothing more', () => {
    const letter = fc.constantFrom(...'กขคงาิี่้็ํเแๆ๑2a. -/?'.split(''));
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (letters) => {
        const once = normalise(letters.join(''));
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe('numbers in a question', () => {
  const take = (text: string) => takeTypedNumbers(normalise(text), TODAY);
  test.each([
    ['ปี 68', [2568]],
    ['ปีงบประมาณ พ.ศ. ๒๕๖๗', [2567]],
    ['kickoff 2024', [2567]],
    ['25 ธ.ค. 67', [2568]],
    ['8 มีค 67', [2567]],
    ['ได้ 94 คะแนน', []],
  ])('the years of "%s" are %j', (text, years) => {
    expect(take(text).years).toEqual(years);
  });

  test('two digits and four name the same year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 89 }), (year) => {
        expect(take(`ปี ${year}`).years).toEqual(take(`ปี 25${year}`).years);
      }),
    );
  });

  test('this year is the fiscal year of today', () => {
    expect(take('ปีนี้ส่งวันไหน').relativeYears).toEqual([2570]);
    expect(take('ปีที่แล้วส่งวันไหน').relativeYears).toEqual([2569]);
  });

  test('rounds, indicators, O-numbers and letter numbers are told apart', () => {
    expect(take('รอบสองส่งเมื่อไหร่').rounds).toEqual([2]);
    expect(take('ตชว.๔-๖ ส่งวันไหน').indicators).toEqual([4, 5, 6]);
    expect(take('O12 คืออะไร').openDataItems).toEqual([12]);
    expect(take('หนังสือ สน 0018.1/ว 26144 ใครเซ็น').longNumbers).toEqual(['26144']);
  });
});

describe('years that are told, not asked for', () => {
  const take = (text: string) => takeTypedNumbers(normalise(text), TODAY);
  test.each([
    ['ปี 64 ถึง 66 มีกี่ข้อ', [2564, 2565, 2566]],
    ['ปี 2564-2566 ใช้เกรดไหม', [2564, 2565, 2566]],
    ['ตั้งแต่ปี 64 ปีไหนเกิน 90 เป็นปีแรก', []],
    ['ตั้งแต่ปี 64 oit กี่ข้อ', [2564]],
  ])('the years of “%s” are %j', (text, years) => {
    expect(take(text).years).toEqual(years);
  });

  test('the date of a letter names it; only who wants it confirmed asks for it', () => {
    expect(take('หนังสือลงวันที่ 25 ธ.ค. 67 ใครเซ็น').rest).not.toContain('ลงวันที่');
    expect(take('หนังสือลงวันที่ 25 ธ.ค. 67 ใช่ไหม').rest).toContain('ลงวันที่');
    expect(take('หนังสือลงวันที่ 25 ธ.ค. 67 ใครเซ็น').days).toEqual(['25-12']);
  });

  test('an attachment has its number', () => {
    expect(take('สิ่งที่ส่งมาด้วยลำดับที่ ๓ คืออะไร').attachments).toEqual([3]);
    expect(take('สิ่งที่ส่งมาด้วยมีอะไรบ้าง').attachments).toEqual([]);
  });

  test('which of two months it was is a question for the day', () => {
    expect([...createVocabulary().read('ออกปลายกรกฎาหรือสิงหา', TODAY).intents]).toEqual(['when']);
  });
});

describe('misspelt words', () => {
  test('a swap of neighbours is one edit', () => {
    expect(editDistance('เบิกจ่าย', 'เบกิจ่าย', 2)).toBe(1);
  });

  test('are taken for the likeliest known word', () => {
    const { guess } = createGuess(createLexicon());
    expect(guess('เบิกจาย')?.word).toBe('เบิกจ่าย');
    expect(guess('กกกกกกก')).toBeNull();
  });

  test('another Latin word is not taken for a known one that begins like it', () => {
    expect([...createVocabulary().read('ทำ passport', TODAY).features.keys()]).not.toContain(
      'รหัสผ่าน',
    );
  });
});

describe('reading a question', () => {
  const read = (text: string) => createVocabulary().read(text, TODAY);
  test('finds the same in loan spellings and run-together words', () => {
    for (const text of ['IIT ใครตอบ', 'ไอไอทีใครตอบ', 'ใครตอบไอไอทีครับ']) {
      expect([...read(text).features.keys()].sort()).toEqual(['iit', 'ผู้ตอบ']);
      expect([...read(text).intents]).toEqual(['who']);
    }
  });

  test('a place is a concept of its own', () => {
    expect([...read('จ.มุกดาหาร').features.keys()]).toEqual(['place:มุกดาหาร']);
  });

  test('never fails, whatever is typed', () => {
    const vocabulary = createVocabulary();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(vocabulary.read(text, TODAY).features).toBeInstanceOf(Map);
      }),
    );
  });
});
