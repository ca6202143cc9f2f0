import type { AreaCode, Audience, Office, Tier } from '../storage/records/office.ts';
import { contains, districts, provinces } from './areas.ts';

/** The areas an audience means, written out per tier, by code. */
export interface ExpandedAudience {
  readonly provinces: readonly AreaCode[];
  readonly districts: readonly AreaCode[];
}

const PROVINCES = provinces()
  .filter((each) => each.takesPart)
  .map((each) => each.code);
const DISTRICTS = districts()
  .filter((each) => each.takesPart)
  .map((each) => each.code);

/**
 * Whether an audience means an area of a tier. An excluded area takes all inside it along, for both
 * tiers; a district that is included alone means no office of the tier `province`.
 */
export function audienceMeans(audience: Audience, office: Office): boolean {
  if (audience.tier !== 'both' && audience.tier !== office.tier) return false;
  return (
    audience.include.some((area) => contains(area, office.area)) &&
    !audience.exclude.some((area) => contains(area, office.area))
  );
}

/**
 * Writes an audience out: at most the 76 provinces and 878 districts that take part. Bangkok and its
 * เขต are never in it, a tier that is not meant is empty.
 */
export function expandAudience(audience: Audience): ExpandedAudience {
  const of = (tier: Tier, codes: readonly AreaCode[]): readonly AreaCode[] =>
    codes.filter((area) => audienceMeans(audience, { tier, area }));
  return { provinces: of('province', PROVINCES), districts: of('district', DISTRICTS) };
}

/**
 * Whether a group stands for any area of an audience, in the group's own tier. A group of the tier
 * `district` bound to a province stands for all its districts; one bound to the nation for all areas
 * of its tier.
 */
export function coversAny(
  groupTier: Tier,
  groupAreas: readonly AreaCode[],
  audience: Audience,
): boolean {
  const areas = groupTier === 'province' ? PROVINCES : DISTRICTS;
  return areas.some(
    (area) =>
      groupAreas.some((own) => contains(own, area)) &&
      audienceMeans(audience, { tier: groupTier, area }),
  );
}

/**
 * Whether an office reaches another one, itself included: the department reaches all, a province its
 * districts, a district itself. Nobody reaches upward or sideways.
 */
export function officeCovers(office: Office, other: Office): boolean {
  if (office.tier === 'district' && other.tier === 'province') return false;
  return contains(office.area, other.area);
}
