import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PreviousQuestion } from '../answer.ts';
import { type AnswerIndex, createAnswerIndex } from '../answer-index.ts';
import { loadStarterKnowledge } from '../development/starter-index.ts';
import { answerGrade } from './answer-grade.ts';

const today = '2026-11-20';
let index: AnswerIndex;
beforeAll(async () => {
  const { entries, letters } = await loadStarterKnowledge();
  index = createAnswerIndex(entries, letters, []);
});
const ask = (question: string, previous: PreviousQuestion | null = null) =>
  answerGrade(index.read(question, today), { index, today, previous });

describe('the level is worked out from the scores', () => {
  test.each([
    ['iit 96 eit 88 oit 84 ระดับไหน', 'ระดับ “ผ่าน”'],
    ['ภายใน 92 ภายนอก 83 เปิดเผยข้อมูล 96 ได้ระดับอะไร', 'ระดับ “ผ่าน”'],
    ['OIT ได้แค่ 84 รวม 91 ได้ผ่านดีไหม', 'ระดับ “ผ่าน”'],
    ['iit88 eit86 oit90 ได้ไร', 'ระดับ “ผ่านดี”'],
    ['รวม88 ทุกตัวเกิน85 ระดับไร', 'ระดับ “ผ่านดี”'],
    ['iit96 eit97 oit95 เกรดไหน', 'ระดับ “ผ่านดีเยี่ยม”'],
    ['รวม 95.01 ครบทุกตัวเกิน 95 ถือว่าดีเยี่ยมมั้ย', 'ระดับ “ผ่านดีเยี่ยม”'],
    ['ปี 62 ได้ 85.00 A หรือ AA', 'เกรด “A”'],
    ['คะแนน ๗๒ อยู่ระดับอะไร', 'ระดับ “ต้องปรับปรุง”'],
    ['ได้ 69.99 เรียกว่าอะไร', 'ระดับ “ต้องปรับปรุงโดยด่วน”'],
    ['iit 80 eit 80 oit 80 ผ่านมั้ย', 'ยังไม่ผ่านเกณฑ์'],
    ['84.5 ปัดขึ้นได้ไหม', 'ยังไม่ผ่านเกณฑ์'],
    ['ได้ 85 ถ้วนผ่านยัง', 'ถือว่าผ่านเกณฑ์'],
    ['อำเภอเราได้ 84.99 ผ่านไหมคะ', 'ยังไม่ผ่านเกณฑ์'],
    ['52.3 ปี 65 เกรดอะไร', 'เกรด “E”'],
    ['ita64ได้78เกรดไร', 'เกรด “B”'],
    ['สมัยก่อนได้ 95 เกรดอะไร', 'เกรด “AA”'],
    ['ได้ 82 ขาดอีกกี่คะแนนถึงจะผ่าน', 'ขาดอีก 3 คะแนน'],
    ['iit 92.5 eit 88 oit 97.25 รวมเท่าไหร่', 'คำนวณได้ 93.05'],
  ])('%s → %s', (question, said) => {
    const answer = ask(question);
    expect(answer?.outcome).toBe('answer');
    expect(answer?.text).toContain(said);
  });

  test('and is said to be worked out, with the years of the rule and its source', () => {
    const answer = ask('รวม 91 oit 84 ได้ระดับไหน');
    expect(answer?.text).toContain('ไม่ใช่ผลที่ประกาศจริง');
    expect(answer?.text).toMatch(/ปีงบประมาณ พ\.ศ\. .*2568/);
    expect(answer?.sources.length).toBeGreaterThan(0);
    expect(answer?.text).toContain(answer?.sources[0]?.title ?? 'a source');
    expect(answer?.entryId).toBe('grade-pass-below-tool');
  });

  test('and what one source alone tells is said to be unconfirmed', () => {
    expect(ask('ได้ 72 อยู่ระดับไหน')?.text).toContain('ยังไม่ยืนยัน');
    expect(ask('รวม 91 oit 84 ได้ระดับไหน')?.text).not.toContain('ยังไม่ยืนยัน');
  });

  test('and a total alone is answered with every level that it leaves open', () => {
    const text = ask('รวมได้ 91')?.text;
    expect(text).toContain('ทุกเครื่องมือ 85 ขึ้นไป = “ผ่านดี”');
    expect(text).toContain('มีเครื่องมือที่ต่ำกว่า 85 = “ผ่าน”');
    expect(text).not.toContain('“ผ่านดีเยี่ยม”');
  });

  test('and a total that the tools do not come to is pointed out', () => {
    expect(ask('iit 90 eit 90 oit 90 รวม 80 ระดับไหน')?.text).toContain('โปรดตรวจตัวเลข');
  });

  test('and a question that goes on takes over what it leaves out', () => {
    const before = { question: 'ได้ 86 ผ่านไหม', entryId: 'pass-score' };
    expect(ask('แล้ว 84 ล่ะ', before)?.text).toContain('84 ยังไม่ผ่าน');
    expect(ask('ถ้า oit 84 ล่ะ', before)?.text).toContain('ระดับ “ผ่าน”');
    const old = { question: 'ปี 64 ได้ 78 เกรดอะไร', entryId: 'grades-old' };
    expect(ask('แล้ว 96 ล่ะ', old)?.text).toContain('“AA”');
    expect(ask('แล้วปี 68 ล่ะ', old)?.text).toContain('“ต้องปรับปรุง”');
  });
});

test.each([
  'อำเภอเราได้ระดับไหน',
  'ได้ 90 คะแนนแล้วได้อะไร',
  'อำเภอวานรนิวาสได้คะแนนเท่าไหร่ ปี 68',
  'ได้ 94 แต่ทำไมแค่ผ่าน',
  'ปี 68 สตง ได้ 94.64 eit ตก ได้ระดับอะไร',
  'คะแนนผ่านคือ 85 ใช่ไหม',
  'ต้องได้ 80 หรือ 85 ถึงจะผ่าน',
  'ผ่านดีต้องได้กี่คะแนน',
  'ปี 71 ได้ 90 เกรดอะไร',
  'ปี 2569 รวม 90 oit 84 ระดับไหน',
  'ปี 61 ได้ 90 เกรดอะไร',
  'ปี 64 กับ 68 ได้ 90 ระดับไหน',
  'ปี 71 ป.ป.ช. จะปรับเกณฑ์ผ่านเป็น 90 ใช่ไหม',
  'ไม่ถึง 85 สองปีติด นายอำเภอจะโดนย้ายไหม',
  'คะแนนเฉลี่ยทั้งประเทศเกิน 90 ผ่านไหม',
  'อำเภอคุณธรรมได้ 80 คะแนนอยู่ระดับไหน',
  'ได้ 130 คะแนน ระดับไหน',
  'OIT ได้ 90 ระดับไหน',
  'ทุกตัวเกิน 85 รวม 80 ระดับไหน',
])('is not worked out: %s', (question) => {
  expect(ask(question)).toBeNull();
});
