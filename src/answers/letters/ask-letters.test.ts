import { describe, expect, test } from '@jest/globals';
import type { PreviousQuestion } from '../answer.ts';
import { createAnswerIndex } from '../answer-index.ts';
import { sentCircular } from '../development/sent-circular.ts';
import { askerOf } from '../development/starter-index.ts';

const FLOOD = sentCircular(
  'flood',
  {
    number: 'มท 0610/ว 4417',
    subject: 'การสำรวจเครื่องสูบน้ำ Smart Map สำหรับรับมืออุทกภัย',
    from: 'สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดแพร่',
    to: ['นายอำเภอ ทุกอำเภอ'],
    deadlines: [
      { date: '2026-12-04', time: null, what: 'ส่งแบบสำรวจ', relative: null, past: false },
      { date: '2026-12-18', time: null, what: 'ส่งภาพถ่าย', relative: null, past: false },
    ],
    emails: ['pump@example.go.th'],
    phones: ['0 5451 1111', '08 1111 2222'],
  },
  `ด้วยจังหวัดจะสำรวจเครื่องสูบน้ำ Smart Map จึงขอให้อำเภอส่งแบบสำรวจ
ภายในวันที่ ๔ ธันวาคม ๒๕๖๙ ทางอีเมล pump@example.go.th และส่งภาพถ่าย ภายในวันที่ ๑๘ ธันวาคม ๒๕๖๙
โดยจัดสรรงบประมาณให้อำเภอละ ๑๒,๕๐๐ บาท อำเภอละไม่เกิน ๓ เครื่อง และมี นายสมพร ดีจริง เป็นหัวหน้าชุดช่าง
ระบบใช้ชื่อผู้ใช้ username: pump01 รหัสผ่าน abcd1234
ขอแสดงความนับถือ
(ว่าที่ร้อยตรีวิชัย กล้าหาญ)
ปลัดจังหวัด ปฏิบัติราชการแทน
ผู้ว่าราชการจังหวัดแพร่
โทร. ๐ ๕๔๕๑ ๑๑๑๑ หรือ ๐๘ ๑๑๑๑ ๒๒๒๒
`,
);
const TRAINING = sentCircular(
  'training',
  {
    number: 'ศธ 04099/512',
    subject: 'ขอเชิญอบรมการใช้โปรแกรมห้องสมุด',
    from: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาน่าน เขต 1',
    to: ['ผู้อำนวยการโรงเรียน'],
    meetings: [
      {
        ...{ date: '2026-11-26', end_date: '2026-11-27', start: '08:30', end: '16:30' },
        ...{ channel: 'onsite', meetingId: null, passcode: null, place: 'โรงแรมน่านใต้' },
      },
    ],
    attachments: ['กำหนดการ', 'แบบตอบรับ'],
  },
  'ขอเชิญครูบรรณารักษ์อบรมการใช้โปรแกรมห้องสมุด ระหว่างวันที่ ๒๖ – ๒๗ พฤศจิกายน ๒๕๖๙ ณ โรงแรมน่านใต้\n(นางสาวมาลี ศรีสุข)\nผู้อำนวยการ\n',
);
const index = createAnswerIndex([], [], [FLOOD, TRAINING]);
const ask = askerOf(index);
const GUEST = { offices: [], enrolled: false };

describe('a letter of any subject answers', () => {
  test.each([
    ['สำรวจเครื่องสูบน้ำส่งวันไหน', '4 ธันวาคม 2569'],
    ['เครื่องสูบน้ำ ภาพถ่ายส่งวันไหน', '18 ธันวาคม 2569'],
    ['สมาร์ทแมพ ใครเซ็น', 'ว่าที่ร้อยตรีวิชัย กล้าหาญ'],
    ['เครืองสูบนํา ใครเซ็น', 'ว่าที่ร้อยตรีวิชัย'],
    ['หนังสือแพร่ส่งเมลอะไร', 'pump@example.go.th'],
    ['ว 4417 ได้งบกี่บาท', '12,500 บาท'],
    ['4417 ใครเป็นหัวหน้าชุดช่าง', 'นายสมพร ดีจริง'],
    ['เครื่องสูบน้ำอำเภอละกี่เครื่อง', '3 เครื่อง'],
    ['หนังสือ สพป น่าน จัดที่ไหน', 'โรงแรมน่านใต้'],
    ['อบรมโปรแกรมห้องสมุดกี่โมง', '08.30'],
    ['ห้องสมุดแนบอะไรมา', '(2) แบบตอบรับ'],
    ['เรื่องห้องสมุด เลขหนังสืออะไร', 'ศธ 04099/512'],
  ])('%s', (question, said) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ outcome: 'answer' });
    expect(answer.text).toContain(said);
    expect(answer.sources).toHaveLength(1);
  });

  test('what it does not state is handed on, not made up', () => {
    for (const question of [
      'เครื่องสูบน้ำอบรมกี่โมง',
      'อบรมห้องสมุดค่าลงทะเบียนกี่บาท',
      'อบรมโปรแกรมห้องสมุด ส่งแบบตอบรับภายในวันไหน',
      'อบรมโปรแกรมห้องสมุด รุ่นที่ 3 วันไหน',
      'เครื่องสูบน้ำปี 2566 ส่งวันไหน',
      'ห้องสมุดลงทะเบียนกี่โมง',
      'ว 4418 ใครเซ็น',
      'ประกวดนางงามวันไหน',
    ]) {
      expect([question, ask(question).outcome]).not.toEqual([question, 'answer']);
    }
  });
});

describe('a question that names no letter', () => {
  test('is answered from the only one that states what is asked', () => {
    expect(ask('แนบอะไรมาบ้าง').text).toContain('แบบตอบรับ');
    expect(ask('ประชุมกี่โมง').text).toContain('08.30');
  });

  test('is asked back where several do, each button naming its letter', () => {
    const answer = ask('ใครเซ็น');
    expect(answer.outcome).toBe('clarify');
    expect(answer.choices).toHaveLength(2);
    for (const choice of answer.choices) expect(ask(choice).outcome).toBe('answer');
  });

  test('says all dates where nothing tells which is meant', () => {
    const text = ask('ส่งภายในวันไหน').text;
    expect(text).toContain('4 ธันวาคม 2569');
    expect(text).toContain('18 ธันวาคม 2569');
  });

  test('is not answered from what was sent long ago, nor for another day', () => {
    expect(ask('แนบอะไรมาบ้าง', { today: '2027-06-01' }).outcome).not.toBe('answer');
    expect(ask('พรุ่งนี้ประชุมกี่โมง').outcome).not.toBe('answer');
    expect(ask('พรุ่งนี้ประชุมกี่โมง', { today: '2026-11-25' }).outcome).toBe('answer');
  });
});

describe('behind what was asked before', () => {
  const before = (question: string): PreviousQuestion => ({
    question,
    entryId: ask(question).entryId,
  });
  test.each([
    ['อบรมโปรแกรมห้องสมุดวันไหน', 'ที่ไหนอะ', 'โรงแรมน่านใต้'],
    ['อบรมโปรแกรมห้องสมุดวันไหน', 'ใครเซ็น', 'มาลี'],
    ['สำรวจเครื่องสูบน้ำส่งวันไหน', 'ภาพถ่ายล่ะ', '18 ธันวาคม'],
    ['สำรวจเครื่องสูบน้ำส่งวันไหน', 'เมลล่ะ', 'pump@example.go.th'],
  ])('%s ⇒ %s', (first, then, said) => {
    expect(ask(then, { previous: before(first) }).text).toContain(said);
  });

  test('another letter that is named is the one that is asked', () => {
    const previous = before('อบรมโปรแกรมห้องสมุดวันไหน');
    expect(ask('เครื่องสูบน้ำใครเซ็น', { previous }).text).toContain('วิชัย');
  });
});

describe('who may know', () => {
  test('private numbers go to the enrolled only, passwords to nobody', () => {
    const told = ask('เครื่องสูบน้ำโทรหาใคร');
    expect(told.text).toContain('08 1111 2222');
    for (const question of ['เครื่องสูบน้ำโทรหาใคร', 'เครื่องสูบน้ำใครเป็นหัวหน้าชุดช่าง']) {
      expect(ask(question, { asker: GUEST }).text).not.toContain('08 1111 2222');
    }
    for (const question of ['เครื่องสูบน้ำระบบใช้ชื่อผู้ใช้อะไร', 'ว 4417 รหัสผ่านอะไร']) {
      expect(ask(question).text).not.toMatch(/abcd1234/);
    }
  });

  test('a letter to others, or one recalled, tells nothing', () => {
    const local = createAnswerIndex(
      [],
      [],
      [{ ...FLOOD, audience: { ...FLOOD.audience, include: ['54'] } }],
    );
    const stranger = { offices: [{ tier: 'district' as const, area: '4901' }], enrolled: true };
    expect(askerOf(local)('ว 4417 ใครเซ็น', { asker: stranger }).text).not.toContain('วิชัย');
    local.addCircular({ ...FLOOD, state: 'cancelled' });
    expect(askerOf(local)('ว 4417 ใครเซ็น').text).not.toContain('วิชัย');
    expect(local.size).toBe(0);
  });
});
