import { expect, test } from '@jest/globals';
import { type LiveQuestion, liveQuestion } from './answer-live.ts';
import { compact } from './finding/lexicon.ts';

const LIVE: Readonly<Record<LiveQuestion, readonly string[]>> = {
  status: [
    'อำเภอเราส่งยัง',
    'อำเภอเฮาส่งแล้วบ่',
    'อำเภอหนูส่งครบหมดรึยังคะ',
    'ของเรารายงานหรือยังครับ',
    'เราค้างหยังแหน่',
    'เหลืออัลไลต้องส่งอีก',
    'มีอะหยังค้างก่อเจ้า',
    'งานค้างของอำเภอผม',
    'สถานะการส่งของจังหวัด',
    'ส่งยังคะ',
  ],
  silent: [
    'ใครยังไม่ส่งบ้าง',
    'ใผยังบ่ส่ง',
    'อำเภอใด๋ยังค้าง',
    'อำเภอไหนยังบ่รายงานเจ้า',
    'ใครยังค้างส่งมั่ง',
    'ส่งแล้วกี่อำเภอ',
    'ส่งครบทุกอำเภอม้าย',
  ],
  next: [
    'กำหนดส่งถัดไปวันไหน',
    'กำหนดต่อไปมื้อใด๋',
    'เดือนนี้ต้องส่งหยังแหน่',
    'ต้องส่งหยังแหน่มื้อนี้',
    'เดดไลน์หน้าตอใดหลาว',
    'พรุ่งนี้มีอะไรต้องส่งไหม',
  ],
};

const NOT_LIVE = [
  'ต้องส่งอะไร',
  'ใครไม่ต้องตอบ iit',
  'ใครยังไม่ครบปีตอบ iit ได้ไหม',
  'ของเราใช้ itap ทำยังไง',
  'ผมต้องทำ oit ยังไงครับ',
  'ท้องถิ่นดีเด่นมีอะไรต้องส่งบ้าง',
  'เอกสารอะไรต้องส่งบ้าง',
  'ลง oit ครบแล้วมีอะไรต้องทำอีก',
  'ดูสถานะของ iit ตรงไหน',
  'พรุ่งนี้ต้องใส่ชุดอะไร',
  'พรุ่งนี้มีฝนไหม',
  'งบเหลือทำยังไง',
  'oit ข้อ 2 ขาดอะไรไม่ได้',
  'จังหวัดต้องส่งถึงใคร',
];

for (const [kind, questions] of Object.entries(LIVE)) {
  test.each(questions)(`“%s” asks for live data: ${kind}`, (question) => {
    expect(liveQuestion(compact(question))).toBe(kind);
  });
}

test.each(NOT_LIVE)('“%s” asks for no live data', (question) => {
  expect(liveQuestion(compact(question))).toBeNull();
});
