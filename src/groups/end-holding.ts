import type { Instant } from '../storage/records/entity.ts';
import type { Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';

/**
 * The person after their holding of one office has ended, in whatever role; history keeps it. Null
 * where they do not hold it now.
 */
export function endHolding(person: Person, office: Office, now: Instant): Person | null {
  const isIt = ({ tier, area, until }: Person['holdings'][number]) =>
    until === null && tier === office.tier && area === office.area;
  if (!person.holdings.some(isIt)) return null;
  const holdings = person.holdings.map((holding) =>
    isIt(holding) ? { ...holding, until: now } : holding,
  );
  return { ...person, holdings };
}
