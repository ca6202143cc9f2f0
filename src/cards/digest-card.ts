import { areaName } from '../areas/area-name.ts';
import type { FlexMessage } from '../line/message.ts';
import type { LetterMeeting } from '../storage/records/circular.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { daysBetween } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { meetingPart } from './circular-parts.ts';
import { dueText } from './date-text.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { outstandingText } from './outstanding-text.ts';
import { formatPostback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';
import { stageBadge } from './stage-badge.ts';

const MOST_ITEMS = 7;
const MOST_MEETINGS = 4;
const SEE_ALL = 'กด “ดูทั้งหมด”';

/** One deadline of a digest, with the areas of the group that still owe it. */
export interface DigestItem {
  readonly deadline: Pick<Deadline, 'id' | 'title' | 'due' | 'dueTime'>;
  readonly outstanding: readonly AreaCode[];
  /** How many areas of the group owe it in all, done or not. */
  readonly obligated: number;
}

/** What a group is told on a day. */
export interface Digest {
  readonly on: Day;
  /** The areas that the group stands for. */
  readonly areas: readonly AreaCode[];
  readonly items: readonly DigestItem[];
  /** Meetings to be reminded of, today's or tomorrow's. */
  readonly meetings: readonly Meeting[];
}

/** The day's one card of a group: the most urgent deadline first, naming only who is outstanding. */
export function digestCard(digest: Digest): FlexMessage {
  const { on, areas } = digest;
  const items = [...digest.items].sort((one, other) => dueKey(one).localeCompare(dueKey(other)));
  const meetings = [...digest.meetings].sort((one, other) =>
    meetingKey(one).localeCompare(meetingKey(other)),
  );
  const hidden =
    Math.max(0, items.length - MOST_ITEMS) + Math.max(0, meetings.length - MOST_MEETINGS);
  const filled = fillTemplate('digest', {
    title: `สรุปงานค้าง${formatThaiDay(on, { weekday: true })}`,
    caption: shownText(areas.map((area) => areaName(area)).join(' · '), 120),
    items: items.slice(0, MOST_ITEMS).map((item) => digestItemPart(item, digest)),
    meetings: meetings.slice(0, MOST_MEETINGS).map((meeting) => digestMeetingPart(meeting, on)),
    more: moreText(hidden, SEE_ALL),
    all: formatPostback({ act: 'choose', text: 'กำหนดส่ง' }),
  });
  return flexMessage(digestAltText(on, items, meetings), filled);
}

function digestItemPart({ deadline, outstanding, obligated }: DigestItem, { on, areas }: Digest) {
  const own = areas.length === 1 && outstanding.length === 1 && outstanding[0] === areas[0];
  return {
    badge: stageBadge(on, deadline.due),
    title: shownText(deadline.title, 200) ?? 'ไม่ระบุเรื่อง',
    due: dueText({ date: deadline.due, time: deadline.dueTime, relative: null }),
    who: own
      ? null
      : `ยังไม่ส่ง ${outstanding.length} จาก ${obligated}: ${outstandingText(outstanding)}`,
    report: formatPostback({ act: 'report', deadline: deadline.id }),
    outstanding: own ? null : formatPostback({ act: 'outstanding', deadline: deadline.id }),
  };
}

function digestMeetingPart(meeting: Meeting, on: Day) {
  const part = meetingPart(asLetterMeeting(meeting), meeting.link === null ? [] : [meeting.link]);
  const title = shownText(`${meeting.title} ${part.title}`, 250) ?? part.title;
  return { ...part, time: `${dayWord(on, meeting.date)}${part.time}`, title };
}

const asLetterMeeting = (meeting: Meeting): LetterMeeting => ({
  ...meeting,
  end_date: meeting.endDate,
});

function dayWord(on: Day, date: Day): string {
  const days = daysBetween(on, date);
  return days === 0 ? 'วันนี้ ' : days === 1 ? 'พรุ่งนี้ ' : '';
}

const dueKey = ({ deadline }: DigestItem): string => `${deadline.due} ${deadline.dueTime ?? '24'}`;
const meetingKey = (meeting: Meeting): string => `${meeting.date} ${meeting.start ?? '24'}`;

function digestAltText(
  on: Day,
  items: readonly DigestItem[],
  meetings: readonly Meeting[],
): string {
  const texts = [
    ...items.map(
      ({ deadline }) =>
        `${stageBadge(on, deadline.due).text}: ${shownText(deadline.title, 80) ?? ''} (${formatThaiDay(deadline.due, { short: true })})`,
    ),
    ...meetings.map(
      (meeting) => `${dayWord(on, meeting.date)}ประชุม ${shownText(meeting.title, 80) ?? ''}`,
    ),
  ];
  return texts.join(' · ') || `สรุปงานค้าง${formatThaiDay(on, { weekday: true })}`;
}
