import { provinceOf } from '../areas/areas.ts';
import type { AreaCode } from '../storage/records/office.ts';

/** How a province stands: how many of its areas are still outstanding, of how many obligated. */
export interface ProvinceCount {
  readonly province: AreaCode;
  readonly outstanding: number;
  readonly obligated: number;
}

/**
 * Counts outstanding areas by province, for groups that have too many to name: most outstanding
 * first, of equals the one with the larger share. Provinces with nothing outstanding are left out.
 */
export function summariseOutstanding(
  outstanding: readonly AreaCode[],
  obligated: readonly AreaCode[] = outstanding,
): readonly ProvinceCount[] {
  const count = (areas: readonly AreaCode[]): ReadonlyMap<AreaCode, number> => {
    const counts = new Map<AreaCode, number>();
    for (const area of areas) {
      const province = provinceOf(area) ?? area;
      counts.set(province, (counts.get(province) ?? 0) + 1);
    }
    return counts;
  };
  const all = count(obligated);
  return [...count(outstanding)]
    .map(([province, left]) => ({
      province,
      outstanding: left,
      obligated: all.get(province) ?? left,
    }))
    .sort(
      (a, b) =>
        b.outstanding - a.outstanding ||
        a.obligated - b.obligated ||
        (a.province < b.province ? -1 : 1),
    );
}
