import { expect, test } from '@jest/globals';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';
import { flowOf } from './letter-flow.ts';

const CONTEST = `ด้วยศูนย์วัฒนธรรมกำหนดจัดประกวดวงโปงลาง Isan Ponglang Festival งานพัฒนาเยาวชน
โดยแบ่งเป็น 2 แบบ คือ 1) วงโรงเรียน และ
2) วงชุมชน สมัครภายในวันที่ ๔ ธันวาคม ๒๕๖๙ รายละเอียดเพิ่มเติมที่ www.ponglang.example.go.th
บริษัท ช่างเวที จำกัด จะเข้าติดตั้งเวทีตั้งแต่เดือนธันวาคม ๒๕๖๙ จนถึงเดือนมกราคม ๒๕๗๐
ศูนย์ขอความร่วมมืออำเภอประชาสัมพันธ์ทางเสียงตามสายและติดป้ายหน้าอำเภอ
มอบรางวัลผลงาน ๒ ประเภท ดังนี้
๑. ลายโปงลางโบราณ
๒. ลายโปงลางร่วมสมัย
ขอแสดงความนับถือ
(นายเอก ดีงาม)
ผู้อำนวยการ`;
const TRAINING = sentCircular(
  'training',
  {
    number: 'วธ 0404/66',
    subject: 'ประชุมพัฒนาระบบ Folk Data งานทะเบียนศิลปิน',
    from: 'กรมส่งเสริมศิลปะพื้นบ้าน',
    to: ['วัฒนธรรมจังหวัด'],
    meetings: [
      {
        ...{ date: '2026-12-16', end_date: null, start: '09:00', end: null },
        ...{ channel: 'onsite', meetingId: null, passcode: null, place: 'โรงแรมริมชี' },
      },
    ],
  },
  `☐ งานคลัง ☐ งานอำนวยการ ☐ งานวิชาการ
ขอเชิญประชุมพัฒนาระบบ Folk Data งานทะเบียนศิลปิน วันที่ ๑๖ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ น. ณ โรงแรมริมชี
ค่าตอบแทนนายทะเบียนอัตราใหม่ มีผลตั้งแต่วันที่ ๑ มกราคม ๒๕๗๐`,
);
const index = createAnswerIndex(
  [],
  [],
  [
    sentCircular(
      'contest',
      {
        number: 'วธ 0404/65',
        subject: 'ประกวดวงโปงลาง Isan Ponglang Festival',
        from: 'ศูนย์วัฒนธรรม',
        to: ['นายอำเภอ'],
        deadlines: [
          { date: '2026-12-04', time: null, what: 'ส่งใบสมัคร', relative: null, past: false },
        ],
        links: ['www.ponglang.example.go.th'],
      },
      CONTEST,
    ),
    TRAINING,
  ],
);
const ask = askerOf(index);

test.each([
  ['another stage', 'ประกวดโปงลางรอบชิงจัดวันไหน'],
  ['another branch', 'ประชุมพัฒนา Folk Data งานคลัง วันไหน'],
  ['a gathering for others', 'อบรมนักเรียน Folk Data จัดวันไหน'],
  ['a cost', 'ค่าลงทะเบียนประชุมพัฒนาระบบ Folk Data คนละเท่าไหร่'],
  ['a sum by piece', 'ตามหนังสือโปงลาง ได้งบติดป้ายหน้าอำเภอป้ายละเท่าไหร่'],
  ['a day that only months tell', 'ช่างเวทีโปงลางจะมาวันไหนแน่'],
  ['a place', 'วงโปงลางซ้อมกันที่ไหน'],
  ['a day', 'วงโปงลางไหว้ครูวันไหน'],
  ['a way', 'ประชุมพัฒนา Folk Data แต่งกายยังไง'],
  [
    'a story of what only the sender is known for',
    'คัดเลือกภูมิปัญญาดีเด่น ผู้อาวุโสหมู่บ้าน ปีนี้เปิดรับอยู่ไหม ส่งเอกสารถึงศูนย์วัฒนธรรมภายในวันไหน',
  ],
])('%s that no letter states is handed on: %s', (_, question) => {
  expect(ask(question).outcome).not.toBe('answer');
});

test.each([
  ['ประกวดโปงลางสมัครถึงวันไหน', '4 ธันวาคม 2569'],
  ['Folk Data ค่าตอบแทนนายทะเบียนมีผลวันไหน', '1 มกราคม 2570'],
  ['ประชุมพัฒนา Folk Data งานทะเบียน วันไหน', '16 ธันวาคม 2569'],
  ['ประกวดโปงลางมีกี่แบบ อะไรบ้าง', 'วงชุมชน'],
  ['ประกวดโปงลางมีเว็บไหม', 'ponglang.example.go.th'],
  ['เว็บโปงลางที่ให้เข้าไปค้นคืออะไร', 'ponglang.example.go.th'],
  ['เรื่องประกวดโปงลาง เขาขอให้อำเภอช่วยทำอะไร', 'เสียงตามสาย'],
  ['รางวัลผลงานโปงลางเป็นลายอะไร 2 ประเภท', 'ลายโปงลางร่วมสมัย'],
])('what it states is told: %s', (question, said) => {
  expect(ask(question)).toMatchObject({ outcome: 'answer', text: expect.stringContaining(said) });
});

test('a question of other words than the letters sent lately is not answered from one of them', () => {
  expect(ask('อบรมทำเว็บไซต์สมัครถึงวันไหน').outcome).not.toBe('answer');
});

test('the day of a signature stands alone below the position', () => {
  const { flow } = flowOf(
    'ปลัดจังหวัด ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัดบึงกาฬ\n๑ ๒ พ.ย. ๒๕๖๙\nให้อำเภอส่งรายชื่อคณะทำงานมายังจังหวัดภายในวันที่\n๑๘ พฤศจิกายน ๒๕๖๙',
  );
  expect(flow).toContain('บึงกาฬ\n1 2 พ.ย. 2569');
  expect(flow).toContain('ภายในวันที่ 18 พฤศจิกายน 2569');
});

test('items that begin within a line keep it', () => {
  expect(flowOf(CONTEST).flow).toContain('1) วงโรงเรียน และ 2) วงชุมชน');
});
