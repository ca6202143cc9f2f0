import { expect, test } from '@jest/globals';
import type { PreviousQuestion } from '../answer.ts';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';

const TEXT = `ด้วยจังหวัดกำหนดจัดแข่งขันเรือยาวประเพณี และประกวดกระทงใบตอง จึงขอให้อำเภอดำเนินการ ดังนี้
1. ส่งทีมเรือยาว อำเภอละ 2 ทีม พร้อมใบสมัคร (แบบ รย. 3) สำเนาทะเบียนเรือ และใบรับรองแพทย์ ภายในวันที่ 7 ธันวาคม 2569
2. ซ้อมเรือได้ระหว่างวันที่ 10 - 12 ธันวาคม 2569 ประกวดกระทงส่งผลงานระหว่างวันที่ 14 - 15 ธันวาคม 2569
3. ห้ามจำหน่ายเครื่องดื่มแอลกอฮอล์ในงาน และไม่ต้องนำเสื้อชูชีพมาเอง
4. รายงานจำนวนผู้ชมทุกวันศุกร์ ก่อนเวลา 17.00 น. ทางกลุ่มไลน์ “เรือยาว 69”
ขอแสดงความนับถือ
(นายสมบูรณ์ ใจกว้าง)
ปลัดจังหวัดนครพนม
โทร. 0 4251 0000
โทรสาร 0 4251 0001
ผู้ประสานงาน นายกล้า ดีมาก`;
const index = createAnswerIndex(
  [],
  [],
  [
    sentCircular(
      'boats',
      {
        number: 'นพ 0018/ว 77',
        subject: 'การแข่งขันเรือยาวประเพณี',
        from: 'จังหวัดนครพนม',
        to: ['นายอำเภอ'],
        emails: [],
        phones: ['0 4251 0000'],
      },
      TEXT,
    ),
  ],
);
const asked = askerOf(index, '2026-11-20');
const ask = (question: string, previous: PreviousQuestion | null = null) =>
  asked(question, { previous });

test.each([
  ['ซ้อมเรือยาวช่วงวันไหน', '10 - 12'],
  ['ประกวดกระทงส่งผลงานช่วงวันไหน', '14 - 15'],
  ['ส่งทีมเรือยาวได้กี่ทีม', '2 ทีม'],
  ['ขายเบียร์ในงานเรือยาวได้มั้ย', 'ห้าม'],
  ['ต้องเอาเสื้อชูชีพไปเองไหม', 'ไม่ต้อง'],
  ['กลุ่มไลน์ชื่ออะไร', 'เรือยาว 69'],
  ['แบบ รย.3 คือแบบอะไร', 'ใบสมัคร'],
  ['โทรสารเบอร์อะไร', '0001'],
  ['รายงานผู้ชมทุกวันอะไร', 'ทุกวันศุกร์'],
  ['เรือยาวต้องแนบอะไรบ้างกับใบสมัคร', 'ใบรับรองแพทย์'],
  ['ใครประสานงานเรื่องเรือยาว', 'นายกล้า'],
])('the clause that holds what is asked is quoted: %s', (question, told) => {
  expect(ask(question)).toMatchObject({ outcome: 'answer', text: expect.stringContaining(told) });
});

test.each(['ค่าไฟเรือยาวเท่าไหร่', 'แข่งเรือยาวได้ใบเกียรติบัตรมั้ย', 'จังหวัดน่านแข่งเรือยาวส่งกี่ทีม'])(
  'what the letter does not state, or what is of another province, is no answer: %s',
  (question) => {
    expect(ask(question).outcome).not.toBe('answer');
  },
);

test('a hint of another thing behind a question keeps the ask', () => {
  const first = ask('ซ้อมเรือยาวช่วงวันไหน');
  const before = { question: 'ซ้อมเรือยาวช่วงวันไหน', entryId: first.entryId, previous: null };
  expect(ask('กระทงล่ะ', before).text).toContain('14 - 15');
});

test('what is only told is no question, even with a letter of its words in force', () => {
  expect(ask('ส่งใบสมัครเรือยาวทางไลน์แล้วค่ะ').outcome).not.toBe('answer');
});
