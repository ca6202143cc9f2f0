import { contains } from '../areas/areas.ts';
import type { Office, Role } from '../storage/records/office.ts';
import type { OfficeHolding, Person } from '../storage/records/person.ts';
import { currentHoldings } from './holdings.ts';

/**
 * Whether a holding's rights reach an area of a tier (DESIGN.md §3): the department reaches all; a
 * province coordinator the province and its districts; everybody else the own office alone.
 */
export function reaches(holding: OfficeHolding, office: Office): boolean {
  if (holding.tier === 'district') {
    return office.tier === 'district' && contains(holding.area, office.area);
  }
  if (holding.role === 'coordinator') return contains(holding.area, office.area);
  return office.tier === 'province' && office.area === holding.area;
}

const holdingsIn = (person: Person | null, role?: Role): readonly OfficeHolding[] =>
  currentHoldings(person).filter((holding) => role === undefined || holding.role === role);

/** Whether the person holds any office now. */
export const isEnrolled = (person: Person | null): boolean => holdingsIn(person).length > 0;

/** Whether the person coordinates anything now. */
export const isCoordinator = (person: Person | null): boolean =>
  holdingsIn(person, 'coordinator').length > 0;

/** Whether the person may send to, nudge, list and make codes for every one of these offices. */
export const mayCoordinate = (person: Person | null, offices: readonly Office[]): boolean =>
  offices.length > 0 &&
  offices.every((office) =>
    holdingsIn(person, 'coordinator').some((holding) => reaches(holding, office)),
  );

/** The offices a person holds, as offices. */
export const officesOf = (person: Person | null): readonly Office[] =>
  holdingsIn(person).map(({ tier, area }) => ({ tier, area }));

/**
 * The province or department a person coordinates, the latest taken first; null for anybody else, for
 * districts send no circulars.
 */
export function coordinatorOffice(person: Person | null): Office | null {
  const holding = holdingsIn(person, 'coordinator').find(({ tier }) => tier === 'province');
  return holding === undefined ? null : { tier: holding.tier, area: holding.area };
}
