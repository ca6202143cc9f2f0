import { contains, districtsOf, provinces } from '../areas/areas.ts';
import { type AreaCode, type Audience, NATION, type Office } from '../storage/records/office.ts';

/** The audience as a letter's "เรียน" names it, in Thai names; the shape of the letter reading. */
export interface NamedAudience {
  readonly tier: 'province' | 'district' | 'both' | null;
  readonly area: string | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const plain = (name: string): string =>
  name.replace(/\s+/g, '').replace(/^(จังหวัด|จ\.|อำเภอ|อ\.)/, '');

const provinceByName = new Map(provinces().map(({ name, code }) => [plain(name), code]));

function codesOf(names: readonly string[], within: AreaCode): readonly AreaCode[] {
  const districtCodes = new Map(
    within.length === 2 ? districtsOf(within).map(({ name, code }) => [plain(name), code]) : [],
  );
  return names.flatMap((name) => {
    const code = districtCodes.get(plain(name)) ?? provinceByName.get(plain(name));
    return code === undefined ? [] : [code];
  });
}

/**
 * Turns the audience that a letter names into one the sender may use: inside the sender's own area,
 * which also settles what a letter leaves open ("นายอำเภอ ทุกอำเภอ" means the sender's province).
 * Null when the letter does not say or asks beyond the sender's area: then the person picks.
 */
export function suggestAudience(named: NamedAudience | null, sender: Office): Audience | null {
  if (named === null || named.tier === null) return null;
  const asProvince = named.area === null ? undefined : provinceByName.get(plain(named.area));
  const wide = named.area === 'all provinces' ? NATION : (asProvince ?? sender.area);
  // A letter of the department that a province sends on reaches no further than the province.
  const area = contains(sender.area, wide) ? wide : sender.area;
  const included = codesOf(named.include, area).filter((code) => contains(area, code));
  const include = included.length > 0 ? included : [area];
  const exclude = codesOf(named.exclude, area).filter((code) =>
    include.some((outer) => contains(outer, code)),
  );
  const tier = sender.area !== NATION && sender.tier === 'province' ? 'district' : named.tier;
  return { tier, include, exclude };
}
