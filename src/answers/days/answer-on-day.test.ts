import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Circular } from '../../storage/records/circular.ts';
import type { Asker } from '../answer.ts';
import { type AnswerIndex, createAnswerIndex } from '../answer-index.ts';
import { loadStarterKnowledge, type StarterKnowledge } from '../development/starter-index.ts';
import { answerAboutDay } from './answer-about-day.ts';
import { answerOnDay } from './answer-on-day.ts';

const today = '2026-11-20';
const MEMBER: Asker = { offices: [{ tier: 'province', area: '00' }], enrolled: true };
let knowledge: StarterKnowledge;
let index: AnswerIndex;
beforeAll(async () => {
  knowledge = await loadStarterKnowledge();
  index = createAnswerIndex(knowledge.entries, knowledge.letters, []);
});
const contextOf = (of: AnswerIndex, asker = MEMBER) => ({
  index: of,
  today,
  asker,
  in: 'direct' as const,
});
const ask = (question: string, asker = MEMBER, of = index) =>
  answerOnDay(of.read(question, today), contextOf(of, asker));

const CIRCULAR: Circular = {
  id: 'circular-9',
  version: 1,
  number: 'มท 0322/ว 9009',
  date: '2026-11-10',
  subject: 'การตรวจสอบข้อมูลบุคลากรในระบบ',
  urgency: null,
  from: 'กรมการปกครอง',
  to: [],
  deadlines: [
    { date: '2026-12-15', time: null, what: 'ส่งรายชื่อผู้ประสานงาน', relative: null, past: false },
  ],
  meetings: [],
  links: [],
  emails: [],
  phones: [],
  references: [],
  attachments: [],
  text: '',
  audience: { tier: 'both', include: ['49'], exclude: [] },
  fiscalYear: 2570,
  revision: 1,
  state: 'published',
  sendAt: 0,
  createdAt: 0,
  changedAt: 0,
  createdBy: 'person',
  createdByName: null,
  senderArea: '00',
};

describe('what lies on a day is told', () => {
  test.each([
    ['15 พค 68 วันสุดท้ายของอะไร', 'เบิกจ่าย'],
    ['๑๕ พ.ค. ๒๕๖๘ ครบกำหนดเรื่องไร', 'เบิกจ่าย'],
    ['15/5/68 เส้นตายของหยัง', 'เบิกจ่าย'],
    ['30 พ.ค. 68 ต้องส่งอะไร', 'ส่งรายงานผล'],
    ['26มค67ประชุมไร', 'อำเภอคุณธรรม'],
    ['26 สค 64 วันไรของ ita', 'ประกาศผล'],
    ['21 มิย 65 นัดประชุมเรื่องอะไร', 'มาตรฐานการให้คะแนน'],
    ['21 มิถุนายน 2565 มีประชุมไหม', 'มาตรฐานการให้คะแนน'],
    ['8 มี.ค. 67 หมดเขตส่งอะไรครับ', 'ครั้งที่ 1'],
    ['อำเภอคุณธรรม 10 พ.ค. 67 กำหนดของข้อใดถึงข้อใด', '4-9'],
    ['25 ธ.ค. 67 มีงานอะไร', 'Kick off'],
    ['27 ธ.ค. 67 หนังสือเรื่องอะไร', '26144'],
    ['31 พ.ค. 67 ต้องส่งอะไรให้ สถ.', 'ท้องถิ่น'],
  ])('%s → %s', (question, said) => {
    const answer = ask(question);
    expect(answer?.outcome).toBe('answer');
    expect(answer?.text).toContain(said);
    expect(answer?.sources.length).toBeGreaterThan(0);
  });

  test('all of it together where the other words do not tell it apart', () => {
    const answer = ask('15 พ.ค. วันอะไร');
    expect(answer?.text).toContain('15 พฤษภาคม 2568');
    expect(answer?.text).toContain('15 พฤษภาคม 2567');
    expect(answer?.text).toMatch(/ที่มา: .+; .+/);
  });

  test('a circular in force by its deadline, to whom it was sent alone, until it is taken back', () => {
    const withCircular = createAnswerIndex(knowledge.entries, knowledge.letters, [CIRCULAR]);
    const own: Asker = { offices: [{ tier: 'district', area: '4901' }], enrolled: true };
    const other: Asker = { offices: [{ tier: 'district', area: '4701' }], enrolled: true };
    const question = '15 ธ.ค. 69 ต้องส่งอะไร';
    expect(ask(question, own, withCircular)?.text).toContain('ส่งรายชื่อผู้ประสานงาน');
    expect(ask(question, other, withCircular)).toBeNull();
    expect(ask('15 ธ.ค. นี้ต้องส่งอะไร', own, withCircular)?.text).toContain('ว 9009');
    withCircular.removeCircular(CIRCULAR.id);
    expect(ask(question, own, withCircular)).toBeNull();
  });

  test('without a passcode to a guest', () => {
    const guest: Asker = { offices: [], enrolled: false };
    expect(ask('26 ม.ค. 67 ประชุมอะไร', guest)?.text).not.toContain('674321');
    expect(ask('26 ม.ค. 67 ประชุมอะไร')?.text).toContain('674321');
  });
});

describe('the fiscal year of a day is worked out', () => {
  test.each([
    ['30 พย 66 เป็นของปีงบไหน', '2567'],
    ['30 ก.ย. 2568 อยู่ปีงบประมาณอะไร', '2568'],
    ['1 ต.ค. 2568 นับเป็นปีงบไหน', '2569'],
    ['ตุลา 67 อยู่ปีงบอะไร', '2568'],
    ['เดือนกันยา 67 ปีงบไร', '2567'],
    ['ตอนนี้ปีงบอะไรคะ', '2570'],
    ['๑ ตุลาคม ๒๕๖๙ ปีงบประมาณใด', '2570'],
  ])('%s → %s', (question, year) => {
    const answer = ask(question);
    expect(answer?.text).toContain(`ปีงบประมาณ พ.ศ. ${year}`);
    expect(answer?.text).toContain('พระราชบัญญัติวิธีการงบประมาณ พ.ศ. 2561');
  });

  test('with what lies on it', () => {
    expect(ask('30 พย 66 ที่ดอนเมืองเป็นของปีงบไหน 66 หรือ 67')?.text).toContain('ITAP');
    expect(ask('10 ส.ค. 66 ประกาศผลของปีงบไหน แล้วกี่หน่วยงาน')?.text).toContain('8,323');
  });

  test('for a month of any year by the rule', () => {
    expect(ask('เดือนตุลาคมอยู่ปีงบไหน')?.text).toContain('ถัดไป');
  });
});

test.each([
  'ปี 69 ประกาศผล ITA วันไหน ใช่ 15 สิงหาเหมือนปีก่อนไหม',
  'เบิกเงินไม่ทัน 15 พ.ค. ทำยังไงดี',
  '15 พ.ค. 70 ต้องส่งอะไร',
  '15 พ.ค. นี้ต้องส่งอะไร',
  '17 พ.ค. 68 วันอะไร',
  'สลากงวดวันที่ 1 ออกเลขอะไร',
  '15 พค 68 ใช่วันสุดท้ายไหม',
  'โครงการนี้ของปีงบไหน',
  'ตชว 1-3 คืออะไร',
  'หนังสือ 27 ธ.ค. 67 เลขที่อะไร',
])('is left to others: %s', (question) => {
  expect(ask(question)).toBeNull();
});

describe('something else about what lies on a day', () => {
  const askAbout = (question: string, asker = MEMBER) =>
    answerAboutDay(index.read(question, today), contextOf(index, asker));

  test('is found though the event itself is not named', () => {
    expect(askAbout('21 มิย 65 บรรยาย iit กี่โมง')?.text).toContain('13.30-14.00 IIT');
  });

  test.each(['21 มิย 70 บรรยาย iit กี่โมง', '17 พ.ค. 68 กี่โมง', '21 มิ.ย. 65', '15 พ.ค. กี่โมง'])(
    'is not looked for where the day is not known or not full: %s',
    (question) => {
      expect(askAbout(question)).toBeNull();
    },
  );
});
