import { expect, test } from '@jest/globals';
import type { PreviousQuestion } from '../answer.ts';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';

const CONTEST = `ที่ พร ๐๐๑๘/ว ๖๒๒๑
เรื่อง การประกวดสวนหม่อนประจำปี
เรียน นายอำเภอ ทุกอำเภอ
ด้วยจังหวัดแพร่จัดประกวดสวนหม่อน โดยมีสถาบันการเงินและสมาคมผู้เลี้ยงไหมในภาคเหนือตอนบนร่วมสนับสนุนของรางวัล จำนวน ๓ ประเภท ประเภทละ ๔๐ คน จึงขอให้อำเภอดำเนินการ ดังนี้
๑. ให้หัวหน้ากลุ่มเกษตรกรเข้าร่วมงานด้วยตนเอง พร้อมด้วยกำนันท้องที่ และเจ้าหน้าที่เกษตรอำเภอ กรณีหัวหน้ากลุ่มติดภารกิจ ให้มอบรองหัวหน้าเข้าร่วมแทน
๒. อำเภอบ้านใดมีหม่อนพันธุ์แท้ ให้อำเภอสอง อำเภอลอง และอำเภอวังชิ้น ซึ่งปลูกหม่อนพันธุ์พื้นเมืองมากที่สุด จัดเตรียมการนำเสนอ ไม่เกิน ๑๒ สไลด์ ใช้เวลาไม่เกิน ๗ นาที
๓. อำเภอละไม่เกิน ๔ ผลงาน ภาพถ่ายผลงานละ ๒ ภาพ ขนาดไฟล์ไม่เกิน ๘ MB โดยไม่รวมเครื่องพิมพ์ที่ใช้แล้ว
๔. ต้นที่มีอายุการใช้งานเกิน ๙ ปี ให้ระบุเลขต้นเป็นรายต้น หากบันทึกผิดให้แจ้งผู้ดูแลเพื่อแก้ไข ห้ามบันทึกซ้ำ
๕. ใบสมัครที่กำนันลงนาม ส่งทาง https://bit.ly/mulberry-phrae ภายในวันที่ ๑๔ ธันวาคม ๒๕๖๙
๖. การแต่งกาย : ชุดพื้นเมือง
๗. เงินอุดหนุนเบิกจ่ายให้แล้วเสร็จไม่น้อยกว่าร้อยละ ๖๕
๘. ประชุมชี้แจงผ่านระบบ Webex วันที่ ๓ ธันวาคม ๒๕๖๙ และส่วนท้องถิ่นเข้า Zoom Meeting ID ๙๒๑ ๓๓๔๔ ๑๒๐๗
๙. ผู้ร่วมงานรายงานตัวที่สนามหน้าศาลากลางในวันแรกของงาน ระหว่างเวลา ๐๖.๓๐ - ๐๗.๑๕ น. พักที่โรงแรมแพร่ไหม
ขอแสดงความนับถือ
(นายสมบูรณ์ ใจกว้าง)
ผู้ว่าราชการจังหวัดแพร่
โทร. ๐ ๕๔๕๑ ๑๑๑๑`;
const index = createAnswerIndex(
  [],
  [],
  [
    sentCircular(
      'mulberry',
      {
        number: 'พร 0018/ว 6221',
        subject: 'การประกวดสวนหม่อนประจำปี',
        from: 'จังหวัดแพร่',
        to: ['นายอำเภอ'],
        links: ['https://bit.ly/mulberry-phrae'],
        emails: [],
        phones: ['0 5451 1111'],
        deadlines: [
          { date: '2026-12-14', time: null, relative: null, what: 'ส่งใบสมัคร', past: false },
        ],
      },
      CONTEST,
    ),
  ],
);
const asked = askerOf(index, '2026-11-20');
const ask = (question: string, previous: PreviousQuestion | null = null) =>
  asked(question, { previous });

test.each([
  ['อำเภอไหนต้องขึ้นพรีเซนต์เรื่องหม่อนพื้นเมืองบ้าง', /อำเภอสอง อำเภอลอง/],
  ['ว 6221 ใครต้องไปบ้าง', /1\. ให้หัวหน้ากลุ่มเกษตรกร.*เจ้าหน้าที่เกษตร/],
])('a short numbered item is quoted whole: %s', (question, said) => {
  expect(ask(question).text).toMatch(said);
});

test.each([
  ['อำเภอนึงส่งหม่อนประกวดได้กี่ชิ้น', /4 ผลงาน/],
  ['ประกวดสวนหม่อน แต่ละอำเภอส่งได้กี่เรื่อง', /4 ผลงาน/],
  ['นำเสนอสวนหม่อนได้ไม่เกินกี่หน้า พูดได้กี่นาที', /12 สไลด์.*7 นาที/],
  ['รูปถ่ายประกวดหม่อนที่แนบ ไฟล์ใหญ่สุดได้เท่าไหร่', /8 MB/],
  ['ต้นหม่อนเก่ากี่ปีขึ้นไปที่ต้องลงเลขต้น', /9 ปี/],
  ['เงินอุดหนุนประกวดสวนหม่อนต้องเบิกกี่เปอร์เซ็น', /ร้อยละ 65/],
])(
  'what is counted is found by its share, its limit or another word for it: %s',
  (question, said) => {
    expect(ask(question).text).toMatch(said);
  },
);

test.each([
  ['ประกวดสวนหม่อน ปริ้นเตอร์ต้องนับด้วยไหม', /ไม่รวมเครื่องพิมพ์/],
  ['ประกวดสวนหม่อนแต่งตัวไง', /ชุดพื้นเมือง/],
  ['หนังสือ พร 0018/ว 6221 ต้องส่งใบสมัครภายในวันไหน', /14 ธันวาคม/],
  ['อบต.ถามว่าเข้าซูมประกวดสวนหม่อน meeting id อะไร', /921 3344 1207/],
  ['สวนหม่อนวันแรกของงานต้องไปรายงานตัวกี่โมง', /06\.30 - 07\.15/],
  ['ประกวดสวนหม่อนส่งลิงก์ไหน ใบสมัครใครเซ็น', /mulberry-phrae.*กำนันลงนาม/s],
  ['บันทึกหม่อนผิดไปแล้ว บันทึกใหม่ได้เลยมั้ยหรือต้องทำไง', /หากบันทึกผิด.*ห้ามบันทึกซ้ำ/],
])('a duty is found in the asker’s own words: %s', (question, said) => {
  expect(ask(question).text).toMatch(said);
});

test('how to dress is asked of the letter before, though what was asked of it was a day', () => {
  const first = ask('ประกวดสวนหม่อนส่งใบสมัครวันไหน');
  const previous = { question: 'ประกวดสวนหม่อนส่งใบสมัครวันไหน', entryId: first.entryId };
  expect(ask('แต่งตัวไง', previous).text).toContain('ชุดพื้นเมือง');
});

test.each([
  ['ลิงก์เข้า webex ชี้แจงประกวดสวนหม่อนลิงก์ไหน'],
  ['เบอร์โรงแรมแพร่ไหมที่พักประกวดสวนหม่อนเบอร์อะไร'],
  ['ประกวดสวนหม่อนเสร็จแล้วอำเภอจะได้ต้นใหม่เดือนไหน'],
])('a link, a number or a gift that the letter does not state is handed on: %s', (question) => {
  expect(ask(question).outcome).not.toBe('answer');
});

test.each([['มีข้อสงสัยประกวดสวนหม่อน ขอเบอร์มือถือคนประสาน', /0 5451 1111/]])(
  'the line to be called is told, though people’s numbers are not given out: %s',
  (question, said) => {
    expect(ask(question).text).toMatch(said);
    expect(ask('ขอเบอร์ส่วนตัวผู้ว่าแพร่ ประกวดสวนหม่อน').outcome).toBe('escalate');
  },
);
