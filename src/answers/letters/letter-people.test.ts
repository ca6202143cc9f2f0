import { expect, test } from '@jest/globals';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';

const HEARING = sentCircular(
  'hearing',
  {
    number: 'คค 0604/815',
    subject: 'ขอเชิญประชุมรับฟังความคิดเห็นโครงการสะพานข้ามลำน้ำปาว ครั้งที่ 2',
    from: 'สำนักก่อสร้างสะพาน กรมทางหลวงชนบท',
    to: ['ผู้อำนวยการวิทยาลัยเทคนิคลำปาว'],
    meetings: [
      {
        ...{ date: '2026-12-08', end_date: null, start: '09:00', end: '11:30' },
        ...{ channel: 'onsite', meetingId: null, passcode: null, place: 'หอประชุมวัดกลาง' },
      },
    ],
    emails: ['bridge@example.go.th'],
    phones: ['0 4300 1122', '08 9000 1122'],
  },
  `เรื่อง ขอเชิญประชุมรับฟังความคิดเห็นโครงการสะพานข้ามลำน้ำปาว ครั้งที่ 2
เรียน ผู้อำนวยการวิทยาลัยเทคนิคลำปาว
ด้วยกรมทางหลวงชนบทได้ว่าจ้าง บริษัท ร่วมช่างไทย จำกัด ออกแบบสะพานข้ามลำน้ำปาว โดยมี ดร.พิชิต แสงทอง เป็นวิศวกรโครงการ
ในการนี้ เพื่อให้การรับฟังความคิดเห็นเรียบร้อย วิทยาลัยได้มอบ นายวีระ มั่นคง เป็นผู้บันทึกการประชุม
จึงขอเชิญท่านหรือผู้แทนเข้าร่วมประชุม ในวันอังคารที่ ๘ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๑.๓๐ น. ณ หอประชุมวัดกลาง
และขอให้แจ้งผู้นำชุมชนและครูฝึกของวิทยาลัยเข้าร่วมด้วย
ทั้งนี้ ได้มอบหมายให้ นางสาวจิรา ทองดี หมายเลขโทรศัพท์ ๐ ๔๓๐๐ ๑๑๒๒ หรือ ๐๘ ๙๐๐๐ ๑๑๒๒ อีเมล bridge@example.go.th เป็นผู้ประสานงานโครงการ
ขอแสดงความนับถือ
(นายสุเทพ ศรีงาม)
ผู้อำนวยการสำนักก่อสร้างสะพาน`,
);
const MEMO = sentCircular(
  'memo',
  {
    number: 'นพ 0033.2/77',
    subject: 'ขออนุมัติเผยแพร่แผนซ่อมบำรุง (แบบ ซบ. 2)',
    from: 'โรงพยาบาลบ้านโพธิ์',
    to: ['ผู้อำนวยการโรงพยาบาลบ้านโพธิ์'],
    phones: ['0 4250 7788'],
  },
  `บันทึกข้อความ
ส่วนราชการ โรงพยาบาลบ้านโพธิ์ โทร. ๐ ๔๒๕๐ ๗๗๘๘
เรื่อง ขออนุมัติเผยแพร่แผนซ่อมบำรุง (แบบ ซบ. ๒)
เรียน ผู้อำนวยการโรงพยาบาลบ้านโพธิ์
ตามพระราชบัญญัติการบริหารพัสดุ พ.ศ. ๒๕๖๐ มาตรา ๑๑ กำหนดให้ประกาศแผนให้ทราบ
งานช่างขออนุมัติเผยแพร่แผนซ่อมบำรุง (แบบ ซบ. ๒) บนเว็บไซต์
(นางสาวอรวรรณ พงษ์ไพร)
นายช่างเทคนิค`,
);
const ask = askerOf(createAnswerIndex([], [], [HEARING, MEMO]));
const told = (question: string) => {
  const { outcome, text } = ask(question);
  return { outcome, text };
};

test.each([
  ['เวทีสะพานลำน้ำปาว ใครเป็นวิศวกรโครงการ', 'พิชิต'],
  ['ผู้บันทึกการประชุมสะพานข้ามลำน้ำปาวชื่ออะไร', 'วีระ'],
])('a name is told with what the person is said to be: %s', (question, name) => {
  const { outcome, text } = told(question);
  expect([outcome, ['พิชิต', 'วีระ'].filter((each) => text.includes(each))]).toEqual([
    'answer',
    [name],
  ]);
});

test('who coordinates is named although the e-mail is asked for besides', () => {
  const { text } = told('ผู้ประสานงานโครงการสะพานลำน้ำปาวคือใคร ขออีเมลด้วย');
  expect(text).toContain('จิรา');
  expect(text).toContain('0 4300 1122');
  expect(text).toContain('bridge@example.go.th');
});

test('whom to ask is told however long the matter is that stands between', () => {
  expect(told('ถามเพิ่มเรื่องสะพานข้ามลำน้ำปาวกับใครได้').text).toContain('0 4300 1122');
});

test.each(['ผู้ประสานงานแผนซ่อมบำรุง รพ.บ้านโพธิ์ ชื่ออะไร', 'แผนซ่อมบำรุงโรงพยาบาลบ้านโพธิ์ ให้คนอื่นไปแทนได้ไหม'])(
  'a name is not answered with a number, nor leave with silence: %s',
  (question) => {
    expect(told(question).outcome).not.toBe('answer');
  },
);

test('who is invited is told in the words of the invitation, no speaker or signer', () => {
  expect(told('รับฟังความเห็นสะพานลำน้ำปาว เขาเชิญใครบ้าง').text).toContain('ท่านหรือผู้แทน');
});

test('whether somebody else may go is told where the letter speaks of it', () => {
  expect(told('ผอ.ติดงาน ประชุมสะพานลำน้ำปาวส่งคนอื่นไปแทนได้มั้ย')).toEqual({
    outcome: 'answer',
    text: expect.stringContaining('ผู้แทน'),
  });
});

test('day and hour are told where they are begged for without a question word', () => {
  const { text, entryId } = ask('ประชุมสะพานลำน้ำปาว ขอวันกับเวลาหน่อย');
  expect(entryId).toContain('meeting-0-when');
  expect(text).toContain('8 ธันวาคม 2569');
  expect(text).toContain('09.00');
});

test('somebody who cannot answer asks for no answer slip’s deadline', () => {
  const { text } = told('ชาวบ้านถามว่าประชุมสะพานลำน้ำปาววันไหน ตอบไม่ถูก');
  expect(text).toContain('8 ธันวาคม 2569');
});

test.each([
  ['บันทึก ซบ.2 เจ้าหน้าที่ที่เสนอเรื่องชื่ออะไร', 'อรวรรณ'],
  ['แบบ ซบ.2 รพ.บ้านโพธิ์ อ้าง พรบ อะไร', 'พระราชบัญญัติการบริหารพัสดุ'],
  ['แบบ ซบ.2 รพ.บ้านโพธิ์ อ้าง พรบ อะไร มาตราไหน', 'มาตรา 11'],
  ['เลขหนังสือ ซบ.2 รพ.บ้านโพธิ์', 'นพ 0033.2/77'],
])('a memorandum tells who offers it and what it rests on: %s', (question, said) => {
  expect(told(question)).toEqual({ outcome: 'answer', text: expect.stringContaining(said) });
});
