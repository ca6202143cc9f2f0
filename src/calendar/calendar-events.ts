import { dueOf } from '../deadlines/extensions.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { bangkokTime, instantOf } from '../thai/bangkok-time.ts';
import type { CalendarEvent } from './write-ics.ts';

/** A whole day's alarm: nine in the morning of the day before. */
const DAY_BEFORE_AT_NINE = 15 * 60;
const MEETING_ALARM = 30;
/** A meeting without an end is shown so long. */
const MEETING_HOURS = 1;
const HOUR = 3_600_000;
const LAST_MINUTE = '23:59';

/** A deadline as an event; for one area with its own day and whether it is done. */
export function deadlineEvent(
  deadline: Deadline,
  own: { readonly area: AreaCode; readonly done: boolean } | null = null,
): CalendarEvent {
  const { due, dueTime } = own === null ? deadline : dueOf(deadline, own.area);
  const title = `${own?.done ? '✓ ส่งแล้ว' : 'กำหนดส่ง'}: ${deadline.title}`;
  return {
    uid: own === null ? deadline.id : `${deadline.id}:${own.area}`,
    sequence: deadline.version,
    title,
    description: null,
    place: null,
    url: null,
    day: due,
    start: dueTime,
    endDay: due,
    end: dueTime,
    alarmMinutes: dueTime === null ? DAY_BEFORE_AT_NINE : 24 * 60,
  };
}

/**
 * A meeting as an event. Its passcode stays out: a calendar is copied to places that nobody enrolled,
 * and the group has it on its card.
 */
export function meetingEvent(meeting: Meeting): CalendarEvent {
  const { id, version, title, date, endDate, start, end, channel, place, link, meetingId } =
    meeting;
  const details = [
    channel === null || channel === 'onsite' ? null : `ช่องทาง ${channel}`,
    meetingId === null ? null : `Meeting ID ${meetingId} (รหัสผ่านดูในกลุ่มไลน์)`,
  ].filter((line) => line !== null);
  return {
    uid: id,
    sequence: version,
    title: `ประชุม: ${title}`,
    description: details.length === 0 ? null : details.join('\n'),
    place: place ?? (channel === 'onsite' ? null : channel),
    url: link?.startsWith('https://') && !link.includes('pwd=') ? link : null,
    day: date,
    start,
    endDay: endDate ?? date,
    end: start === null ? null : (end ?? hourAfter(date, start)),
    alarmMinutes: start === null ? DAY_BEFORE_AT_NINE : MEETING_ALARM,
  };
}

function hourAfter(day: string, start: string): string {
  const end = bangkokTime(instantOf(day, start) + MEETING_HOURS * HOUR);
  return end > start ? end : LAST_MINUTE;
}
