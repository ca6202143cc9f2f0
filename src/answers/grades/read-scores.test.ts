import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toThaiDigits } from '../../thai/digits.ts';
import { normalise } from '../finding/normalise.ts';
import { readScores } from './read-scores.ts';
import type { Span } from './scores.ts';
import { takeYears } from './years-of-scores.ts';

const read = (text: string) => readScores(takeYears(normalise(text)).rest);
/** `85` exact, `85+` and more, `85-` below. */
const span = (each: Span | null | undefined): string | null => {
  if (each === null || each === undefined) return null;
  if (each.from === each.to) return String(each.from);
  return each.to === 100
    ? `${each.from}+`
    : each.from === 0
      ? `${Math.ceil(each.to)}-`
      : `${each.from}~`;
};

test.each([
  // [said, total, iit, eit, oit]
  ['รวมได้ 91', '91', null, null, null],
  ['รวมได้91', '91', null, null, null],
  ['คะแนนรวม ๙๑.๒๕ ครับ', '91.25', null, null, null],
  ['86 คะแนนเรียกว่าระดับไหน', '86', null, null, null],
  ['84.5 ปัดขึ้นได้ไหม', '84.5', null, null, null],
  ['ได้ตั้ง 94 แต้มเลยนะ', '94', null, null, null],
  ['ต่ำกว่า 70 อยู่ระดับไหน', '70-', null, null, null],
  ['ได้ไม่ถึง 85', '85-', null, null, null],
  ['รวมแล้ว 91 กว่า', '91~', null, null, null],
  ['52.3 ปี 65 เกรดอะไร', '52.3', null, null, null],
  ['ita65 ได้52.3', '52.3', null, null, null],
  ['เมื่อปี 2564 ได้ 78 คะแนน', '78', null, null, null],
  ['คะแนนรวม 84 เกณฑ์ 85 ผ่านไหม', '84', null, null, null],
  ['iit 96 eit 88 oit 84', null, '96', '88', '84'],
  ['oit84 eit96 iit90', null, '90', '96', '84'],
  ['IIT=92.5, EIT=88, OIT=97.25', null, '92.5', '88', '97.25'],
  ['ภายใน 92 ภายนอก 83 เปิดเผยข้อมูล 96', null, '92', '83', '96'],
  ['ไอไอที ๙๐ อีไอที ๘๐ โอไอที ๗๐', null, '90', '80', '70'],
  ['iit eit oit ได้ 96 88 84', null, '96', '88', '84'],
  ['IIT/EIT/OIT = 90/85/80', null, '90', '85', '80'],
  ['iit กับ eit ได้ 90 oit 84', null, '90', '90', '84'],
  ['OIT ได้แค่ 84 รวม 91', '91', null, null, '84'],
  ['รวมออกมาได้ 91 แต่ OIT ได้แค่ 84 แบบนี้ผ่านดีไหม', '91', null, null, '84'],
  ['93 แต่ eit ได้ 80', '93', null, '80', null],
  ['ได้ 84 ที่ oit รวม 90', '90', null, null, '84'],
  ['รวม 88 ทุกตัวเกิน 85', '88', '85+', '85+', '85+'],
  ['ปี 2567 รวม 89.5 ทุกตัวผ่าน 85', '89.5', '85+', '85+', '85+'],
  ['ทุกเครื่องมือไม่ต่ำกว่า 95', null, '95+', '95+', '95+'],
  ['95 ขึ้นไปทุกเครื่องมือ', null, '95+', '95+', '95+'],
  ['รวม 90 ไม่มีตัวไหนต่ำกว่า 85', '90', '85+', '85+', '85+'],
  ['รวมเกิน 85 แต่ iit ไม่ถึง', '85+', '85-', null, null],
  ['คะแนนรวม 90 oit ตก', '90', null, null, '85-'],
])('%s', (said, total, iit, eit, oit) => {
  const scores = read(said);
  expect({
    total: span(scores?.total),
    iit: span(scores?.tools.iit),
    eit: span(scores?.tools.eit),
    oit: span(scores?.tools.oit),
  }).toEqual({ total, iit, eit, oit });
});

test.each([
  'ภายใน 30 วัน',
  'ส่งภายใน 30 พ.ค.',
  'oit มี 30 ข้อ',
  'รวม 3 เครื่องมือ',
  'ปี 2568 ทั้งประเทศ',
  'ได้ 130 คะแนน',
  'iit 28 eit 27 oit 36',
  'eit 25.5/30',
  'iit 90 iit 80',
  'ได้ 84 คะแนน หรือได้ 90 คะแนน',
  'มาประชุม 25 คน',
  'ตัวชี้วัดตัวที่ 4 เรียกว่าอะไร',
  'ตัวชี้วัดที่ 10 เรียกว่าอะไร',
  'ประชุม ITA 65 ผ่านซูมใช่ไหม',
  'เตรียมความพร้อมครั้งที่ 2 ผ่านซูม',
  'รวมถึง 95 แต่บางเครื่องมือไม่ถึง 95',
  'รวมกี่คะแนน',
])('no scores in: %s', (said) => {
  expect(read(said)).toBeNull();
});

test('one tool below, not said which, is kept', () => {
  expect(read('รวม 90 มีเครื่องมือเดียวต่ำกว่า 85')).toEqual({
    total: { from: 90, to: 90 },
    tools: {},
    someToolBelow: true,
  });
});

test('any three scores are read back, in Arabic and Thai digits, with and without spaces', () => {
  const score = fc.integer({ min: 4100, max: 10_000 }).map((each) => each / 100);
  fc.assert(
    fc.property(score, score, score, fc.boolean(), fc.boolean(), (iit, eit, oit, thai, close) => {
      const gap = close ? '' : ' ';
      const said = `iit${gap}${iit} eit${gap}${eit} oit${gap}${oit} ระดับไหน`;
      const scores = read(thai ? toThaiDigits(said) : said);
      expect(scores?.tools).toEqual({
        iit: { from: iit, to: iit },
        eit: { from: eit, to: eit },
        oit: { from: oit, to: oit },
      });
    }),
  );
});
