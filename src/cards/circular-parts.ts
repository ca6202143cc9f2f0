import type { CircularFacts, LetterDeadline, LetterMeeting } from '../storage/records/circular.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { dueText, meetingTimeText } from './date-text.ts';
import { meetingUri, phoneUri, webUri } from './links.ts';
import { shownText } from './shown-text.ts';

/** What `parts/deadline.json` shows. */
export interface DeadlinePart {
  readonly due: string;
  readonly what: string;
}

/** What `parts/meeting.json` shows. */
export interface MeetingPart {
  readonly time: string;
  readonly title: string;
  readonly id: string | null;
  readonly passcode: string | null;
  readonly uri: string | null;
}

/** What `parts/line.json` shows; with a uri it can be tapped. */
export interface LinePart {
  readonly text: string;
  readonly uri: string | null;
}

const MEETING_TITLES: Readonly<Record<string, string>> = {
  onsite: 'ประชุม ณ สถานที่',
  hybrid: 'ประชุม ณ สถานที่และทางออนไลน์',
};

/** A deadline of a letter, ready to show; lines end where a phone's width would break a date. */
export function deadlinePart(deadline: LetterDeadline): DeadlinePart {
  const due =
    deadline.date === null ? dueText(deadline) : dueText(deadline).replace(/(?<=ที่) (?=\d)/, '\n');
  const what = shownText(deadline.what, 200) ?? 'ดำเนินการตามหนังสือ';
  return { due, what: deadline.past ? `${what} (เลยกำหนดแล้ว)` : what };
}

/** A meeting of a letter, ready to show; `links` are all links of the letter. */
export function meetingPart(meeting: LetterMeeting, links: readonly string[]): MeetingPart {
  const { channel, place } = meeting;
  const how = channel === null ? 'ประชุม' : (MEETING_TITLES[channel] ?? `ประชุมทาง ${channel}`);
  return {
    time: meetingTimeText(meeting).replace(/ (?=เวลา |ถึง )/g, '\n'),
    title: shownText(`${how} ${place ?? ''}`, 200) ?? how,
    id: shownText(meeting.meetingId, 60),
    passcode: shownText(meeting.passcode, 60),
    uri: meetingUri(meeting, links),
  };
}

/** Attachments, then links other than those that join a meeting. */
export function attachmentLines(facts: CircularFacts): readonly LinePart[] {
  const joining = new Set(facts.meetings.map((meeting) => meetingUri(meeting, facts.links)));
  const links = facts.links
    .map((link) => ({ text: link, uri: webUri(link) }))
    .filter(({ uri }) => uri === null || !joining.has(uri));
  return lines([...facts.attachments.map((text) => ({ text, uri: null })), ...links]);
}

/** Phones and e-mail addresses, each to be tapped where it can be. */
export function contactLines(facts: CircularFacts): readonly LinePart[] {
  return lines([
    ...facts.phones.map((phone) => ({ text: `โทร. ${phone}`, uri: phoneUri(phone) })),
    ...facts.emails.map((text) => ({ text, uri: null })),
  ]);
}

function lines(all: readonly LinePart[]): readonly LinePart[] {
  return all.flatMap(({ text, uri }) => {
    const shown = shownText(text, 120);
    return shown === null ? [] : [{ text: shown, uri }];
  });
}

/** `ที่ มท 0018.1/ว 575` and, on a line of its own, `ลงวันที่ 16 มกราคม 2567`, as far as known. */
export function numberAndDate(facts: Pick<CircularFacts, 'number' | 'date'>): string | null {
  const number = shownText(facts.number, 80);
  const parts = [number && `ที่ ${number}`, facts.date && `ลงวันที่ ${formatThaiDay(facts.date)}`];
  return parts.filter(Boolean).join('\n') || null;
}

/** The order of deadlines: earliest first, those without a date last, in the letter's own order. */
export function byDeadline(one: LetterDeadline, other: LetterDeadline): number {
  const key = ({ date, time }: LetterDeadline) => `${date ?? '9999'} ${time ?? '24'}`;
  return key(one).localeCompare(key(other));
}
