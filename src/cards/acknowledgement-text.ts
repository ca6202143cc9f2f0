import { areaName } from '../areas/area-name.ts';
import type { TextMessage } from '../line/message.ts';
import type { Acknowledgement, Circular } from '../storage/records/circular.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import { byDeadline } from './circular-parts.ts';
import { shortDueText } from './date-text.ts';
import { shownText } from './shown-text.ts';

/** The receipt of รับทราบ: who, for which area, what, when, and what is to be done next. */
export function acknowledgementText(
  acknowledgement: Pick<Acknowledgement, 'area' | 'name' | 'at'>,
  circular: Circular,
  progress: { readonly acknowledged: number; readonly asked: number } | null = null,
): TextMessage {
  const { area, name, at } = acknowledgement;
  const when = `${formatThaiDay(bangkokDay(at), { short: true })} ${formatThaiTime(bangkokTime(at))}`;
  const who = shownText(name, 60);
  const next = [...circular.deadlines].sort(byDeadline)[0];
  const lines = [
    `${areaName(area)} รับทราบแล้ว`,
    `${who === null ? '' : `โดย ${who} `}เมื่อ ${when}`,
    `เรื่อง ${shownText(circular.subject, 200) ?? 'ไม่ระบุเรื่อง'}`,
    next && `ต้องดำเนินการ${shortDueText(next)}: ${shownText(next.what, 120) ?? ''}`,
    progress && `รับทราบแล้ว ${progress.acknowledged} จาก ${progress.asked} แห่ง`,
  ];
  return { type: 'text', text: lines.filter(Boolean).join('\n') };
}
