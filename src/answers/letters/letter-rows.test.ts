import { expect, test } from '@jest/globals';
import type { PreviousQuestion } from '../answer.ts';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';
import { flowOf } from './letter-flow.ts';

const TEXT = `ด้วยจังหวัดจัดค่ายเยาวชนรักษ์ป่าประจำปี โดยมีรายละเอียด ดังนี้

        ค่าย    วันที่                  สถานที่                        รับ (คน)      หัวหน้าค่าย
        A      ๗ ธันวาคม ๒๕๖๙        โรงเรียนบ้านหนองแวง จังหวัดเลย     ๔๐           นายสมชาย ดีงาม
        B      ๙ ธันวาคม ๒๕๖๙        วัดถ้ำผาปู่ จังหวัดยะลา             ๖๕           นายวิชัย กล้าหาญ

        ขนาดใหญ่ สนับสนุนงบประมาณค่ายละ ๓๒,๐๐๐ บาท
        ขนาดเล็ก สนับสนุนงบประมาณค่ายละ ๑๕,๕๐๐ บาท

        1. ผู้สมัครที่อายุไม่ถึง 18 ปี ต้องมีหนังสือยินยอมของผู้ปกครอง
        2. ค่าอาหารกลางวันมื้อละ 70 บาทต่อคน รหัสงบประมาณ 1500888123
        3. ผู้ชนะการวาดภาพ รางวัลชนะเลิศ 5,000 บาท รางวัลรองชนะเลิศ 3,000 บาท หักภาษีร้อยละ 5
        4. ส่งใบสมัครเป็นไฟล์ Excel ทาง camp@example.go.th เต็นท์ไม่น้อยกว่า 12 หลัง และครู 2 คน
        5. ใบสมัครส่งภายในเก้าสิบวัน ส่วนการเปลี่ยนค่ายต้องขออนุมัติป่าไม้จังหวัดก่อน
ขอแสดงความนับถือ
(นายสมบูรณ์ ใจกว้าง)
รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน
ผู้ว่าราชการจังหวัดเลย
โทร. 0 4251 0000
VoIP 041705555`;
const index = createAnswerIndex(
  [],
  [],
  [
    sentCircular(
      'camp',
      {
        number: 'ลย 0018/ว 77',
        subject: 'ค่ายเยาวชนรักษ์ป่า',
        from: 'จังหวัดเลย',
        to: ['นายอำเภอ'],
        emails: ['camp@example.go.th'],
        phones: ['0 4251 0000'],
      },
      TEXT,
    ),
  ],
);
const asked = askerOf(index, '2026-11-20');
const ask = (question: string, previous: PreviousQuestion | null = null) =>
  asked(question, { previous });

test('a row keeps its line, with its columns below what heads them', () => {
  const [table] = flowOf(TEXT).tables;
  expect(table?.heads).toEqual(['ค่าย', 'วันที่', 'สถานที่', 'รับ (คน)', 'หัวหน้าค่าย']);
  expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['A', 'B']);
});

test('lines that say the same of different things are rows too', () => {
  const { flow, tables } = flowOf(TEXT);
  expect(tables[1]?.rows.map(({ start, end }) => flow.slice(start, end))).toEqual([
    'ขนาดใหญ่ สนับสนุนงบประมาณค่ายละ 32,000 บาท',
    'ขนาดเล็ก สนับสนุนงบประมาณค่ายละ 15,500 บาท',
  ]);
});

test.each([
  ['ค่ายเยาวชนรักษ์ป่า ใครหัวหน้าค่ายที่หนองแวง', 'สมชาย'],
  ['ค่ายรักษ์ป่าของภาคใต้รับกี่คน', '65'],
  ['ค่ายรักษ์ป่าขนาดเล็กได้งบเท่าไหร่', '15,500'],
  ['ค่ายรักษ์ป่า อายุ 17 สมัครได้มั้ย', 'ยินยอม'],
  ['ค่ายรักษ์ป่าข้าวกลางวันหัวละกี่บาท', '70'],
  ['ค่ายรักษ์ป่ารหัสงปม. อะไร', '1500888123'],
  ['ค่ายรักษ์ป่าวาดภาพที่หนึ่งได้เท่าไหร่', '5,000'],
  ['รางวัลวาดภาพค่ายรักษ์ป่าหักภาษีกี่เปอ', 'ร้อยละ 5'],
  ['เบอร์ voip ค่ายรักษ์ป่า', '041705555'],
  ['ค่ายรักษ์ป่าเปลี่ยนค่าย ใครอนุมัติ', 'ป่าไม้จังหวัด'],
  ['ใบสมัครค่ายรักษ์ป่าส่งภายในกี่วัน', 'เก้าสิบวัน'],
  ['รองผู้ว่าที่เซ็นหนังสือค่ายรักษ์ป่าชื่ออะไร', 'สมบูรณ์'],
])('what stands in a row, a condition or beside a name is quoted: %s', (question, told) => {
  expect(ask(question)).toMatchObject({ outcome: 'answer', text: expect.stringContaining(told) });
});

test('two things asked at once are both answered, the letter named once', () => {
  const { text } = ask('ค่ายรักษ์ป่าต้องมีเต็นท์กี่หลัง ครูกี่คน');
  expect(text).toContain('12 หลัง');
  expect(text).toContain('2 คน');
  expect(text.match(/ในหนังสือเรื่อง/g)).toHaveLength(1);
});

test('another row behind a row keeps the ask', () => {
  const question = 'ค่าย A รักษ์ป่าวันไหน';
  const { entryId } = ask(question);
  expect(ask('ค่าย B ล่ะ', { question, entryId, previous: null }).text).toContain('9 ธันวาคม');
});

test.each([
  'ค่าย E รักษ์ป่าวันไหน',
  'ผู้ว่าที่เซ็นหนังสือค่ายรักษ์ป่าชื่ออะไร',
  'ค่ายรักษ์ป่ามีคนสมัครแล้วกี่คน',
  'ปีที่แล้วอำเภอไหนชนะวาดภาพค่ายรักษ์ป่า',
  'รหัสผ่านเข้าระบบค่ายรักษ์ป่า',
  'อำเภอไหนส่งใบสมัครค่ายรักษ์ป่ารึยัง',
])('another row, role, year or what nobody wrote down is no answer: %s', (question) => {
  expect(ask(question).outcome).not.toBe('answer');
});
