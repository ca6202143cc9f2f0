import { districts, provinces } from '../../src/areas/areas.ts';
import type { Group } from '../../src/storage/records/group.ts';
import { groupRecord } from '../../test/planning/records.ts';

/** Groups differ: this share of working mornings brings a message between 9:00 and 10:30. An assumption. */
const CHATTER = { from: 0.25, to: 0.75 };

/** A group of 6 to 25 people for each of the 878 districts and 76 provinces. */
export function nationsGroups(random: () => number): readonly Group[] {
  const group = (tier: Group['tier'], code: string) =>
    groupRecord({
      ...{ id: `${tier}${code}`, tier, areas: [code] },
      memberCount: 6 + Math.floor(random() * 20),
    });
  return [
    ...districts().flatMap((each) => (each.takesPart ? [group('district', each.code)] : [])),
    ...provinces().flatMap((each) => (each.takesPart ? [group('province', each.code)] : [])),
  ];
}

/** By group: how likely an hour and a half of a working day brings a message there. */
export function chatterOf(
  groups: readonly Group[],
  random: () => number,
): ReadonlyMap<string, number> {
  const { from, to } = CHATTER;
  return new Map(groups.map(({ id }) => [id, from + random() * (to - from)]));
}
