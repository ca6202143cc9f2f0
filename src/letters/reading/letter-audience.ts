import type { SuggestedAudience } from '../letter-reading.ts';
import { listedDistricts, listedProvinces, provincesIn } from './area-names.ts';
import type { SendingProvince } from './sending-province.ts';

const EXCEPT =
  /(?:ยกเว้น|(?<=\()เว้น|(?<![ก-๎])เว้น(?=\s?(?:จังหวัด|อำเภอ|[จอ]\.))|เว้นแต่|ไม่รวม(?:ถึง)?|ยกเว็น)\s?:?\s?([^)]*)\)?/;
const PROVINCE_OFFICE =
  /ผู้ว่าราชการจังหวัด|(?<!ประจำ|ราชการ|รอง)ปลัดจังหวัด|(?:ท้องถิ่น|พัฒนาการ|ที่ทำการปกครอง|ทุก|^|\s|และ)จังหวัด(?!ทหาร)|ผวจ/;
const DISTRICT_OFFICE = /อำเภอ|นอภ\./;
const ALL_PROVINCES = /(?:ทุก|76|77|ทั้ง)\s?จังหวัด|ทั่วประเทศ|จังหวัด\s?ทุกแห่ง/;
const ALL_DISTRICTS = /ทุก\s?(?:ที่ทำการปกครอง)?อำเภอ|ทุก\s?แห่ง|ทุก\s?ท่าน|ทั้ง\s?\d+\s?อำเภอ|878/;
const ELSEWHERE = /(?:ตาม|ดัง)(?:บัญชี|รายชื่อ|เอกสาร|สิ่งที่)?\S{0,12}แนบ|ตาม(?:บัญชี|รายชื่อ)|ที่มีรายชื่อ/;

/** What an audience is made out from. */
export interface Addressed {
  /** The addressees in one line. */
  readonly to: string;
  readonly from: string | null;
  readonly sending: SendingProvince | null;
  /** The attached pages, for lists that the addressees point at. */
  readonly annex: string;
}

function tierOf(to: string): SuggestedAudience['tier'] {
  const toProvinces = PROVINCE_OFFICE.test(to.replace(/ประจำจังหวัด|สำนักงานจังหวัด/g, ''));
  const toDistricts = DISTRICT_OFFICE.test(to);
  if (toProvinces && toDistricts) return 'both';
  return toDistricts ? 'district' : toProvinces ? 'province' : null;
}

/** The names of the attached page that lists the areas, where the addressees point at one. */
function listedElsewhere(annex: string): string {
  const at = annex.search(/(?:บัญชี|รายชื่อ)\S{0,20}(?:จังหวัด|อำเภอ|แนบท้าย)/);
  return at < 0 ? '' : annex.slice(at, at + 4000);
}

/** The audience that the addressees name; null where there are none. */
export function letterAudience({ to, from, sending, annex }: Addressed): SuggestedAudience | null {
  if (to === '') return null;
  const except = EXCEPT.exec(to)?.[1] ?? '';
  const named = to.replace(EXCEPT, ' ');
  const tier = tierOf(named);
  if (tier === null) return { tier, area: null, include: [], exclude: [] };
  const fromProvince = sending !== null && (tier !== 'province' || !ALL_PROVINCES.test(named));
  if (tier !== 'province' && fromProvince) {
    const all = ALL_DISTRICTS.test(named);
    const list = ELSEWHERE.test(named) ? listedElsewhere(annex) : named;
    const include = all ? [] : listedDistricts(list, sending.code);
    return { tier, area: sending.name, include, exclude: listedDistricts(except, sending.code) };
  }
  const exclude = listedProvinces(except);
  const list = ELSEWHERE.test(named) ? listedElsewhere(annex) : named;
  const include = ALL_PROVINCES.test(named) ? [] : listedProvinces(list);
  const [only] = include;
  if (include.length > 1) return { tier, area: 'named provinces', include, exclude };
  if (only !== undefined) return { tier, area: only, include: [], exclude };
  if (ALL_PROVINCES.test(named)) return { tier, area: 'all provinces', include, exclude };
  if (ELSEWHERE.test(named)) return { tier, area: 'named provinces', include, exclude };
  const isDepartment = /^(?:กรม|กระทรวง)/.test(from ?? '');
  const everywhere = isDepartment && ALL_DISTRICTS.test(named);
  return {
    tier,
    area: everywhere ? 'all provinces' : (provincesIn(named)[0] ?? null),
    include,
    exclude,
  };
}
