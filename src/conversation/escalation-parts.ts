import { contains } from '../areas/areas.ts';
import type { EscalationParts } from '../escalations/escalation-parts.ts';
import { currentHoldings } from '../groups/holdings.ts';
import { mayCoordinate } from '../groups/rights.ts';
import type { AreaCode, Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import type { Context } from './context.ts';

const officeOfArea = (area: AreaCode): Office => ({
  tier: area.length === 4 ? 'district' : 'province',
  area,
});

/** The area of the nearest office through which a person coordinates an area; null for nobody. */
function officeFor(person: Person | null, area: AreaCode): AreaCode | null {
  if (!mayCoordinate(person, [officeOfArea(area)])) return null;
  const own = currentHoldings(person)
    .filter((holding) => holding.role === 'coordinator' && contains(holding.area, area))
    .map((holding) => holding.area);
  // 4901 before 49 before 00, which is as long as 49.
  return own.toSorted((a, b) => nearness(b) - nearness(a))[0] ?? null;
}

const nearness = (area: AreaCode): number => (area === '00' ? 0 : area.length);

/** Whether the sender coordinates an area, and so decides what is said there. */
export const coordinatesArea = ({ person }: Context, area: AreaCode): boolean =>
  officeFor(person, area) !== null;

/** Who coordinates what and can be written to, as handing on asks for it. */
export const escalationRights: Pick<EscalationParts, 'officeFor' | 'isCoordinatorOf'> = {
  officeFor,
  isCoordinatorOf: (person, area) =>
    person.blockedSince === undefined &&
    officeFor(person, area) === area &&
    currentHoldings(person).some((each) => each.role === 'coordinator' && each.area === area),
};
