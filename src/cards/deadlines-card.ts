import type { FlexMessage } from '../line/message.ts';
import type { Day } from '../storage/records/entity.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { areasText } from './areas-text.ts';
import { byDue, type DeadlineItem, type DeadlineStanding, deadlineItem } from './deadline-item.ts';
import { fillTemplate } from './fill-template.ts';
import { fittingCarousel } from './flex-message.ts';
import { moreText, shownText } from './shown-text.ts';

const ITEMS_PER_BUBBLE = 6;

/** Deadlines of somebody's areas on a day. */
export interface DeadlinesList {
  readonly on: Day;
  readonly areas: readonly AreaCode[];
  readonly standings: readonly DeadlineStanding[];
}

/** What is due for the areas (กำหนดส่ง); with `reports`, each open one has its ส่งแล้ว button. */
export function deadlinesCard(list: DeadlinesList & { readonly reports: boolean }): FlexMessage {
  const items = [...list.standings]
    .sort(byDue)
    .map((standing) => deadlineItem(standing, list.on, { reports: list.reports, bar: false }));
  return listCard(list, items, {
    kicker: 'กำหนดส่ง',
    title: items.length > 0 ? `กำหนดส่ง ${items.length} รายการ` : 'ไม่มีกำหนดส่งที่ค้างอยู่',
    none: 'เมื่อมีหนังสือเวียนที่มีกำหนดส่ง จะปรากฏที่นี่',
  });
}

/** Where the areas stand (สถานะ): a bar for each deadline. */
export function statusCard(list: DeadlinesList): FlexMessage {
  const items = [...list.standings]
    .sort(byDue)
    .map((standing) => deadlineItem(standing, list.on, { reports: false, bar: true }));
  const done = list.standings.filter(({ outstanding }) => outstanding.length === 0).length;
  return listCard(list, items, {
    kicker: 'สถานะ',
    title: items.length > 0 ? `ส่งครบแล้ว ${done} จาก ${items.length} รายการ` : 'ยังไม่มีงานที่ต้องส่ง',
    none: 'เมื่อมีหนังสือเวียนที่มีกำหนดส่ง จะปรากฏที่นี่',
  });
}

interface Words {
  readonly kicker: string;
  readonly title: string;
  readonly none: string;
}

function listCard(list: DeadlinesList, items: readonly DeadlineItem[], words: Words): FlexMessage {
  const pages = Array.from({ length: Math.ceil(items.length / ITEMS_PER_BUBBLE) }, (_, page) =>
    items.slice(page * ITEMS_PER_BUBBLE, (page + 1) * ITEMS_PER_BUBBLE),
  );
  const caption = [areasText(list.areas), `ณ ${formatThaiDay(list.on, { weekday: true })}`]
    .filter(Boolean)
    .join('\n');
  const altText = [
    words.title,
    ...items.slice(0, 5).map(({ badge, title }) => `${badge.text}: ${shownText(title, 80)}`),
  ].join(' | ');
  const first = pages[0] ?? [];
  return fittingCarousel(altText, Math.max(0, pages.length - 1), (shown) =>
    [first, ...pages.slice(1, shown + 1)].map((page, index) => {
      const hidden = pages.slice(shown + 1).flat().length;
      const last = index === shown;
      const note = first.length === 0 ? words.none : last ? moreText(hidden, 'ที่แสดงไม่พอ') : null;
      return fillTemplate('deadlines', { ...words, caption, items: page, note });
    }),
  );
}
