import type { Circular } from '../storage/records/circular.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import type { Change, Store } from '../storage/store.ts';
import { type CircularCard, cardFor } from './circular-parts.ts';
import { circularDelivery, groupsReached, publicationChanges } from './publication.ts';

/** What a circular turns into besides its card; supplied by the deadlines feature. */
export interface CircularDates {
  readonly deadlines: readonly Deadline[];
  readonly meetings: readonly Meeting[];
}

/** A publication ready to be committed, and what it will reach. */
export interface Publication {
  readonly circular: Circular;
  readonly groups: readonly Group[];
  /** Members of the groups as LINE counted them last: the messages that the month's quota pays. */
  readonly people: number;
  readonly changes: readonly Change[];
}

/**
 * Works out everything that publishing a circular writes: the circular, its deadlines and meetings,
 * and one delivery per group. Nothing is written and nothing is sent.
 */
export async function preparePublication(
  store: Pick<Store, 'groups'>,
  circular: Circular,
  parts: {
    readonly card: CircularCard;
    readonly dates: (circular: Circular) => CircularDates;
    readonly now: Instant;
  },
): Promise<Publication> {
  const enrolled = await store.groups.find({ where: { present: true, tier: { not: null } } });
  const groups = groupsReached(enrolled, circular.audience);
  const deliveries = groups.map((group) =>
    circularDelivery(circular, group, [cardFor(parts.card, circular, group)], parts.now),
  );
  return {
    circular,
    groups,
    people: deliveries.reduce((sum, delivery) => sum + delivery.people, 0),
    changes: publicationChanges({ circular, deliveries, ...parts.dates(circular) }),
  };
}
