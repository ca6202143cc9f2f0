import type { FlexMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import {
  attachmentLines,
  byDeadline,
  contactLines,
  deadlinePart,
  type LinePart,
  meetingPart,
  numberAndDate,
} from './circular-parts.ts';
import { countDates, datePages } from './date-pages.ts';
import { meetingTimeText, shortDueText } from './date-text.ts';
import { fillTemplate } from './fill-template.ts';
import { fittingCarousel } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';
import { urgencyBadge } from './urgency-badge.ts';

/** How much a bubble shows; together with the lengths of texts this keeps it under 30 KB. */
const DATES = { deadlines: 5, meetings: 2, further: 10 } as const;
const MOST_ATTACHMENTS = 4;
const MOST_CONTACTS = 3;

const SEE_DETAILS = 'กด “รายละเอียด” เพื่อดูทั้งหมด';

export interface CircularCardOptions {
  /** How many areas have acknowledged; not shown where absent or 0. */
  readonly acknowledged?: number;
  /** Where an ICS file of the circular's dates is; without it there is no calendar button. */
  readonly calendarUrl?: string | null;
  /** Whether a province may pass it on to its districts from here. */
  readonly passOn?: boolean;
}

/**
 * The card of a circular: what to do by when, where to meet, and the buttons. A circular with more
 * dates than one bubble reads well with goes on in further bubbles; what they do not hold either
 * is counted, with รายละเอียด as the way to it.
 */
export function circularCard(circular: Circular, options: CircularCardOptions = {}): FlexMessage {
  const deadlines = [...circular.deadlines].sort(byDeadline).map(deadlinePart);
  const meetings = circular.meetings.map((meeting) => meetingPart(meeting, circular.links));
  const [first, ...further] = datePages(deadlines, meetings, DATES);
  const swipe = countDates(further);
  const details = formatPostback({ act: 'details', circular: circular.id, page: 0 });
  const opening = fillTemplate('circular', {
    ...first,
    ...headValues(circular),
    ...buttonValues(circular, options),
    from: shownText(circular.from, 150),
    note: shownText(circular.note ?? null, 500),
    more: swipe > 0 ? `และอีก ${swipe} รายการ ปัดไปทางซ้ายเพื่อดูต่อ` : null,
    attachments: withRest(attachmentLines(circular), MOST_ATTACHMENTS),
    contacts: contactLines(circular).slice(0, MOST_CONTACTS),
    details,
  });
  return fittingCarousel(circularAltText(circular), further.length, (shown) => [
    opening,
    ...further.slice(0, shown).map((page, index) =>
      fillTemplate('circular-more', {
        ...page,
        title: shownText(circular.subject, 80) ?? 'ไม่ระบุเรื่อง',
        caption: numberAndDate(circular),
        more: index === shown - 1 ? moreText(countDates(further.slice(shown)), SEE_DETAILS) : null,
        details,
      }),
    ),
  ]);
}

function headValues(circular: Circular) {
  const { revision } = circular;
  return {
    badge: urgencyBadge(circular.urgency),
    kicker: revision > 1 ? `หนังสือเวียน – แก้ไขครั้งที่ ${revision - 1}` : 'หนังสือเวียน',
    subject: shownText(circular.subject, 300) ?? 'ไม่ระบุเรื่อง',
    numberAndDate: numberAndDate(circular),
  };
}

function buttonValues(circular: Circular, options: CircularCardOptions) {
  const { id, revision } = circular;
  const toReport = circular.deadlines.length > 0;
  return {
    acknowledged: options.acknowledged ? `รับทราบแล้ว ${options.acknowledged} แห่ง` : null,
    acknowledge: formatPostback({ act: 'acknowledge', circular: id, revision }),
    report: toReport ? formatPostback({ act: 'report-circular', circular: id }) : null,
    ask: formatPostback({ act: 'ask', circular: id }),
    calendar: options.calendarUrl ?? null,
    passOn: options.passOn
      ? formatPostback({ act: 'circular', circular: id, step: 'pass-on' })
      : null,
  };
}

function withRest(all: readonly LinePart[], most: number): readonly LinePart[] {
  const rest = moreText(all.length - most, SEE_DETAILS);
  return rest === null ? all : [...all.slice(0, most), { text: rest, uri: null }];
}

/** What a circular is about and by when, for the notification and the list of chats. */
export function circularAltText(circular: Circular): string {
  const dates = [
    ...[...circular.deadlines]
      .sort(byDeadline)
      .map((deadline) => `${shortDueText(deadline)} ${shownText(deadline.what, 80) ?? ''}`),
    ...circular.meetings.map((meeting) => `ประชุม ${meetingTimeText(meeting, true)}`),
  ];
  const urgency = circular.urgency === null ? '' : `[${circular.urgency}] `;
  const subject = shownText(circular.subject, 150) ?? 'หนังสือเวียน';
  const rest = dates.length > 0 ? dates : ['ไม่มีกำหนดส่ง โปรดกดรับทราบ'];
  return [`${urgency}${subject}`, ...rest].join(' | ');
}
