import { type AreaCode, NATION } from '../storage/records/office.ts';
import { areaName } from './area-name.ts';

/** The office that coordinates an area, as people call it; the nation's is the department. */
export const coordinatingOffice = (area: AreaCode): string =>
  area === NATION ? 'กรมการปกครอง' : areaName(area, { withProvince: true });
