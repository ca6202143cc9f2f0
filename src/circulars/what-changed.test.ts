import { describe, expect, test } from '@jest/globals';
import { sampleCircular } from '../../scripts/preview/sample-circular.ts';
import type { LetterDeadline, LetterMeeting } from '../storage/records/circular.ts';
import { whatChanged } from './what-changed.ts';

const deadline = (what: string, date: string): LetterDeadline => ({
  ...{ what, date, time: null, relative: null, past: false },
});
const meeting: LetterMeeting = {
  ...{ date: '2027-03-03', end_date: null, start: '13:30', end: null, channel: 'Zoom' },
  ...{ meetingId: '111', passcode: 'old-secret', place: null },
};
const before = {
  ...sampleCircular,
  text: 'ข้อความ',
  subject: 'การรายงาน',
  deadlines: [deadline('ส่งแบบ OIT', '2027-03-08'), deadline('ส่งแบบ IIT', '2027-04-01')],
  meetings: [meeting],
};

describe('what a new revision changes', () => {
  test('is nothing where nothing changed', () => {
    expect(whatChanged(before, { ...before })).toEqual([]);
  });

  test('names the deadline that moved, from when to when', () => {
    const deadlines = [deadline('ส่งแบบ OIT', '2027-03-12'), deadline('ส่งแบบ IIT', '2027-04-01')];
    expect(whatChanged(before, { ...before, deadlines })).toEqual([
      '“ส่งแบบ OIT” เปลี่ยนจากภายใน จ. 8 มี.ค. 70 เป็นภายใน ศ. 12 มี.ค. 70',
    ]);
  });

  test('tells what was dropped from what was added, also in one place of the list', () => {
    const deadlines = [deadline('ส่งแบบ IIT', '2027-04-01'), deadline('ส่งแบบ EIT', '2027-05-03')];
    const changed = whatChanged(
      { ...before, deadlines: [...before.deadlines, deadline('ก', '2027-06-01')] },
      { ...before, deadlines },
    );
    expect(changed).toEqual([
      'เพิ่มกำหนดส่ง “ส่งแบบ EIT” ภายใน จ. 3 พ.ค. 70',
      'ยกเลิกกำหนดส่ง “ส่งแบบ OIT” (ภายใน จ. 8 มี.ค. 70)',
      'ยกเลิกกำหนดส่ง “ก” (ภายใน อ. 1 มิ.ย. 70)',
    ]);
  });

  test('says that the way to join a meeting changed, without the secret', () => {
    const changed = whatChanged(before, {
      ...before,
      meetings: [{ ...meeting, passcode: 'new-secret' }],
    });
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('เปลี่ยนรหัสเข้าร่วมการประชุม');
    expect(changed[0]).not.toContain('secret');
  });

  test('names a meeting that moved and one that is off', () => {
    const moved = whatChanged(before, { ...before, meetings: [{ ...meeting, start: '09:00' }] });
    expect(moved).toEqual([
      'การประชุมเปลี่ยนจากพ. 3 มี.ค. 70 เวลา 13.30 น. เป็นพ. 3 มี.ค. 70 เวลา 09.00 น.',
    ]);
    const off = whatChanged(before, { ...before, meetings: [] });
    expect(off).toEqual(['ยกเลิกการประชุมพ. 3 มี.ค. 70 เวลา 13.30 น.']);
  });

  test('says so where only the wording of the letter changed', () => {
    expect(whatChanged(before, { ...before, text: 'ข้อความใหม่' })).toEqual([
      'ปรับข้อความในหนังสือ โปรดอ่านที่ “รายละเอียด”',
    ]);
  });
});
