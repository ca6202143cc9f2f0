import type { Deadline, SubmissionState } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { outstandingText } from './areas-text.ts';
import { dueText } from './date-text.ts';
import { formatPostback } from './postback.ts';
import { shownText } from './shown-text.ts';
import { stageBadge } from './stage-badge.ts';
import type { Badge } from './urgency-badge.ts';

/** How a deadline stands for the areas that somebody stands for. */
export interface DeadlineStanding {
  readonly deadline: Pick<Deadline, 'id' | 'title' | 'due' | 'dueTime'>;
  /** Those of the areas that still owe it. */
  readonly outstanding: readonly AreaCode[];
  /** How many of the areas owe it in all, done or not. */
  readonly obligated: number;
  /** The state of the one area, where there is only one. */
  readonly state?: SubmissionState;
}

/** What a state is called on a card. */
export const STATE_WORDS: Readonly<Record<SubmissionState, string>> = {
  outstanding: 'ยังไม่ส่ง',
  submitted: 'ส่งแล้ว รอตรวจ',
  verified: 'ตรวจรับแล้ว',
  returned: 'ส่งคืนให้แก้ไข โปรดส่งใหม่',
  exempt: 'ได้รับยกเว้น',
};

/** What `parts/deadline-item.json` shows. */
export interface DeadlineItem {
  readonly badge: Badge;
  readonly title: string;
  readonly due: string;
  readonly who: string | null;
  /** Per cent done; null for no bar. */
  readonly progress: number | null;
  readonly report: string | null;
  readonly outstanding: string | null;
}

/** A deadline as it stands on a day; `reports` and `bar` say whether its button and its bar show. */
export function deadlineItem(
  { deadline, outstanding, obligated, state }: DeadlineStanding,
  on: Day,
  { reports, bar }: { readonly reports: boolean; readonly bar: boolean },
): DeadlineItem {
  const { id, due, dueTime } = deadline;
  const open = outstanding.length > 0;
  const several = obligated > 1;
  return {
    badge: open
      ? stageBadge(on, due)
      : { text: 'ครบแล้ว', background: 'greenSoft', colour: 'green' },
    title: shownText(deadline.title, 200) ?? 'ไม่ระบุเรื่อง',
    due: dueText({ date: due, time: dueTime, relative: null }).replace(' เวลา', '\nเวลา'),
    who: several ? countText(outstanding, obligated, bar) : state ? STATE_WORDS[state] : null,
    progress: bar ? percent(obligated - outstanding.length, obligated) : null,
    report: reports && open ? formatPostback({ act: 'report', deadline: id }) : null,
    outstanding: several && open ? formatPostback({ act: 'outstanding', deadline: id }) : null,
  };
}

/** Whole per cent, never 100 before all are done. */
export function percent(done: number, all: number): number {
  return all === 0 ? 100 : Math.floor((done * 100) / all);
}

/** The most urgent first. */
export function byDue(one: DeadlineStanding, other: DeadlineStanding): number {
  const key = ({ deadline }: DeadlineStanding) => `${deadline.due} ${deadline.dueTime ?? '24'}`;
  return key(one).localeCompare(key(other));
}

function countText(outstanding: readonly AreaCode[], obligated: number, bar: boolean): string {
  const done = obligated - outstanding.length;
  if (bar || outstanding.length === 0) {
    return `ส่งแล้ว ${done} จาก ${obligated} แห่ง (${percent(done, obligated)}%)`;
  }
  return `ยังไม่ส่ง ${outstanding.length} จาก ${obligated} แห่ง: ${outstandingText(outstanding)}`;
}
