import { areaName } from '../areas/area-name.ts';
import { type AreaCode, type Audience, NATION } from '../storage/records/office.ts';

const MOST_NAMES = 10;

/** Whom an audience means, in words: `ทุกอำเภอในจังหวัดมุกดาหาร ยกเว้นอำเภอดงหลวง`. */
export function audienceText(audience: Audience): string {
  const tiers = audience.tier === 'both' ? (['province', 'district'] as const) : [audience.tier];
  const meant = tiers.map((tier) => tierText(tier, audience.include)).filter(Boolean);
  const text = meant.join(' และ') || 'ยังไม่ได้เลือกพื้นที่';
  return audience.exclude.length === 0 ? text : `${text} ยกเว้น${names(audience.exclude)}`;
}

function tierText(tier: 'province' | 'district', include: readonly AreaCode[]): string {
  if (include.includes(NATION)) return tier === 'province' ? 'ทุกจังหวัด' : 'ทุกอำเภอทั่วประเทศ';
  const inProvinces = include.filter((area) => area.length === 2);
  if (tier === 'province') return names(inProvinces);
  const districts = include.filter((area) => area.length === 4);
  const whole = inProvinces.length === 0 ? '' : `ทุกอำเภอใน${names(inProvinces)}`;
  return [whole, names(districts)].filter(Boolean).join(' และ');
}

/** At most ten names, then the number of the others. */
function names(areas: readonly AreaCode[]): string {
  const shown = areas.slice(0, MOST_NAMES).map((area) => areaName(area, { withProvince: true }));
  const others = areas.length - shown.length;
  return others > 0 ? `${shown.join(', ')} และอีก ${others} แห่ง` : shown.join(', ');
}
