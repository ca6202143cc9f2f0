import { contains, provinceOf } from '../areas/areas.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { type AreaCode, NATION, type Tier } from '../storage/records/office.ts';

/** Whether a group may be nudged at an instant: the bot is in it, it is enrolled and not muted. */
export const isReachable = (group: Group, at: Instant): boolean =>
  group.present && group.tier !== null && (group.mutedUntil === null || group.mutedUntil <= at);

/** An area inside another one of the same group would count twice. */
const outermost = (areas: readonly AreaCode[]): readonly AreaCode[] =>
  [...new Set(areas)].filter(
    (area) => !areas.some((other) => other !== area && contains(other, area)),
  );

/**
 * Tells which groups stand for an area in a tier: those bound to it, to its province, or to the
 * nation. An area asked for again costs one look-up, however many groups there are.
 */
export function coveringGroups(
  groups: readonly Group[],
): (tier: Tier, area: AreaCode) => readonly Group[] {
  const bound = {
    province: new Map<AreaCode, Group[]>(),
    district: new Map<AreaCode, Group[]>(),
  };
  for (const group of groups) {
    if (group.tier === null) continue;
    for (const area of outermost(group.areas)) {
      const found = bound[group.tier].get(area);
      if (found) found.push(group);
      else bound[group.tier].set(area, [group]);
    }
  }
  const known = {
    province: new Map<AreaCode, readonly Group[]>(),
    district: new Map<AreaCode, readonly Group[]>(),
  };
  return (tier, area) => {
    const before = known[tier].get(area);
    if (before) return before;
    const outer = new Set([area, provinceOf(area) ?? NATION, NATION]);
    const found = [...outer].flatMap((each) => bound[tier].get(each) ?? []);
    known[tier].set(area, found);
    return found;
  };
}
