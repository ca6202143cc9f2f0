import { expect, test } from '@jest/globals';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';

const SURVEY = sentCircular(
  'survey',
  {
    number: 'คค 0508/ว 311',
    subject: 'สำรวจรถราชการและกล้อง Dashcam',
    from: 'สำนักงานขนส่ง',
    to: ['นายอำเภอ'],
    deadlines: [
      { date: '2026-12-11', time: null, what: 'ส่งแบบสำรวจ', relative: null, past: false },
    ],
  },
  `ขอให้นับรถราชการทุกคัน โดยใช้ข้อมูล ณ วันที่ ๑๕ พฤศจิกายน ๒๕๖๙ แล้วส่งแบบสำรวจกล้อง Dashcam ภายในวันที่ ๑๑ ธันวาคม ๒๕๖๙
รถที่มีอายุเกิน ๑๐ ปี ให้พิจารณาซ่อมก่อน
ขอให้แจ้งพนักงานขับรถทุกคนเข้าร่วมอบรมการใช้กล้อง`,
);
const ask = askerOf(createAnswerIndex([], [], [SURVEY]));

test('a story’s ask is put to what the story named before', () => {
  const { text } = ask(
    'เมื่อเช้าหัวหน้าสั่งให้กรอกแบบสำรวจกล้อง Dashcam หนูรับงานต่อจากพี่ธุรการที่ลาออกไปเลี้ยงหลานต่างประเทศ ไม่รู้ว่าเขาให้ส่งถึงวันไหน คอมพิวเตอร์ก็ดันเปิดไม่ติด',
  );
  expect(text).toContain('11 ธันวาคม 2569');
});

test('of two questions the first is answered where the second names what no letter holds', () => {
  const { outcome, text } = ask('ใครต้องไปอบรม Dashcam บ้าง ปลอมตัวสลับเวรกันเองได้มั้ย');
  expect(outcome).toBe('answer');
  expect(text).toContain('พนักงานขับรถ');
});

test('the day as of which something is counted is no deadline', () => {
  const { text } = ask('รถราชการนับ ณ วันไหน');
  expect(text).toContain('15 พฤศจิกายน 2569');
});

test('how many there are of a thing is not answered with the rule for its age', () => {
  expect(ask('รถราชการเรา 12 ปีแล้ว จะได้คันใหม่กี่คัน').outcome).not.toBe('answer');
});
