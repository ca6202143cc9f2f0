import { areaName } from '../areas/area-name.ts';
import type { CircularStanding, NotReached } from '../circulars/circular-standing.ts';
import type { FlexMessage } from '../line/message.ts';
import type { Acknowledgement } from '../storage/records/circular.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import { outstandingText } from './areas-text.ts';
import { numberAndDate } from './circular-parts.ts';
import { percent } from './deadline-item.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { type CircularStep, formatPostback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';

const MOST_NAMED = 8;

/** Why an area has not got it, in words that say what to do. */
const WHY: Readonly<Record<NotReached, string>> = {
  waiting: 'รอส่ง',
  paused: 'พักการส่งไว้',
  quota: 'โควตาข้อความของเดือนนี้หมด',
  review: 'ไม่ทราบผลการส่ง ผู้ดูแลระบบต้องตรวจ',
  failed: 'ส่งไม่สำเร็จ',
  cancelled: 'ยกเลิกการส่ง',
  noGroup: 'ยังไม่มีกลุ่มไลน์ลงทะเบียน',
};

/** `อำเภอดงหลวง – มาลี 20 พ.ย. 69 10.05 น.`, marked where a coordinator recorded it. */
export function acknowledgedLine({ area, name, at, onBehalf }: Acknowledgement): string {
  const when = `${formatThaiDay(bangkokDay(at), { short: true })} ${formatThaiTime(bangkokTime(at))}`;
  const who = shownText(name, 40) ?? 'ไม่ระบุชื่อ';
  return `${areaName(area)} – ${onBehalf ? `${who} บันทึกแทน` : who} ${when}`;
}

/** What other circulars tell of this one. */
export interface StatusExtras {
  /** Further sections, e.g. who has passed it on. */
  readonly sections?: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** The sender's live card: who has acknowledged, who is silent, who has not got it, and what to do. */
export function circularStatusCard(
  standing: CircularStanding,
  extras: StatusExtras = {},
): FlexMessage {
  const { circular, asked, acknowledged } = standing;
  const title = shownText(circular.subject, 200) ?? 'ไม่ระบุเรื่อง';
  const cancelled = circular.state === 'cancelled';
  const summary = `รับทราบแล้ว ${acknowledged.length} จาก ${asked} แห่ง`;
  const revised = circular.revision > 1 ? `ฉบับแก้ไขครั้งที่ ${circular.revision - 1}` : null;
  const filled = fillTemplate('circular-status', {
    badge: cancelled ? { text: 'ยกเลิกแล้ว', background: 'line', colour: 'text' } : null,
    title,
    caption: [numberAndDate(circular), revised].filter(Boolean).join('\n') || null,
    summary,
    percent: percent(acknowledged.length, asked),
    sending: sendingText(standing),
    sections: [...sections(standing), ...(extras.sections ?? [])],
    rows: cancelled ? [[refresh(standing)]] : rows(standing),
  });
  return flexMessage(`${title}: ${summary} ${sendingText(standing)}`, filled);
}

function sendingText({ groups }: CircularStanding): string {
  const counts: readonly (readonly [string, number])[] = [
    ['ส่งแล้ว', groups.accepted],
    ['รอส่ง', groups.waiting],
    ['พักไว้', groups.paused],
    ['รอโควตา', groups.quota],
    ['ไม่สำเร็จ', groups.failed],
    ['ต้องตรวจ', groups.review],
    ['ยกเลิก', groups.cancelled],
  ];
  const told = counts.filter(([, count]) => count > 0);
  return told.length === 0
    ? 'ยังไม่มีกลุ่มที่ส่งได้'
    : told.map(([name, count]) => `${name} ${count} กลุ่ม`).join(' · ');
}

function sections(standing: CircularStanding) {
  const { acknowledged, earlier, silent, notReached } = standing;
  const newest = acknowledged.toReversed();
  const why = [...Map.groupBy(notReached, (each) => each.why)];
  const all = [
    { title: 'รับทราบแล้ว (ล่าสุดก่อน)', lines: cut(newest.map(acknowledgedLine)) },
    { title: 'รับทราบฉบับเดิม', lines: cut(earlier.map(acknowledgedLine)) },
    {
      title: `ยังไม่รับทราบ ${silent.length} แห่ง`,
      lines: silent.length === 0 ? [] : [outstandingText(silent)],
    },
    {
      title: `ยังไม่ถึง ${notReached.length} แห่ง`,
      lines: why.map(
        ([reason, its]) => `${WHY[reason]}: ${outstandingText(its.map(({ area }) => area))}`,
      ),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function cut(lines: readonly string[]): readonly string[] {
  const rest = moreText(lines.length - MOST_NAMED, 'ดูทั้งหมดได้จากไฟล์ส่งออกของผู้ดูแลระบบ');
  return [...lines.slice(0, MOST_NAMED), ...(rest === null ? [] : [rest])];
}

interface Button {
  readonly style: 'primary' | 'secondary' | 'link';
  readonly label: string;
  readonly data: string;
}

const step = (
  { circular }: CircularStanding,
  name: CircularStep,
  label: string,
  style: Button['style'] = 'secondary',
): Button => ({
  style,
  label,
  data: formatPostback({ act: 'circular', circular: circular.id, step: name }),
});

const refresh = (standing: CircularStanding): Button => step(standing, 'status', 'ดูล่าสุด', 'link');

function rows(standing: CircularStanding): readonly (readonly Button[])[] {
  const { circular, silent, notReached, groups } = standing;
  const { id } = circular;
  const nudge: Button = {
    style: 'primary',
    label: 'แจ้งเตือนเฉพาะที่ยังไม่รับทราบ',
    data: formatPostback({ act: 'nudge-silent', circular: id }),
  };
  const onBehalf: Button = {
    style: 'secondary',
    label: 'บันทึกรับทราบแทนพื้นที่',
    data: formatPostback({ act: 'silent-areas', circular: id, within: '00', page: 0 }),
  };
  return [
    ...(silent.length > 0 ? [[nudge]] : []),
    ...(silent.length + notReached.length > 0 ? [[onBehalf]] : []),
    ...(groups.waiting > 0 ? [[step(standing, 'pause', 'หยุดพักการส่ง')]] : []),
    ...(groups.paused > 0 ? [[step(standing, 'resume', 'ส่งต่อที่พักไว้', 'primary')]] : []),
    ...(groups.failed + groups.quota > 0 ? [[step(standing, 'resend', 'ส่งซ้ำเฉพาะที่ไม่สำเร็จ')]] : []),
    [step(standing, 'revise', 'แก้ไขหนังสือ', 'link'), step(standing, 'recall', 'ยกเลิกหนังสือ', 'link')],
    [refresh(standing)],
  ];
}
