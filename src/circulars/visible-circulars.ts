import { contains } from '../areas/areas.ts';
import { coversAny, officeCovers } from '../areas/audience.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Group } from '../storage/records/group.ts';
import type { Office } from '../storage/records/office.ts';
import { officesOfAudience } from './publication.ts';

/** Whether a group may see a circular: it is meant for an area the group stands for. */
export const groupSees = (group: Group, circular: Circular): boolean =>
  group.tier !== null && coversAny(group.tier, group.areas, circular.audience);

/**
 * Whether somebody of an office may see a circular: their office is meant, or reaches one that is,
 * or sent it.
 */
export function officeSees(office: Office, circular: Circular): boolean {
  if (office.tier === 'province' && contains(office.area, circular.senderArea)) return true;
  return officesOfAudience(circular.audience).some((meant) => officeCovers(office, meant));
}

/** Whether any of the viewer's offices, or the group they ask in, may see a circular. */
export function seesCircular(
  circular: Circular,
  viewer: { readonly offices: readonly Office[]; readonly group: Group | null },
): boolean {
  if (viewer.group !== null) return groupSees(viewer.group, circular);
  return viewer.offices.some((office) => officeSees(office, circular));
}
