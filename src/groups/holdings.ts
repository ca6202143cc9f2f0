import type { Instant } from '../storage/records/entity.ts';
import type { Office, Role } from '../storage/records/office.ts';
import type { OfficeHolding, Person } from '../storage/records/person.ts';

/** A person nobody has met yet. */
export function newPerson(id: string, name: string | null): Person {
  return { id, version: 0, name, holdings: [], wrongCodes: [], lockedUntil: null };
}

/** The offices a person holds now, the latest first. */
export function currentHoldings(person: Person | null): readonly OfficeHolding[] {
  return (person?.holdings ?? []).filter((holding) => holding.until === null).toReversed();
}

/**
 * The person holding one more office. Holding the same office in another role ends that first;
 * history keeps both.
 */
export function takeOffice(
  person: Person,
  { tier, area, role }: Office & { readonly role: Role },
  now: Instant,
): Person {
  const ended = person.holdings.map((holding) =>
    holding.until === null && holding.tier === tier && holding.area === area
      ? { ...holding, until: now }
      : holding,
  );
  return {
    ...person,
    wrongCodes: [],
    lockedUntil: null,
    holdings: [...ended, { tier, area, role, since: now, until: null }],
  };
}
