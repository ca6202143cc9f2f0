import { province } from '../../areas/areas.ts';
import { provincesOfRegion, type Region } from '../../areas/regions.ts';
import { skeletonOf } from './skeleton.ts';

const WRITTEN: Readonly<Record<Region, string>> = {
  เหนือ: 'ภาคเหนือ',
  อีสาน: 'ภาคตะวันออกเฉียงเหนือ',
  กลาง: 'ภาคกลาง',
  ตะวันออก: 'ภาคตะวันออก',
  ตะวันตก: 'ภาคตะวันตก',
  ใต้: 'ภาคใต้',
};
const SAID =
  /อีสาน|ตะวันออกเฉียงเหนือ|(?:ภาค|คน|รุ่น|อยู่|ทาง|กลุ่ม|สาย|ปักษ์|รอบ|เวที)(เหนือ|กลาง|ตะวันออก|ตะวันตก|ใต้)/;
const REACH = 80;

/** The region of the country that a question without spaces names, or null. */
export function regionIn(compact: string): Region | null {
  const [said, name] = SAID.exec(compact) ?? [];
  return said === undefined ? null : ((name ?? 'อีสาน') as Region);
}

/** What a text says right behind a region's name, as it is compared; null where it does not name it. */
export function saidOfRegion(region: Region, flow: string): string | null {
  const name = WRITTEN[region];
  const at = new RegExp(`${name}(?!เฉียง)`).exec(flow)?.index;
  return at === undefined
    ? null
    : skeletonOf(flow.slice(at + name.length, at + REACH).split('\n')[0] ?? '');
}

/** Whether a compared text names a province of a region. */
export const namesProvinceOf = (region: Region, skeleton: string): boolean =>
  provincesOfRegion(region).some((code) => {
    const name = province(code)?.name;
    return name !== undefined && skeleton.includes(skeletonOf(name));
  });
