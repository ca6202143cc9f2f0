import { areaName } from '../areas/area-name.ts';
import { type AreaCode, type Audience, NATION } from '../storage/records/office.ts';

/** Names beyond this many are counted instead. */
const MOST_NAMES = 10;

function named(codes: readonly AreaCode[]): string {
  const names = codes.slice(0, MOST_NAMES).map((code) => areaName(code));
  const more = codes.length - names.length;
  return more > 0 ? `${names.join(', ')} และอีก ${more} แห่ง` : names.join(', ');
}

function included({ tier, include }: Audience): string {
  const [only] = include;
  if (include.length === 0 || only === undefined) return 'ยังไม่ได้เลือกพื้นที่';
  const nation = include.includes(NATION);
  const province = nation ? 'ทุกจังหวัด' : `จังหวัด: ${named(include)}`;
  const wide = include.filter((code) => code.length === 2);
  const single = include.filter((code) => code.length === 4);
  const district = nation
    ? 'ทุกอำเภอทั่วประเทศ'
    : [wide.length > 0 ? `ทุกอำเภอใน${named(wide)}` : '', single.length > 0 ? named(single) : '']
        .filter((part) => part !== '')
        .join(' และ ');
  if (tier === 'province') return nation ? province : named(include);
  if (tier === 'district') return district;
  return `${nation ? province : named(include.filter((code) => code.length === 2))} และ${district}`;
}

/** An audience in words: `ทุกอำเภอในจังหวัดมุกดาหาร ยกเว้น อำเภอดงหลวง`. */
export function audienceName(audience: Audience): string {
  const except = audience.exclude.length > 0 ? ` ยกเว้น ${named(audience.exclude)}` : '';
  return `${included(audience)}${except}`;
}
