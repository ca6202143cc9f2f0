import { expect, test } from '@jest/globals';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';
import { flowOf } from './letter-flow.ts';

const TEXT = `ที่ ลป ๐๐๑๘/ว ๔๕๕๑

เรื่อง การจัดสรรถังน้ำสำรองประจำปี ระยะที่ ๒

เรียน นายอำเภอ ทุกอำเภอ

ด้วยจังหวัดลำปางได้จัดสรรถังน้ำสำรองให้อำเภอ ดังนี้

ที่ | อำเภอ | ถังเล็ก (ใบ) | ถังใหญ่ (ใบ) | ค่าขนส่ง (บาท)
๑ | งาว | ๑๒ | ๔ | ๙,๖๐๐
๒ | เถิน | ๒๐ | ๗ | ๑๔,๓๐๐
๓ | แจ้ห่ม | ๙ | ๕ | ๘,๒๐๐
รวม | | ๔๑ | ๑๖ | ๓๒,๑๐๐

รุ่นที่ ๑ ฝึกติดตั้งวันที่ ๑๒ มกราคม ๒๕๗๐ ณ ศาลาประชาคมงาว
รุ่นที่ ๒ ฝึกติดตั้งวันที่ ๑๔ มกราคม ๒๕๗๐ ณ ศาลาประชาคมเถิน

๑. ส่งรายชื่อช่าง รุ่นที่ ๑ ภายในวันที่ ๒๑ ธันวาคม ๒๕๖๙ และรุ่นที่ ๒ ภายในวันที่ ๒๘ ธันวาคม ๒๕๖๙
ขอแสดงความนับถือ
(นายสมบูรณ์ ใจกว้าง)
ผู้ว่าราชการจังหวัดลำปาง`;
const [first, second] = ['2026-12-21', '2026-12-28'].map((date, at) => ({
  date,
  time: null,
  relative: null,
  what: at === 0 ? 'ส่งรายชื่อช่าง รุ่นที่ 1' : 'รุ่นที่ 2',
  past: false,
}));
const letter = sentCircular(
  'tanks',
  {
    number: 'ลป 0018/ว 4551',
    subject: 'การจัดสรรถังน้ำสำรองประจำปี ระยะที่ 2',
    from: 'จังหวัดลำปาง',
    to: ['นายอำเภอ'],
    deadlines: first && second ? [first, second] : [],
    emails: [],
    phones: [],
  },
  TEXT,
);
const ask = askerOf(createAnswerIndex([], [], [letter]), '2026-11-20');

test('a table may be headed by ที่, and an empty cell keeps its column', () => {
  const [table] = flowOf(TEXT).tables;
  expect(table?.heads[0]).toBe('ที่');
  expect(table?.rows.at(-1)?.cells).toEqual(['รวม', '', '41', '16', '32,100']);
});

test.each([
  ['ถังน้ำสำรอง อำเภอเถินได้เท่าไหร่', /เถิน · ถังเล็ก \(ใบ\) 20 · ถังใหญ่/],
  ['ค่าขนส่งถังน้ำสำรอง ระยะที่ 2 แจ้ห่มได้กี่บาท', /แจ้ห่ม.*8,200/],
  ['ถังน้ำสำรองรวมค่าขนส่งกี่บาท', /“รวม · .*32,100/],
  ['ค่าขนส่งถังน้ำสำรองทุกอำเภอกี่บาท', /“รวม · .*32,100/],
  ['รวมทั้งจังหวัดจัดสรรถังน้ำสำรองให้อำเภอกี่บาท', /32,100/],
  ['งาวกับเถินได้ค่าขนส่งถังน้ำเท่าไหร่', /9,600.*14,300/],
  ['อำเภอไหนได้ถังใหญ่เยอะสุด ถังน้ำสำรอง', /เถิน/],
  ['อำเภอไหนได้ค่าขนส่งถังน้ำสำรองน้อยที่สุด', /แจ้ห่ม/],
])(
  'the row is found by its name, its column, its sum or its being the largest: %s',
  (question, said) => {
    expect(ask(question).text).toMatch(said);
  },
);

test.each([['ถังน้ำสำรอง อำเภอสบปราบได้กี่ใบ'], ['ถังน้ำสำรอง ระยะที่ 3 อำเภอเถินได้เท่าไหร่']])(
  'a row that is not there is not made up: %s',
  (question) => {
    expect(ask(question).outcome).not.toBe('answer');
  },
);

test('of batches with a deadline each, the one of the batch is told, not when the batch meets', () => {
  const asked = ask('ถังน้ำสำรอง รายชื่อช่างรุ่น 2 ส่งวันไหน');
  expect(asked.text).toContain('28 ธันวาคม');
  expect(ask('ถังน้ำสำรองฝึกติดตั้งรุ่น 2 วันไหน').text).toContain('14 มกราคม');
});
