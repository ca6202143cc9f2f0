import { areaName } from '../areas/area-name.ts';
import type { FlexMessage } from '../line/message.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import { dueText } from './date-text.ts';
import { STATE_WORDS } from './deadline-item.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { webUri } from './links.ts';
import { formatPostback, type SUBMISSION_STEPS } from './postback.ts';
import { shownText } from './shown-text.ts';

const MOST_STEPS = 5;
const MOST_LINKS = 5;

export type SubmissionStep = (typeof SUBMISSION_STEPS)[number];

/** How an area stands with a deadline, and what the reader may do about it. */
export interface SubmissionSheet {
  readonly deadline: Pick<Deadline, 'id' | 'title' | 'due' | 'dueTime'>;
  readonly area: AreaCode;
  readonly submission: Submission | null;
  readonly steps: readonly Exclude<SubmissionStep, 'show'>[];
}

const LABELS: Readonly<Record<Exclude<SubmissionStep, 'show'>, string>> = {
  report: 'ส่งแล้ว',
  evidence: 'แนบหลักฐาน',
  undo: 'ยกเลิกรายการล่าสุด',
  verify: 'ตรวจรับ',
  return: 'ส่งคืนให้แก้ไข',
  exempt: 'ยกเว้นพื้นที่นี้',
  reopen: 'ให้ส่งใหม่',
  extend: 'ขยายเวลา',
};

/** An area's report: its state, who said what when, what it rests on, and buttons for the next step. */
export function submissionCard(sheet: SubmissionSheet): FlexMessage {
  const { deadline, area, submission } = sheet;
  const { title, due, dueTime } = deadline;
  const state = stateText(submission);
  const name = areaName(area, { withProvince: true });
  const shownTitle = shownText(title, 200) ?? 'ไม่ระบุเรื่อง';
  const filled = fillTemplate('submission', {
    kicker: 'การรายงานผล',
    title: shownTitle,
    caption: dueText({ date: due, time: dueTime, relative: null }),
    facts: factsOf(name, state, submission),
    links: (submission?.evidence?.links ?? [])
      .flatMap((link) => {
        const uri = webUri(link);
        return uri === null ? [] : [{ text: shownText(link, 100) ?? uri.slice(0, 100), uri }];
      })
      .slice(-MOST_LINKS),
    history: (submission?.history ?? []).slice(-MOST_STEPS).map(stepText),
    actions: sheet.steps.map((step, index) => button(sheet, step, index === 0)),
  });
  return flexMessage(`${shownTitle}: ${name} ${state}`, filled);
}

function stateText(submission: Submission | null): string {
  const words = STATE_WORDS[submission?.state ?? 'outstanding'];
  return submission?.late === true ? `${words} (หลังกำหนด)` : words;
}

function factsOf(name: string, state: string, submission: Submission | null) {
  const evidence = submission?.evidence ?? null;
  const pictures = evidence?.messageIds.length ?? 0;
  const rows: readonly (readonly [string, string | null])[] = [
    ['พื้นที่', name],
    ['สถานะ', state],
    ['โดย', shownText(submission?.byName ?? null, 100)],
    ['เหตุผล', shownText(submission?.reason ?? null, 300)],
    ['หมายเหตุ', shownText(evidence?.note ?? null, 300)],
    ['รูปหรือไฟล์', pictures === 0 ? null : `${pictures} รายการ (อยู่ในแชตที่ส่ง)`],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function stepText({ state, at, byName, reason }: Submission['history'][number]): string {
  const day = formatThaiDay(bangkokDay(at), { short: true });
  const who = shownText(byName ?? null, 60);
  const why = shownText(reason ?? null, 120);
  return [
    `• ${day} ${formatThaiTime(bangkokTime(at))} ${STATE_WORDS[state]}`,
    ...(who === null ? [] : [`โดย ${who}`]),
    ...(why === null ? [] : [`(${why})`]),
  ].join(' ');
}

function button(
  { deadline, area }: SubmissionSheet,
  step: Exclude<SubmissionStep, 'show'>,
  first: boolean,
) {
  const data = formatPostback({ act: 'submission', deadline: deadline.id, area, step });
  const label = LABELS[step];
  const action =
    step === 'extend'
      ? { type: 'datetimepicker', label, data, mode: 'date', initial: deadline.due }
      : { type: 'postback', label, data };
  return { style: first ? 'primary' : 'secondary', action };
}
