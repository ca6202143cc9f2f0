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
 * nation. Built once, then a look-up per area however many groups there are.
 */
export function coveringGroups(
  groups: readonly Group[],
): (tier: Tier, area: AreaCode) => readonly Group[] {
  const index = new Map<string, Group[]>();
  for (const group of groups) {
    for (const area of outermost(group.areas)) {
      const key = `${group.tier}:${area}`;
      const found = index.get(key);
      if (found) found.push(group);
      else index.set(key, [group]);
    }
  }
  return (tier, area) => {
    const outer = new Set([area, provinceOf(area) ?? NATION, NATION]);
    return [...outer].flatMap((each) => index.get(`${tier}:${each}`) ?? []);
  };
}
