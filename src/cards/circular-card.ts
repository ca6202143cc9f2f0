import type { FlexMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import {
  attachmentLines,
  contactLines,
  type DeadlinePart,
  deadlinePart,
  type MeetingPart,
  meetingPart,
  numberAndDate,
} from './circular-parts.ts';
import { meetingTimeText, shortDueText } from './date-text.ts';
import { fillTemplate } from './fill-template.ts';
import { carouselMessage } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { shortenText } from './shorten-text.ts';
import { moreText, shownText } from './shown-text.ts';
import { urgencyBadge } from './urgency-badge.ts';

/** How many of each a bubble holds: together with the lengths of texts they keep it under 30 KB. */
const FIRST = { deadlines: 5, meetings: 2, attachments: 4, contacts: 3 } as const;
const NEXT = { deadlines: 7, meetings: 4 } as const;
const MOST_BUBBLES = 4;

const SEE_DETAILS = 'กด “รายละเอียด” เพื่อดูทั้งหมด';

export interface CircularCardOptions {
  /** How many areas have acknowledged; not shown where absent or 0. */
  readonly acknowledged?: number;
  /** Where an ICS file of the circular's dates is; without it there is no calendar button. */
  readonly calendarUrl?: string | null;
}

/**
 * The card of a circular: what to do by when, where to meet, and the buttons. A circular with more
 * dates than one bubble reads well with goes on in further bubbles; what they do not hold either
 * is counted, with รายละเอียด as the way to it.
 */
export function circularCard(circular: Circular, options: CircularCardOptions = {}): FlexMessage {
  const deadlines = [...circular.deadlines].sort(byDate).map(deadlinePart);
  const meetings = circular.meetings.map((meeting) => meetingPart(meeting, circular.links));
  const attachments = attachmentLines(circular);
  const details = formatPostback({ act: 'details', circular: circular.id, page: 0 });
  const pages = furtherPages(deadlines.slice(FIRST.deadlines), meetings.slice(FIRST.meetings));
  const shownPages = pages.slice(0, MOST_BUBBLES - 1);
  const hidden = countDates(pages.slice(MOST_BUBBLES - 1));
  const swipe = countDates(pages) > 0 ? `และอีก ${countDates(pages)} รายการ ปัดไปทางซ้ายเพื่อดูต่อ` : null;
  const first = fillTemplate('circular', {
    badge: urgencyBadge(circular.urgency),
    kicker: circular.revision > 1 ? `หนังสือเวียน · แก้ไขครั้งที่ ${circular.revision - 1}` : 'หนังสือเวียน',
    subject: shownText(circular.subject, 300) ?? 'ไม่ระบุเรื่อง',
    numberAndDate: numberAndDate(circular),
    from: shownText(circular.from, 150),
    deadlines: deadlines.slice(0, FIRST.deadlines),
    meetings: meetings.slice(0, FIRST.meetings),
    more: swipe,
    attachments: withRest(attachments, FIRST.attachments),
    contacts: contactLines(circular).slice(0, FIRST.contacts),
    acknowledged: options.acknowledged ? `รับทราบแล้ว ${options.acknowledged} แห่ง` : null,
    acknowledge: formatPostback({
      act: 'acknowledge',
      circular: circular.id,
      revision: circular.revision,
    }),
    report:
      deadlines.length > 0
        ? formatPostback({ act: 'report-circular', circular: circular.id })
        : null,
    details,
    ask: formatPostback({ act: 'ask', circular: circular.id }),
    calendar: options.calendarUrl ?? null,
  });
  const further = shownPages.map((page, index) =>
    fillTemplate('circular-more', {
      ...page,
      title: shownText(circular.subject, 80) ?? 'ไม่ระบุเรื่อง',
      caption: numberAndDate(circular),
      more: index === shownPages.length - 1 ? moreText(hidden, SEE_DETAILS) : null,
      details,
    }),
  );
  return carouselMessage(circularAltText(circular), [first, ...further]);
}

interface DatesPage {
  readonly deadlines: readonly DeadlinePart[];
  readonly meetings: readonly MeetingPart[];
}

function furtherPages(
  deadlines: readonly DeadlinePart[],
  meetings: readonly MeetingPart[],
): readonly DatesPage[] {
  if (deadlines.length + meetings.length === 0) return [];
  const rest = furtherPages(deadlines.slice(NEXT.deadlines), meetings.slice(NEXT.meetings));
  const page = {
    deadlines: deadlines.slice(0, NEXT.deadlines),
    meetings: meetings.slice(0, NEXT.meetings),
  };
  return [page, ...rest];
}

const countDates = (pages: readonly DatesPage[]): number =>
  pages.reduce((sum, page) => sum + page.deadlines.length + page.meetings.length, 0);

function withRest<T extends { readonly text: string; readonly uri: string | null }>(
  all: readonly T[],
  most: number,
): readonly { readonly text: string; readonly uri: string | null }[] {
  const rest = moreText(all.length - most, SEE_DETAILS);
  return rest === null ? all : [...all.slice(0, most), { text: rest, uri: null }];
}

/** Deadlines without a date come last, where the letter's own order holds. */
function byDate(
  one: { readonly date: string | null; readonly time: string | null },
  other: { readonly date: string | null; readonly time: string | null },
): number {
  const key = ({ date, time }: typeof one) => `${date ?? '9999'} ${time ?? '24'}`;
  return key(one).localeCompare(key(other));
}

/** What a circular is about and by when, for the notification and the list of chats. */
export function circularAltText(circular: Circular): string {
  const dates = [
    ...[...circular.deadlines]
      .sort(byDate)
      .map((deadline) => `${shortDueText(deadline)} ${shortenText(deadline.what, 80)}`),
    ...circular.meetings.map((meeting) => `ประชุม ${meetingTimeText(meeting, true)}`),
  ];
  const urgency = circular.urgency === null ? '' : `[${circular.urgency}] `;
  const subject = shownText(circular.subject, 150) ?? 'หนังสือเวียน';
  return shownText([`${urgency}${subject}`, ...dates].join(' · '), 1500) ?? subject;
}
