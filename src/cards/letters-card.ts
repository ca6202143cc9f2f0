import type { FlexMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import { numberAndDate } from './circular-parts.ts';
import { meetingTimeText, shortDueText } from './date-text.ts';
import { fillTemplate } from './fill-template.ts';
import { carouselMessage } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';
import { urgencyBadge } from './urgency-badge.ts';

/** How many circulars one list holds; ask the store for one page of this length. */
export const LETTERS_PER_PAGE = 8;
const MOST_DATES = 3;
const CANCELLED = 'หนังสือฉบับนี้ยกเลิกแล้ว ไม่ต้องดำเนินการ';

/** One page of the circulars that a person may see, newest first; at least one. */
export interface LettersPage {
  /** The words searched for; empty for all. */
  readonly words: string;
  readonly page: number;
  readonly circulars: readonly Circular[];
  /** How many there are in all pages. */
  readonly found: number;
}

/** A carousel of circulars, at most `LETTERS_PER_PAGE`, and the way to the next page. */
export function lettersCard({ words, page, circulars, found }: LettersPage): FlexMessage {
  const shown = circulars.slice(0, LETTERS_PER_PAGE);
  const rest = found - page * LETTERS_PER_PAGE - shown.length;
  const next = formatPostback({ act: 'letters', text: words, page: page + 1 });
  const more = rest > 0 ? [fillTemplate('letters-more', { text: `ยังมีอีก ${rest} ฉบับ`, next })] : [];
  const subjects = shown.map(({ subject }) => shownText(subject, 80) ?? 'ไม่ระบุเรื่อง');
  const about = words === '' ? '' : ` “${words}”`;
  return carouselMessage(`พบหนังสือ${about} ${found} ฉบับ: ${subjects.join(' | ')}`, [
    ...shown.map(letterBubble),
    ...more,
  ]);
}

function letterBubble(circular: Circular): unknown {
  const { id, state } = circular;
  return fillTemplate('letter', {
    badge:
      state === 'cancelled'
        ? { text: 'ยกเลิกแล้ว', background: 'line', colour: 'text' }
        : urgencyBadge(circular.urgency),
    kicker: circular.revision > 1 ? `แก้ไขครั้งที่ ${circular.revision - 1}` : 'หนังสือเวียน',
    subject: shownText(circular.subject, 160) ?? 'ไม่ระบุเรื่อง',
    numberAndDate: numberAndDate(circular),
    from: shownText(circular.from, 100),
    dates: state === 'cancelled' ? [CANCELLED] : dateLines(circular),
    details: formatPostback({ act: 'details', circular: id, page: 0 }),
    ask: formatPostback({ act: 'ask', circular: id }),
  });
}

function dateLines({ deadlines, meetings }: Circular): readonly string[] {
  const dates = [
    ...deadlines.map(
      (deadline) => `${shortDueText(deadline)}: ${shownText(deadline.what, 80) ?? ''}`,
    ),
    ...meetings.map((meeting) => `ประชุม ${meetingTimeText(meeting, true)}`),
  ];
  const rest = moreText(dates.length - MOST_DATES, 'กด “รายละเอียด”');
  return [...dates.slice(0, MOST_DATES), ...(rest === null ? [] : [rest])];
}
