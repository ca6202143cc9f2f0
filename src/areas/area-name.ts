import { type AreaCode, NATION } from '../storage/records/office.ts';
import { BANGKOK, district, province } from './areas.ts';

/** How to write an area's name. */
export interface AreaNameOptions {
  /** Whether จังหวัด or อำเภอ stands before it; yes if not said. */
  readonly prefix?: boolean;
  /** Whether a district's province follows; no if not said. */
  readonly withProvince?: boolean;
}

/**
 * An area as Thai offices write it: `จังหวัดมุกดาหาร`, `อำเภอดงหลวง`, `กรุงเทพมหานคร`, `เขตบางรัก`,
 * and `ทั้งประเทศ` for the nation. A code that names no area comes back as it is.
 */
export function areaName(code: AreaCode, options: AreaNameOptions = {}): string {
  const { prefix = true, withProvince = false } = options;
  if (code === NATION) return 'ทั้งประเทศ';
  const asProvince = province(code);
  if (asProvince) return prefix && code !== BANGKOK ? `จังหวัด${asProvince.name}` : asProvince.name;
  const asDistrict = district(code);
  if (!asDistrict) return code;
  const kind = asDistrict.province === BANGKOK ? 'เขต' : 'อำเภอ';
  const own = prefix ? `${kind}${asDistrict.name}` : asDistrict.name;
  return withProvince ? `${own} ${areaName(asDistrict.province, { prefix })}` : own;
}
