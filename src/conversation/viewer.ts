import { contains } from '../areas/areas.ts';
import { seesCircular } from '../circulars/visible-circulars.ts';
import { currentHoldings } from '../groups/holdings.ts';
import { mayCoordinate, officesOf } from '../groups/rights.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Office } from '../storage/records/office.ts';
import type { Context } from './context.ts';

/** The offices that a group stands for. */
const groupOffices = ({ group }: Context): readonly Office[] => {
  const tier = group?.tier ?? null;
  return tier === null ? [] : (group?.areas ?? []).map((area): Office => ({ tier, area }));
};

/**
 * For whom something is shown: in a group everybody reads along, so it is the group's offices,
 * whoever asks; in a one-to-one chat the person's own.
 */
export const viewingOffices = (context: Context): readonly Office[] =>
  context.group === null ? officesOf(context.person) : groupOffices(context);

/** Whether this viewer may see a circular. */
export const mayView = (context: Context, circular: Circular): boolean =>
  seesCircular(circular, { offices: officesOf(context.person), group: context.group });

/**
 * Whether this viewer may see who of an office has not done something: they must coordinate it and,
 * in a group, the group must stand for it.
 */
export function mayFollowUp(context: Context, office: Office): boolean {
  if (!mayCoordinate(context.person, [office])) return false;
  return (
    context.group === null ||
    groupOffices(context).some(
      ({ tier, area }) => tier === office.tier && contains(area, office.area),
    )
  );
}

/** The offices that this viewer coordinates, as far as the chat may see them. */
export function coordinatedOffices(context: Context): readonly Office[] {
  const own = currentHoldings(context.person)
    .filter(({ role }) => role === 'coordinator')
    .map(({ tier, area }): Office => ({ tier, area }));
  if (context.group === null) return own;
  return groupOffices(context).filter((office) => mayCoordinate(context.person, [office]));
}
