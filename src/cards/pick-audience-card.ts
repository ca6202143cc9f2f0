import { areaName } from '../areas/area-name.ts';
import { BANGKOK, districtsOf } from '../areas/areas.ts';
import { provincesOfRegion, type Region, regions } from '../areas/regions.ts';
import { coverage } from '../areas/toggle-area.ts';
import { shorten } from '../line/limits/shorten.ts';
import type { FlexMessage } from '../line/message.ts';
import type { Draft } from '../storage/records/draft.ts';
import { type AreaCode, type Audience, NATION } from '../storage/records/office.ts';
import { audienceText } from './audience-text.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { shownText } from './shown-text.ts';

const NOBODY: Audience = { tier: 'district', include: [], exclude: [] };
const LABEL_MOST = 20;
const MARKS = { all: '✓ ', some: '◐ ', none: '' } as const;
const TIERS = { province: 'จังหวัด', district: 'อำเภอ', both: 'ทั้งคู่' } as const;

interface Button {
  readonly style: 'primary' | 'secondary' | 'link';
  readonly label: string;
  readonly data: string;
}

/** What the card shows to pick from: the sender's whole area, one region, or one province. */
export interface Picking {
  readonly draft: Draft;
  readonly view: Region | AreaCode;
  /** Names of audiences that were kept for another time. */
  readonly saved: readonly string[];
}

/** Areas to press in and out, two in a row, with a mark at what is in; few presses on a phone. */
export function pickAudienceCard({ draft, view, saved }: Picking): FlexMessage {
  const audience = draft.audience ?? NOBODY;
  const chosen = audience.include.length === 0 ? 'ยังไม่ได้เลือก' : audienceText(audience);
  const title = shownText(chosen, 300) ?? 'ยังไม่ได้เลือก';
  const filled = fillTemplate('pick-audience', {
    title,
    caption: `ระดับ${TIERS[audience.tier]}`,
    note: 'กดเพื่อเลือก กดซ้ำเพื่อเอาออกหรือยกเว้น (✓ ทั้งหมด ◐ บางส่วน) หรือพิมพ์ชื่อพื้นที่ได้เลย',
    rows: rowsOf({ draft, view, saved }, audience),
    actions: actionsOf({ draft, view, saved }),
  });
  return flexMessage(`กลุ่มเป้าหมาย: ${title}`, filled);
}

const data = ({ id, version }: Draft, more: Record<string, string>): string =>
  formatPostback({ act: 'draft-pick', draft: id, version, view: NATION, ...more });

const pairs = (buttons: readonly Button[]): readonly (readonly Button[])[] =>
  buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []));

function toggle(draft: Draft, audience: Audience, view: string, area: AreaCode, name?: string) {
  const covered = coverage(audience, area);
  const label = name ?? areaName(area, { prefix: false });
  return {
    style: covered === 'none' ? 'secondary' : 'primary',
    label: shorten(`${MARKS[covered]}${label}`, LABEL_MOST),
    data: data(draft, { view, toggle: area }),
  } as const;
}

function rowsOf({ draft, view, saved }: Picking, audience: Audience) {
  const own = draft.senderArea;
  if (/^\d/.test(view) && view !== NATION) {
    const all = toggle(draft, audience, view, view, 'ทุกอำเภอ');
    const each = districtsOf(view).map(({ code }) => toggle(draft, audience, view, code));
    return [[all], ...pairs(each)];
  }
  if (view !== NATION) {
    const inRegion = provincesOfRegion(view as Region).filter((code) => code !== BANGKOK);
    const whole = inRegion.every((code) => coverage(audience, code) === 'all');
    const all = {
      style: whole ? 'primary' : 'secondary',
      label: `${whole ? MARKS.all : ''}ทุกจังหวัดในภาค${view}`,
      data: data(draft, { view, whole: '1' }),
    } as const;
    return [
      [all],
      ...inRegion.map((code) => [
        toggle(draft, audience, view, code),
        ...(audience.tier === 'province'
          ? []
          : [{ style: 'link' as const, label: 'เลือกอำเภอ', data: data(draft, { view: code }) }]),
      ]),
    ];
  }
  const tiers = (['province', 'district', 'both'] as const).map((tier) => ({
    style: audience.tier === tier ? ('primary' as const) : ('secondary' as const),
    label: TIERS[tier],
    data: data(draft, { tier }),
  }));
  const areas = regions().map((region) => ({
    style: 'secondary' as const,
    label: `ภาค${region}`,
    data: data(draft, { view: region }),
  }));
  const kept = saved.map((name, index) => ({
    style: 'link' as const,
    label: shorten(`ใช้ ${name}`, LABEL_MOST),
    data: data(draft, { use: String(index) }),
  }));
  return [tiers, [toggle(draft, audience, view, own, 'ทั้งประเทศ')], ...pairs(areas), ...pairs(kept)];
}

function actionsOf({ draft, view }: Picking): readonly Button[] {
  const { id, version, senderArea } = draft;
  const back: Button = { style: 'secondary', label: 'กลับไปเลือกภาค', data: data(draft, {}) };
  return [
    {
      style: 'primary',
      label: 'เสร็จแล้ว กลับไปที่ร่าง',
      data: formatPostback({ act: 'draft-show', draft: id, version }),
    },
    ...(senderArea === NATION && view !== NATION ? [back] : []),
    {
      style: 'link',
      label: 'บันทึกกลุ่มนี้ไว้ใช้ครั้งหน้า',
      data: formatPostback({ act: 'draft-keep-audience', draft: id, version }),
    },
  ];
}
