import { beforeAll, describe, expect, test } from '@jest/globals';
import { type AnswerIndex, createAnswerIndex } from '../answer-index.ts';
import { loadStarterKnowledge } from '../development/starter-index.ts';
import { answerCompared } from './answer-compared.ts';
import { differenceOf } from './measures.ts';
import { twoYears } from './two-years.ts';

const today = '2026-11-20';
let index: AnswerIndex;
beforeAll(async () => {
  const { entries, letters } = await loadStarterKnowledge();
  index = createAnswerIndex(entries, letters, []);
});
const ask = (question: string) =>
  answerCompared(index.read(question, today), {
    index,
    today,
    asker: { offices: [], enrolled: false },
    in: 'direct',
  });

describe('two years of one series', () => {
  test.each([
    ['68เพิ่มจาก67กี่แต้ม itaทั้งประเทศ', 'ต่างกัน 0.77 คะแนน (ปี 2568 มากกว่าปี 2567)'],
    ['ปี 64 กับ 65 เฉลี่ยต่างกันเท่าไหร่', 'ต่างกัน 6.32 คะแนน (ปี 2565 มากกว่าปี 2564)'],
    ['ค่าเฉลี่ยทั้งประเทศ ๖๗ กับ ๖๘ ต่างกันเท่าไร', 'ต่างกัน 0.77 คะแนน'],
    ['คะแนนเฉลี่ย ita ปี 2566 กับปี 2567 ต่างกันกี่คะแนน', 'ต่างกัน 2.86 คะแนน'],
    ['ระหว่างปี 64 กะปี 65 เฉลี่ยทั้งประเทศขึ้นจากเท่าใดเป็นเท่าใดครับ', 'ต่างกัน 6.32 คะแนน'],
    ['จากปี 66 มา 67 คะแนนทั้งประเทศขึ้นมาเท่าไหร่', 'ต่างกัน 2.86 คะแนน'],
    ['หน่วยงานที่ผ่านปี 65 กับ 66 เพิ่มขึ้นกี่แห่ง', 'ต่างกัน 882 หน่วยงาน (ปี 2566 มากกว่าปี 2565)'],
    ['ปี 2567 กับ 2568 มีหน่วยงานเข้าประเมินต่างกันกี่แห่ง', 'ต่างกัน 8 หน่วยงาน (ปี 2567 มากกว่าปี 2568)'],
    ['ผ่านร้อยละเท่าไหร่ปี 65 กับ 68', 'ต่างกัน 23.65 จุดร้อยละ'],
    ['เฉลี่ยประเทศปี 67 กับ 68 ต่างกันเท่าไหร่ 0.77 ใช่ไหม ขอตัวเลขทั้งสองปี', 'ต่างกัน 0.77 คะแนน'],
    ['เฉลี่ยทั้งประเทศปี 65 กับ 66 ต่างกันกี่คะแนน บอกเลขสองปีก็พอ', 'ต่างกัน 2.62 คะแนน'],
    ['ปี 68 ผ่านร้อยละเท่าไร เทียบ 67', 'ต่างกัน 1.73 จุดร้อยละ'],
  ])('%s → %s', (question, said) => {
    const answer = ask(question);
    expect(answer?.outcome).toBe('answer');
    expect(answer?.text).toContain(said);
    expect(answer?.sources.length).toBeGreaterThan(1);
  });

  test('are told with both short answers, sources and years', () => {
    const text = ask('68เพิ่มจาก67กี่แต้ม itaทั้งประเทศ')?.text;
    expect(text).toContain('93.82');
    expect(text).toContain('93.05');
    expect(text).toContain('มติชนออนไลน์');
    expect(text).toContain('อสมท');
    expect(text).toContain('ปีงบประมาณ พ.ศ. 2567, 2568');
  });

  test('of sets that differ are told without a difference', () => {
    const text = ask('oit 66 กับ 67 ต่างกันกี่ข้อ')?.text;
    expect(text).toContain('43 ข้อ');
    expect(text).toContain('30 ข้อ');
    expect(text).not.toContain('ต่างกัน');
  });
});

describe('two things of one topic', () => {
  test.each([
    ['ตชว 3 กับ 4 ของ ita ต่างกันตรงไหน', 'การใช้อำนาจ', 'การใช้ทรัพย์สิน'],
    ['ตัวที่ 9 กะตัวที่ 10 ใน oit มันต่างกันจั่งใด๋', 'การเปิดเผยข้อมูล', 'การป้องกันการทุจริต'],
    ['10.1 กับ 10.2 ใน OIT ต่างกันพรือ', 'ป้องกันการทุจริต', 'มาตรการส่งเสริมคุณธรรม'],
    ['o12 กับ o13 ปี 69 ต่างกันยังไง', 'จัดซื้อจัดจ้าง', 'ทรัพยากรบุคคล'],
  ])('%s → %s, %s', (question, first, second) => {
    const text = ask(question)?.text;
    expect(text).toContain(first);
    expect(text).toContain(second);
  });

  test('that one source alone tells are said to be unconfirmed', () => {
    expect(ask('o12 กับ o13 ปี 69 ต่างกันยังไง')?.text).toContain('ยังไม่ยืนยัน');
  });
});

test.each([
  'ปี 69 กับ 68 เฉลี่ยต่างกันเท่าไหร่',
  'ปี 63 กับ 64 เฉลี่ยต่างกันเท่าไหร่',
  'คะแนนอำเภอปี 67 กับ 68 ต่างกันเท่าไหร่',
  'กรมการปกครองปี 64 กับ 68 ได้กี่คะแนน',
  'อำเภอคุณธรรมปี 67 กับ 68 ส่งวันไหน',
  'คิกออฟปี 68 กับ 69 วันไหน',
  'ตชว 3 กับ 4 อำเภอคุณธรรมต่างกันตรงไหน',
  'ตชว 30 กับ 40 ของ ita ต่างกันตรงไหน',
  'ITAP กับ ITAS ต่างกันยังไง',
  'iit กับ eit ต่างกันไง',
  'ปี 68 เฉลี่ยเท่าไหร่',
  'ส่งรายงานกับใคร',
])('is left to others: %s', (question) => {
  expect(ask(question)).toBeNull();
});

test.each([
  ['ปี 64 กับ 65 ต่างกันเท่าไหร่', [2564, 2565]],
  ['68เพิ่มจาก67กี่แต้ม', [2568, 2567]],
  ['oit65กะ66กี่ข้อ', [2565, 2566]],
  ['ปี 2566 เทียบกับปี 2567', [2566, 2567]],
  ['ได้ 64 กับ 65 คะแนน ต่างกันไหม', null],
  ['ปี 68 กับ 68 ต่างกันไหม', null],
  ['ตชว 3 กับ 4 ต่างกันไหม', null],
])('two years are read: %s', (said, years) => {
  expect(twoYears(said)?.years ?? null).toEqual(years);
});

test('a difference is exact and only given where both answers have the figure', () => {
  expect(differenceOf('คะแนนเฉลี่ย', 'คะแนนเฉลี่ย 93.05', 'คะแนนเฉลี่ย 93.82')).toEqual({
    by: 0.77,
    unit: 'คะแนน',
  });
  expect(differenceOf('กี่ข้อ', 'มี 43 ข้อ', 'มี 26 ข้อ')).toEqual({ by: -17, unit: 'ข้อ' });
  expect(differenceOf('กี่ข้อ', 'มี 43 ข้อ', 'ไม่ทราบ')).toBeNull();
});
