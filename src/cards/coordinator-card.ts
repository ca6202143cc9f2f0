import { areaName } from '../areas/area-name.ts';
import type { FlexMessage } from '../line/message.ts';
import { checkMessages } from '../line/message-limits.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Day } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { BUDDHIST_ERA_OFFSET, formatThaiDay } from '../thai/thai-date.ts';
import { thaiMonth } from '../thai/thai-month.ts';
import { areasText, outstandingText } from './areas-text.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';
import { stageBadge } from './stage-badge.ts';

const MOST_LINES = 8;
const MOST_OFFICERS = 6;

type Titled = Pick<Deadline, 'title' | 'due' | 'tier'>;

/** What a coordinator is told in the morning; lists are in the order in which they are shown. */
export interface CoordinatorSheet {
  readonly on: Day;
  readonly weekly: boolean;
  /** The areas that the person coordinates. */
  readonly areas: readonly AreaCode[];
  readonly due: readonly {
    readonly deadline: Titled;
    readonly outstanding: readonly AreaCode[];
    readonly obligated: number;
  }[];
  readonly reported: readonly { readonly deadline: Titled; readonly areas: readonly AreaCode[] }[];
  /** Overdue for three working days, with the officers' names of each area. */
  readonly overdue: readonly {
    readonly deadline: Titled;
    readonly silent: readonly { readonly area: AreaCode; readonly officers: readonly string[] }[];
  }[];
  readonly month: {
    readonly month: string;
    readonly deadlines: number;
    readonly inTime: number;
    readonly late: number;
    readonly outstanding: number;
    readonly exempt: number;
  } | null;
  /** Something the person should know beside, such as holidays that are not known yet. */
  readonly warning: string | null;
}

/** The morning card of a coordinator; each section has as many lines as LINE takes. */
export function coordinatorCard(sheet: CoordinatorSheet, lines = MOST_LINES): FlexMessage {
  const card = build(sheet, lines);
  const fits = lines === 1 || checkMessages([card]).length === 0;
  return fits ? card : coordinatorCard(sheet, lines - 1);
}

function build(sheet: CoordinatorSheet, most: number): FlexMessage {
  const { on, weekly } = sheet;
  const title = weekly ? 'สรุปต้นสัปดาห์' : 'สรุปเช้านี้';
  const day = formatThaiDay(on, { weekday: true });
  const sections = [
    section('เกินกำหนดแล้ว 3 วันทำการขึ้นไป โปรดติดตาม', sheet.overdue.map(overdueText), most),
    section(
      weekly ? 'กำหนดส่งที่ยังไม่ครบ' : 'ครบกำหนดใน 7 วันนี้',
      sheet.due.map((each) => dueLine(each, on)),
      most,
    ),
    section('รายงานเข้ามาใหม่', sheet.reported.map(reportedText), most),
    section('สรุปเดือนที่ผ่านมา', sheet.month === null ? [] : [monthText(sheet.month)], most),
    section('โปรดทราบ', sheet.warning === null ? [] : [sheet.warning], most),
  ].filter(({ lines }) => lines.length > 0);
  const filled = fillTemplate('coordinator', {
    title,
    caption: [areasText(sheet.areas), day].filter(Boolean).join('\n'),
    sections,
    outstanding: formatPostback({ act: 'choose', text: 'ใครยังไม่ส่ง' }),
    review: formatPostback({ act: 'choose', text: 'ตรวจรับ' }),
  });
  const counts = [
    ['เกินกำหนด', sheet.overdue.length],
    ['ใกล้ครบกำหนด', sheet.due.length],
    ['รายงานใหม่', sheet.reported.length],
  ].flatMap(([words, count]) => (count === 0 ? [] : [`${words} ${count} เรื่อง`]));
  return flexMessage([`${title} ${day}`, ...counts].join(' | '), filled);
}

function section(title: string, texts: readonly string[], most: number) {
  const more = moreText(texts.length - most, 'พิมพ์ “สถานะ” เพื่อดูทั้งหมด');
  const lines = [...texts.slice(0, most), ...(more === null ? [] : [more])];
  return { title, lines: lines.map((text) => ({ text: shownText(text, 400) ?? '–', uri: null })) };
}

const titleOf = ({ title }: Titled): string => shownText(title, 120) ?? 'ไม่ระบุเรื่อง';

function dueLine({ deadline, outstanding, obligated }: CoordinatorSheet['due'][number], on: Day) {
  const when = stageBadge(on, deadline.due).text;
  const who = `ยังไม่ส่ง ${outstanding.length} จาก ${obligated} แห่ง: ${outstandingText(outstanding)}`;
  return `• ${titleOf(deadline)} (${when}) ${who}`;
}

function reportedText({ deadline, areas }: CoordinatorSheet['reported'][number]): string {
  return `• ${titleOf(deadline)}: ${outstandingText(areas)}`;
}

function overdueText({ deadline, silent }: CoordinatorSheet['overdue'][number]): string {
  const named = silent.slice(0, MOST_OFFICERS).map(({ area, officers }) => {
    const who = officers.length === 0 ? 'ยังไม่มีเจ้าหน้าที่ลงทะเบียน' : officers.join(', ');
    return `${areaName(area)} (${who})`;
  });
  const others = silent.length - MOST_OFFICERS;
  const rest = others > 0 ? ` และอีก ${others} แห่ง` : '';
  return `• ${titleOf(deadline)}: ${named.join(', ')}${rest}`;
}

function monthText(summary: NonNullable<CoordinatorSheet['month']>): string {
  const [year, month] = summary.month.split('-').map(Number);
  const name = `${thaiMonth(month ?? 1, false)} ${(year ?? 0) + BUDDHIST_ERA_OFFSET}`;
  const all = summary.inTime + summary.late + summary.outstanding;
  const exempt = summary.exempt === 0 ? '' : ` ยกเว้น ${summary.exempt}`;
  return `${name}: ${summary.deadlines} เรื่อง ${all} รายการ ส่งทันกำหนด ${summary.inTime} ส่งช้า ${summary.late} ค้าง ${summary.outstanding}${exempt}`;
}
