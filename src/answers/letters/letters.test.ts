import { describe, expect, test } from '@jest/globals';
import type { Circular } from '../../storage/records/circular.ts';
import { createAnswerIndex } from '../answer-index.ts';
import { askerOf, starterAsker } from '../development/starter-index.ts';
import { signerOf } from './signer-of.ts';

const GUEST = { offices: [], enrolled: false };
const officer = (area: string) => ({
  offices: [{ tier: 'district' as const, area }],
  enrolled: true,
});

const CIRCULAR: Circular = {
  id: 'circular-1',
  version: 1,
  number: 'มท 0322/ว 8001',
  date: '2026-11-10',
  subject: 'การขับเคลื่อนการประเมิน ITA ของอำเภอ ประจำปีงบประมาณ พ.ศ. 2570',
  urgency: 'ด่วนที่สุด',
  from: 'กรมการปกครอง',
  to: ['ผู้ว่าราชการจังหวัด ทุกจังหวัด'],
  deadlines: [
    {
      date: '2026-12-15',
      time: '16:30',
      what: 'ส่งรายชื่อผู้ประสานงาน ITA',
      relative: null,
      past: false,
    },
    { date: '2027-01-29', time: null, what: 'รายงานผลการดำเนินงาน', relative: null, past: false },
  ],
  meetings: [
    {
      date: '2026-11-27',
      end_date: null,
      start: '09:30',
      end: '12:00',
      channel: 'Zoom',
      meetingId: '999 888 7777',
      passcode: '424242',
      place: null,
    },
  ],
  links: ['https://forms.gle/abc', 'https://us06web.zoom.us/j/999?pwd=XYZ'],
  emails: [],
  phones: ['0 2226 0530', '08 1234 5678'],
  references: [],
  attachments: ['ปฏิทินการประเมิน', 'แบบรายชื่อ'],
  text: 'ขอแสดงความนับถือ\n\n(นายสมชาย ใจดี)\nอธิบดีกรมการปกครอง\nโทร. 0 2226 0530\n',
  audience: { tier: 'both', include: ['00'], exclude: [] },
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

describe('a published circular answers at once', () => {
  test.each([
    ['ส่งรายชื่อผู้ประสานงานวันไหน', 'วันอังคารที่ 15 ธันวาคม 2569 เวลา 16.30 น.'],
    ['ประชุม ita ปี 70 กี่โมง', 'วันศุกร์ที่ 27 พฤศจิกายน 2569 เวลา 09.30-12.00 น.'],
    ['ประชุม ita ปี 70 ที่ไหน', 'ผ่าน Zoom'],
    ['รหัสซูมประชุม ita ปี 70', 'Meeting ID 999 888 7777'],
    ['หนังสือ ว 8001 เรื่องอะไร', 'ITA ของอำเภอ ประจำปีงบประมาณ พ.ศ. 2570'],
    ['ว8001 ใครเซ็น', 'นายสมชาย ใจดี อธิบดีกรมการปกครอง'],
    ['ว 8001 เรียนถึงใคร', 'ผู้ว่าราชการจังหวัด ทุกจังหวัด'],
    ['สิ่งที่ส่งมาด้วยของ ว 8001', '(2) แบบรายชื่อ'],
    ['ขอลิงก์ในหนังสือ ว 8001', 'https://forms.gle/abc'],
    ['หนังสือ ว 8001 โทรหาใคร', '0 2226 0530'],
    ['เลขหนังสือ ita ปี 70', 'มท 0322/ว 8001'],
  ])('%s', async (question, said) => {
    const answer = (await starterAsker([CIRCULAR]))(question);
    expect(answer).toMatchObject({ outcome: 'answer', sources: [{ date: '2026-11-10' }] });
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('ปีงบประมาณ พ.ศ. 2570');
    expect(answer.text).toContain('มท 0322/ว 8001 ลงวันที่ 10 พฤศจิกายน 2569');
  });

  test('before older knowledge of the same thing', async () => {
    const before = (await starterAsker())('รายงานผล ita ส่งวันไหน');
    const after = (await starterAsker([CIRCULAR]))('รายงานผล ita ส่งวันไหน');
    expect(before.text).toContain('30 พฤษภาคม 2568');
    expect(after.text).toContain('29 มกราคม 2570');
  });

  test('but an older year that is asked for is answered from that year', async () => {
    const answer = (await starterAsker([CIRCULAR]))('รายงานผล ita ปี 68 ส่งวันไหน');
    expect(answer.text).toContain('30 พฤษภาคม 2568');
  });
});

describe('revisions and recalls', () => {
  const question = 'ประชุม ita ปี 70 วันไหน';
  test('the newest revision replaces the one before', () => {
    const index = createAnswerIndex([], [], [CIRCULAR]);
    const [meeting] = CIRCULAR.meetings;
    if (meeting === undefined) throw new Error('the circular has a meeting');
    index.addCircular({ ...CIRCULAR, revision: 2, meetings: [{ ...meeting, date: '2026-12-02' }] });
    expect(askerOf(index)(question).text).toContain('2 ธันวาคม 2569');
    expect(index.size).toBe(1);
  });

  test('a cancelled circular answers nothing, and neither does one that was removed', () => {
    const index = createAnswerIndex([], [], [CIRCULAR]);
    index.addCircular({ ...CIRCULAR, state: 'cancelled' });
    expect(askerOf(index)(question).outcome).not.toBe('answer');
    index.addCircular(CIRCULAR);
    index.removeCircular(CIRCULAR.id);
    expect(askerOf(index)(question).outcome).not.toBe('answer');
  });
});

describe('who may know', () => {
  test('the passcode, private numbers and links with a passcode go to enrolled people only', async () => {
    const ask = await starterAsker([CIRCULAR]);
    const told = ask('รหัสซูมประชุม ita ปี 70');
    expect(told).toMatchObject({ confidential: true, text: expect.stringContaining('424242') });
    for (const question of [
      'รหัสซูมประชุม ita ปี 70',
      'ประชุม ita ปี 70 วันไหน',
      'ว 8001 โทรหาใคร',
      'ขอลิงก์ในหนังสือ ว 8001',
    ]) {
      const guest = ask(question, { asker: GUEST });
      expect(guest.confidential).toBe(false);
      expect(guest.text).not.toMatch(/424242|08 1234 5678|XYZ/);
    }
  });

  test('a circular to one province is answered to its districts and not to others or guests', async () => {
    const local: Circular = {
      ...CIRCULAR,
      audience: { tier: 'district', include: ['49'], exclude: ['4904'] },
    };
    const ask = await starterAsker([local]);
    const outcome = (asker: ReturnType<typeof officer>) =>
      ask('หนังสือ ว 8001 เรื่องอะไร', { asker }).outcome;
    expect(outcome(officer('4901'))).toBe('answer');
    expect(ask('หนังสือ ว 8001 เรื่องอะไร').outcome).toBe('answer');
    expect(outcome(officer('4904'))).not.toBe('answer');
    expect(outcome(officer('4701'))).not.toBe('answer');
    expect(ask('หนังสือ ว 8001 เรื่องอะไร', { asker: GUEST }).outcome).not.toBe('answer');
  });
});

test('the signer is the name in brackets below the closing line', () => {
  expect(
    signerOf(
      '(นางสาวก ข ค)\nเนื้อความ\nขอแสดงความนับถือ\n\n (นายเอก ดีงาม) \n\nปลัดจังหวัด ปฏิบัติราชการแทน\n',
    ),
  ).toBe('นายเอก ดีงาม ปลัดจังหวัด ปฏิบัติราชการแทน');
  expect(signerOf('ขอแสดงความนับถือ\n(นายเอก ดีงาม)\nโทร. 0 1234')).toBe('นายเอก ดีงาม');
  expect(signerOf('ไม่มีชื่อ')).toBeNull();
});
