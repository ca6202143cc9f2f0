import { contains } from '../areas/areas.ts';
import { audienceMeans } from '../areas/audience.ts';
import type { Acknowledgement, Circular } from '../storage/records/circular.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { AreaCode, Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { officesOfAudience } from './publication.ts';

/**
 * The areas for which a press of รับทราบ counts: the person's own offices that the circular is meant
 * for. Somebody whose office is wider than one area (all districts of a province) speaks for the
 * areas of the group the button was pressed in.
 */
export function areasAcknowledged(
  circular: Circular,
  offices: readonly Office[],
  group: Group | null,
): readonly AreaCode[] {
  const own = offices.filter((office) => audienceMeans(circular.audience, office));
  const asked = officesOfAudience(circular.audience);
  const exact = own.filter((office) =>
    asked.some(({ tier, area }) => tier === office.tier && area === office.area),
  );
  if (exact.length > 0) return exact.map(({ area }) => area);
  const groupAreas = (group?.areas ?? []).filter((area) =>
    own.some((office) => office.tier === group?.tier && contains(office.area, area)),
  );
  return asked
    .filter(({ tier, area }) => tier === group?.tier && groupAreas.includes(area))
    .map(({ area }) => area);
}

/**
 * One acknowledgement per area; the id makes pressing twice harmless. `onBehalf`: a coordinator
 * records what an area has told in another way.
 */
export function newAcknowledgements(
  circular: Circular,
  areas: readonly AreaCode[],
  person: Person,
  now: Instant,
  onBehalf?: true,
): readonly Acknowledgement[] {
  return areas.map((area) => ({
    id: `${circular.id}:${circular.revision}:${area}:${person.id}`,
    version: 0,
    circularId: circular.id,
    revision: circular.revision,
    area,
    personId: person.id,
    name: person.name,
    at: now,
    ...(onBehalf === true ? { onBehalf } : {}),
  }));
}

/** Who has acknowledged the circular's present revision, and which areas are silent. */
export interface CircularStatus {
  /** The first acknowledgement of each area, oldest first. */
  readonly acknowledged: readonly Acknowledgement[];
  readonly silent: readonly AreaCode[];
  /** The latest of each silent area that had acknowledged an older revision. */
  readonly earlier: readonly Acknowledgement[];
}

/** Sorts a circular's areas into acknowledged and silent; acknowledgements of older revisions do not count. */
export function circularStatus(
  circular: Circular,
  acknowledgements: readonly Acknowledgement[],
): CircularStatus {
  const first = new Map<AreaCode, Acknowledgement>();
  for (const each of acknowledgements.toSorted((a, b) => a.at - b.at)) {
    if (each.revision === circular.revision && !first.has(each.area)) first.set(each.area, each);
  }
  const areas = officesOfAudience(circular.audience).map(({ area }) => area);
  const silent = areas.filter((area) => !first.has(area));
  const older = Map.groupBy(
    acknowledgements.filter(({ revision }) => revision < circular.revision),
    ({ area }) => area,
  );
  const earlier = silent.flatMap(
    (area) => older.get(area)?.toSorted((a, b) => b.at - a.at)[0] ?? [],
  );
  return { acknowledged: [...first.values()], silent, earlier };
}
