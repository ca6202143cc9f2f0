import { areaName } from '../areas/area-name.ts';
import { provinceOf } from '../areas/areas.ts';
import type { FlexMessage } from '../line/message.ts';
import { type AreaCode, NATION } from '../storage/records/office.ts';
import { percent } from './deadline-item.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { shownText } from './shown-text.ts';

/** Beyond this many areas only counts per province are shown. */
const MOST_NAMED = 80;
const MOST_LINES = 25;

/** Who has not yet done what was asked. */
export interface SilentList {
  /** `silent`: not acknowledged the circular of that id; `outstanding`: not reported for the deadline. */
  readonly kind: 'silent' | 'outstanding';
  readonly id: string;
  /** The circular's subject or the deadline's title. */
  readonly title: string;
  /** E.g. the circular's number or by when it is due; null for none. */
  readonly caption: string | null;
  readonly areas: readonly AreaCode[];
  /** How many areas were asked, done or not. */
  readonly asked: number;
  /** Whether the person may nudge them. */
  readonly mayNudge: boolean;
  /** Of a circular: whether the person may also manage its sending. */
  readonly mayManage?: boolean;
}

const WORDS = {
  silent: { kicker: 'ใครยังไม่รับทราบ', verb: 'รับทราบ', nudge: 'แจ้งเตือนเฉพาะที่ยังไม่รับทราบ' },
  outstanding: { kicker: 'ใครยังไม่ส่ง', verb: 'ส่ง', nudge: 'แจ้งเตือนเฉพาะที่ยังไม่ส่ง' },
} as const;

/** Who is silent or outstanding, by province, the province with most first, with a button to nudge them. */
export function silentCard(list: SilentList): FlexMessage {
  const { kind, id, areas, asked } = list;
  const words = WORDS[kind];
  const title = shownText(list.title, 200) ?? 'ไม่ระบุเรื่อง';
  const summary =
    areas.length === 0
      ? `${words.verb}ครบทั้ง ${asked} แห่งแล้ว`
      : `ยังไม่${words.verb} ${areas.length} จาก ${asked} แห่ง`;
  const nudge =
    kind === 'silent'
      ? formatPostback({ act: 'nudge-silent', circular: id })
      : formatPostback({ act: 'nudge-outstanding', deadline: id });
  const lines = areaLines(areas);
  const filled = fillTemplate('silent', {
    kicker: words.kicker,
    title,
    caption: shownText(list.caption, 150),
    summary,
    percent: percent(asked - areas.length, asked),
    lines,
    nudgeLabel: words.nudge,
    nudge: list.mayNudge && areas.length > 0 ? nudge : null,
    further: furtherButton(list),
    manage:
      kind === 'outstanding' && list.mayNudge
        ? formatPostback({ act: 'deadline', deadline: id, step: 'show' })
        : null,
  });
  return flexMessage([`${title}: ${summary}`, ...lines].join(' | '), filled);
}

/**
 * Of a deadline a coordinator may also report for, exempt or give more time to single areas; of a
 * circular its sender sees to the sending, others record รับทราบ for areas that told them.
 */
function furtherButton(list: SilentList): { label: string; data: string } | null {
  const { kind, id, areas, mayNudge, mayManage } = list;
  if (kind === 'silent' && mayManage === true) {
    const data = formatPostback({ act: 'circular', circular: id, step: 'status' });
    return { label: 'สถานะและจัดการหนังสือ', data };
  }
  if (!mayNudge || areas.length === 0) return null;
  const all = { within: NATION, page: 0 } as const;
  return kind === 'silent'
    ? {
        label: 'บันทึกรับทราบแทนพื้นที่',
        data: formatPostback({ act: 'silent-areas', circular: id, ...all }),
      }
    : {
        label: 'ดูและจัดการรายพื้นที่',
        data: formatPostback({ act: 'areas', deadline: id, show: 'outstanding', ...all }),
      };
}

function areaLines(areas: readonly AreaCode[]): readonly string[] {
  if (areas.length > 0 && areas.every((area) => area.length === 2)) {
    return [areas.map((area) => areaName(area, { prefix: false })).join(', ')];
  }
  const groups = [...Map.groupBy(areas, (area) => provinceOf(area) ?? area)].sort(
    ([one, its], [other, others]) => others.length - its.length || one.localeCompare(other),
  );
  const lines = groups.map(([province, its]) => {
    const name = areaName(province, { prefix: false });
    if (areas.length > MOST_NAMED) return `${name} ${its.length} อำเภอ`;
    return `${name}: ${its.map((area) => areaName(area, { prefix: false })).join(', ')}`;
  });
  const others = lines.length - MOST_LINES;
  return others > 0 ? [...lines.slice(0, MOST_LINES), `และอีก ${others} จังหวัด`] : lines;
}
