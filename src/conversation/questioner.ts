import type { Questioner } from '../answers/ask-handler.ts';
import { isEnrolled, mayCoordinate } from '../groups/rights.ts';
import type { Context } from './context.ts';
import { viewingOffices } from './viewer.ts';

/** Who asks, and who coordinates their area: the nearest first, the department last. */
export async function questionerOf(context: Context): Promise<Questioner> {
  const offices = viewingOffices(context);
  const enrolled =
    context.group === null ? isEnrolled(context.person) : context.group.tier !== null;
  if (offices.length === 0) return { offices, enrolled, coordinators: [] };
  const people = await context.services.store.people.find();
  const coordinators = people
    .filter((person) => mayCoordinate(person, offices))
    .toSorted((a, b) => width(b) - width(a));
  return { offices, enrolled, coordinators };
}

/** How near a coordinator stands: a province's code is longer ago the nation's last. */
function width({ holdings }: { readonly holdings: readonly { readonly area: string }[] }): number {
  return Math.max(...holdings.map(({ area }) => (area === '00' ? 0 : area.length)), 0);
}
