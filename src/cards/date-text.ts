import type { LetterDeadline, LetterMeeting } from '../storage/records/circular.ts';
import type { Day, TimeOfDay } from '../storage/records/entity.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import { shownText } from './shown-text.ts';

/** By when, in full: `ภายในวันศุกร์ที่ 8 มีนาคม 2567 เวลา 16.30 น.`, or the letter's relative words. */
export function dueText(deadline: Pick<LetterDeadline, 'date' | 'time' | 'relative'>): string {
  if (deadline.date !== null) return `ภายใน${dayAndTime(deadline.date, deadline.time)}`;
  return shownText(deadline.relative, 150) ?? 'ไม่ระบุวันครบกำหนด';
}

/** By when, for a notification: `ภายใน ศ. 8 มี.ค. 67 เวลา 16.30 น.`, or the letter's relative words. */
export function shortDueText(deadline: Pick<LetterDeadline, 'date' | 'time' | 'relative'>): string {
  if (deadline.date === null) return dueText(deadline);
  return `ภายใน ${dayAndTime(deadline.date, deadline.time, true)}`;
}

/** When a meeting is: day, or first and last day, and from when to when. */
export function meetingTimeText(
  meeting: Pick<LetterMeeting, 'date' | 'end_date' | 'start' | 'end'>,
  short = false,
): string {
  const { date, end_date: endDate, start, end } = meeting;
  const days =
    endDate === null || endDate === date
      ? formatThaiDay(date, { weekday: true, short })
      : `${formatThaiDay(date, { weekday: true, short })} ถึง ${formatThaiDay(endDate, { weekday: true, short })}`;
  if (start === null) return days;
  const hours =
    end === null ? formatThaiTime(start) : `${start.replace(':', '.')}–${formatThaiTime(end)}`;
  return `${days} เวลา ${hours}`;
}

function dayAndTime(day: Day, time: TimeOfDay | null, short = false): string {
  const text = formatThaiDay(day, { weekday: true, short });
  return time === null ? text : `${text} เวลา ${formatThaiTime(time)}`;
}
