import type { Message } from '../line/message.ts';
import type { Circular, CircularFacts } from '../storage/records/circular.ts';
import type { Instant } from '../storage/records/entity.ts';
import { type Change, insertIfNew, type Store, save } from '../storage/store.ts';
import { fiscalYearOf } from '../thai/thai-date.ts';
import { type CircularCard, cardFor } from './circular-parts.ts';
import { groupsTold } from './groups-told.ts';
import { openDates } from './open-dates.ts';
import { pickFacts } from './pick-facts.ts';
import { circularDelivery, groupsReached } from './publication.ts';
import type { CircularDates, Publication } from './publish-circular.ts';
import { revisedDates } from './revised-dates.ts';
import { revisionMessages } from './revision-messages.ts';
import { whatChanged } from './what-changed.ts';

/** A publication of a new revision; `changed` says what is new, in Thai, and is empty where nothing is. */
export interface Revision extends Publication {
  readonly changed: readonly string[];
}

/** The next revision of a circular, with other facts; whom it is for stays as it was. */
export function nextRevision(
  circular: Circular,
  facts: CircularFacts,
  text: string,
  now: Instant,
): Circular {
  const { note: _old, ...rest } = circular;
  return {
    ...rest,
    ...pickFacts(facts),
    text,
    fiscalYear: facts.date === null ? circular.fiscalYear : fiscalYearOf(facts.date),
    revision: circular.revision + 1,
    changedAt: now,
  };
}

/**
 * Works out everything that a new revision writes. Groups that have the old one are told first what
 * has changed, in the same push; others simply get the new one. What still waits of the old revision
 * must be cancelled before this is committed.
 */
export async function prepareRevision(
  store: Pick<Store, 'groups' | 'outbox' | 'deadlines' | 'meetings'>,
  circular: Circular,
  facts: CircularFacts,
  text: string,
  parts: {
    readonly card: CircularCard;
    readonly dates: (circular: Circular) => CircularDates;
    readonly now: Instant;
  },
): Promise<Revision> {
  const revised = nextRevision(circular, facts, text, parts.now);
  const changed = whatChanged(circular, revised);
  const [enrolled, told, before] = await Promise.all([
    store.groups.find({ where: { present: true, tier: { not: null } } }),
    groupsTold(store, circular.id),
    openDates(store, circular.id),
  ]);
  const groups = groupsReached(enrolled, revised.audience);
  const news: Message = { type: 'text', text: revisionMessages.changed(circular, changed) };
  const deliveries = groups.map((group) => {
    const card = cardFor(parts.card, revised, group);
    return circularDelivery(revised, group, told.has(group.id) ? [news, card] : [card], parts.now);
  });
  const changes: readonly Change[] = [
    save('circulars', revised),
    ...revisedDates(before, parts.dates(revised)),
    ...deliveries.map((delivery) => insertIfNew('outbox', delivery)),
  ];
  const people = deliveries.reduce((sum, delivery) => sum + delivery.people, 0);
  return { circular: revised, groups, people, changed, changes };
}
