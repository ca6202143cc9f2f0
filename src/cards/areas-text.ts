import { areaName } from '../areas/area-name.ts';
import { provinceOf } from '../areas/areas.ts';
import type { AreaCode } from '../storage/records/office.ts';

const MOST_NAMES = 10;

/**
 * Who is still outstanding: names where they are at most ten; beyond that districts are counted by
 * province, the province with most first, and provinces or the districts of one province are cut
 * after ten names with the number of the others.
 */
export function outstandingText(areas: readonly AreaCode[]): string {
  const inProvinces = Map.groupBy(areas, (area) => provinceOf(area) ?? area);
  const onlyProvinces = areas.every((area) => area.length === 2);
  if (areas.length <= MOST_NAMES || onlyProvinces || inProvinces.size === 1) {
    return cut(areas.map((area) => nameAmong(area, inProvinces.size > 1)));
  }
  const counts = [...inProvinces].sort(
    ([one, its], [other, others]) => others.length - its.length || one.localeCompare(other),
  );
  const texts = counts.map(
    ([province, its]) => `${areaName(province, { prefix: false })} ${its.length} อำเภอ`,
  );
  return cut(texts, 'จังหวัด');
}

/** The areas that somebody stands for, by name; null for none. */
export function areasText(areas: readonly AreaCode[]): string | null {
  return areas.length === 0 ? null : cut(areas.map((area) => areaName(area)));
}

/** Short names where all are of one province; a name alone may stand for districts of several. */
function nameAmong(area: AreaCode, several: boolean): string {
  const name = areaName(area, { prefix: false });
  const province = provinceOf(area);
  if (area.length !== 4 || !several || province === null) return name;
  return `${name} (${areaName(province, { prefix: false })})`;
}

function cut(texts: readonly string[], unit = 'แห่ง'): string {
  const shown = texts.slice(0, MOST_NAMES).join(', ');
  const others = texts.length - MOST_NAMES;
  return others > 0 ? `${shown} และอีก ${others} ${unit}` : shown;
}
