import { describe, expect, test } from '@jest/globals';
import { withoutAsides } from './asides.ts';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('what is only said beside a question', () => {
  test.each([
    ['เบอร์ท้องถิ่นจังหวัด ไม่ใช่เบอร์ส่วนตัวนะ', 'เบอร์ท้องถิ่นจังหวัด'],
    ['กลุ่มไลน์มีกี่กลุ่ม ไม่ได้ขอรหัสนะ', 'กลุ่มไลน์มีกี่กลุ่ม'],
    ['ขอชื่อผู้ประสาน ไม่เอาเบอร์ส่วนตัว', 'ขอชื่อผู้ประสาน'],
    ['คะแนน oit คิดยังไง ไม่ได้ถามของอำเภอเรา', 'คะแนน oit คิดยังไง'],
  ])('“%s” asks “%s”', (typed, asked) => {
    expect(tidy(withoutAsides(typed))).toBe(asked);
  });

  test.each([
    ['ปี 65 ได้ 87 ปี 66 ได้ 90 งั้นปี 69 เฉลี่ยเท่าไหร่', ['69']],
    ['ปี 67 มีคนตอบกี่คน ปี 68 เห็นว่าล้านสาม', ['67']],
    ['งบปี 69 เบิกถึงวันไหน เหมือนปี 68 ป่ะ', ['69']],
    ['ปี 68 รู้แล้วว่า 15 พค แล้วงบของปี 67 เบิกวันไหน', ['67']],
    ['ปี 68 ประกาศสิงหา งั้นผล ita 2570 ประกาศวันไหน', ['70']],
  ])('of “%s” only the year asked for is left', (typed, years) => {
    const left = withoutAsides(typed).match(/(?:ปี ?|25)([67]\d)/g) ?? [];
    expect(left.map((year) => year.slice(-2))).toEqual(years);
  });

  test.each([
    'ปี 67 กับปี 68 เฉลี่ยต่างกันเท่าไหร่',
    'ปี 66 หรือ 67 ผ่านมากกว่ากัน',
    'อันนี้ไม่ใช่ของปี 67 ใช่ไหม',
    'ต้นแบบกับโดดเด่น ไม่ใช่เหรอ',
    'ไม่เอา',
    'oit ปี 67 มีกี่ข้อ',
  ])('“%s” is left as it is', (typed) => {
    expect(tidy(withoutAsides(typed))).toBe(typed);
  });
});
