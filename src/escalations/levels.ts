import { provinceOf } from '../areas/areas.ts';
import { type AreaCode, NATION } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';

/** The areas whose coordinators may be asked about an area, the nearest first: its own, its province, the nation. */
export function levelsOf(area: AreaCode): readonly AreaCode[] {
  const province = provinceOf(area);
  return [...new Set([area, ...(province === null ? [] : [province]), NATION])];
}

/** A level and who coordinates it. */
export interface Staffed {
  readonly level: AreaCode;
  readonly coordinators: readonly Person[];
}

/** The nearest level, from `from` upwards, that has a coordinator other than the askers; null for none. */
export function nearestLevel(
  levels: readonly AreaCode[],
  people: readonly Person[],
  askers: readonly string[],
  isCoordinatorOf: (person: Person, area: AreaCode) => boolean,
): Staffed | null {
  for (const level of levels) {
    const coordinators = people.filter(
      (person) => isCoordinatorOf(person, level) && !askers.includes(person.id),
    );
    if (coordinators.length > 0) return { level, coordinators };
  }
  return null;
}
