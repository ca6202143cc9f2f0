import type { FlexMessage } from '../line/message.ts';
import type { LetterMeeting } from '../storage/records/circular.ts';
import type { Day } from '../storage/records/entity.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { daysBetween } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { areasText } from './areas-text.ts';
import { meetingPart } from './circular-parts.ts';
import { byDue, type DeadlineStanding, deadlineItem } from './deadline-item.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';
import { stageBadge } from './stage-badge.ts';

const MOST_ITEMS = 7;
const MOST_MEETINGS = 4;

/** What a group is told on a day. */
export interface Digest {
  readonly on: Day;
  /** The areas that the group stands for. */
  readonly areas: readonly AreaCode[];
  readonly items: readonly DeadlineStanding[];
  /** Meetings to be reminded of, today's or tomorrow's. */
  readonly meetings: readonly Meeting[];
  /** In place of the usual heading. */
  readonly title?: string;
}

/** The day's one card of a group: the most urgent deadline first, naming only who is outstanding. */
export function digestCard({ on, areas, ...given }: Digest): FlexMessage {
  const items = [...given.items].sort(byDue);
  const meetings = [...given.meetings].sort((one, other) => key(one).localeCompare(key(other)));
  const hidden =
    Math.max(0, items.length - MOST_ITEMS) + Math.max(0, meetings.length - MOST_MEETINGS);
  const day = formatThaiDay(on, { weekday: true });
  const filled = fillTemplate('digest', {
    title: given.title ?? (items.length > 0 ? 'งานที่ยังไม่ได้ส่ง' : 'การประชุม'),
    caption: [areasText(areas), day].filter(Boolean).join('\n'),
    items: items
      .slice(0, MOST_ITEMS)
      .map((item) => deadlineItem(item, on, { reports: true, bar: false })),
    meetings: meetings.slice(0, MOST_MEETINGS).map((meeting) => digestMeeting(meeting, on)),
    more: moreText(hidden, 'กด “ดูทั้งหมด”'),
    all: formatPostback({ act: 'choose', text: 'กำหนดส่ง' }),
  });
  return flexMessage(digestAltText(on, items, meetings), filled);
}

function digestMeeting(meeting: Meeting, on: Day) {
  const asRead: LetterMeeting = { ...meeting, end_date: meeting.endDate };
  const part = meetingPart(asRead, meeting.link === null ? [] : [meeting.link]);
  const title = shownText(`${meeting.title} ${part.title}`, 250) ?? part.title;
  return { ...part, time: `${dayWord(on, meeting.date)}${part.time}`, title };
}

function dayWord(on: Day, date: Day): string {
  const days = daysBetween(on, date);
  return days === 0 ? 'วันนี้ ' : days === 1 ? 'พรุ่งนี้ ' : '';
}

const key = ({ date, start }: Meeting): string => `${date} ${start ?? '24'}`;

function digestAltText(
  on: Day,
  items: readonly DeadlineStanding[],
  meetings: readonly Meeting[],
): string {
  const texts = [
    ...items.map(({ deadline: { title, due } }) => {
      const date = formatThaiDay(due, { short: true });
      return `${stageBadge(on, due).text}: ${shownText(title, 80) ?? ''} (${date})`;
    }),
    ...meetings.map(({ date, start, title }) => {
      const time = start === null ? '' : ` ${start.replace(':', '.')} น.`;
      return `${dayWord(on, date)}ประชุม${time} ${shownText(title, 80) ?? ''}`;
    }),
  ];
  return texts.join(' | ') || `แจ้งเตือนกำหนดส่ง ${formatThaiDay(on, { weekday: true })}`;
}
