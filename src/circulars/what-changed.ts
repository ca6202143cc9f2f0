import { meetingTimeText, shortDueText } from '../cards/date-text.ts';
import type { CircularFacts, LetterDeadline, LetterMeeting } from '../storage/records/circular.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { pairUp } from './pair-up.ts';

type Facts = CircularFacts & { readonly text?: string };

const due = (deadline: LetterDeadline): string => shortDueText(deadline);
const named = ({ what }: LetterDeadline): string => `“${what.trim() || 'ดำเนินการตามหนังสือ'}”`;
const when = (meeting: LetterMeeting): string => meetingTimeText(meeting, true);
const where = ({ channel, place }: LetterMeeting): string =>
  [channel, place].filter(Boolean).join(' ');

/** What tells one deadline of a letter from another. */
export const deadlineWords = ({ what, date }: LetterDeadline) => ({ words: what, day: date });

/** What tells one meeting of a letter from another. */
export const meetingWords = (meeting: LetterMeeting) => ({
  words: `${where(meeting)} ${meeting.start ?? ''}`,
  day: meeting.date,
});

function changedDeadlines(before: Facts, after: Facts): readonly string[] {
  const { pairs, dropped } = pairUp(
    before.deadlines,
    after.deadlines,
    deadlineWords,
    deadlineWords,
  );
  return [
    ...pairs.flatMap(([old, now]) => {
      if (old === null) return [`เพิ่มกำหนดส่ง ${named(now)} ${due(now)}`];
      const moved =
        due(old) === due(now) ? [] : [`${named(now)} เปลี่ยนจาก${due(old)} เป็น${due(now)}`];
      const reworded = named(old) === named(now) ? [] : [`${named(old)} แก้เป็น ${named(now)}`];
      return [...reworded, ...moved];
    }),
    ...dropped.map((old) => `ยกเลิกกำหนดส่ง ${named(old)} (${due(old)})`),
  ];
}

function changedMeetings(before: Facts, after: Facts): readonly string[] {
  const { pairs, dropped } = pairUp(before.meetings, after.meetings, meetingWords, meetingWords);
  return [
    ...pairs.flatMap(([old, now]) => {
      if (old === null) return [`เพิ่มการประชุม ${when(now)} ${where(now)}`.trim()];
      const joining = old.meetingId !== now.meetingId || old.passcode !== now.passcode;
      return [
        ...(when(old) === when(now) ? [] : [`การประชุมเปลี่ยนจาก${when(old)} เป็น${when(now)}`]),
        ...(where(old) === where(now)
          ? []
          : [`การประชุม${when(now)} เปลี่ยนเป็น ${where(now) || 'ไม่ระบุสถานที่'}`]),
        // What is used to join is on the card, for those who may see it, and not in the words.
        ...(joining ? [`เปลี่ยนรหัสเข้าร่วมการประชุม${when(now)}`] : []),
      ];
    }),
    ...dropped.map((old) => `ยกเลิกการประชุม${when(old)}`),
  ];
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/**
 * What a new revision changes, each in a Thai sentence: head of the letter first, then dates, then
 * the rest. Empty where nothing that a reader sees has changed.
 */
export function whatChanged(before: Facts, after: Facts): readonly string[] {
  const head: readonly (readonly [string, string | null, string | null])[] = [
    ['เรื่อง', before.subject, after.subject],
    ['เลขที่หนังสือ', before.number, after.number],
    [
      'วันที่หนังสือ',
      before.date && formatThaiDay(before.date),
      after.date && formatThaiDay(after.date),
    ],
    ['ชั้นความเร็ว', before.urgency, after.urgency],
    ['หมายเหตุ', before.note ?? null, after.note ?? null],
  ];
  const changes = [
    ...head.flatMap(([name, old, now]) =>
      old === now ? [] : [`${name} เปลี่ยนจาก “${old ?? 'ไม่ระบุ'}” เป็น “${now ?? 'ไม่ระบุ'}”`],
    ),
    ...changedDeadlines(before, after),
    ...changedMeetings(before, after),
    ...(sameList(before.attachments, after.attachments) && sameList(before.links, after.links)
      ? []
      : ['ปรับสิ่งที่ส่งมาด้วยหรือลิงก์']),
    ...(sameList(before.phones, after.phones) && sameList(before.emails, after.emails)
      ? []
      : ['ปรับช่องทางติดต่อสอบถาม']),
  ];
  if (changes.length > 0 || before.text === after.text) return changes;
  return ['ปรับข้อความในหนังสือ โปรดอ่านที่ “รายละเอียด”'];
}
