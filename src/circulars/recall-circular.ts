import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { type Change, insertIfNew, type Store, save } from '../storage/store.ts';
import { groupsTold } from './groups-told.ts';
import { openDates } from './open-dates.ts';
import { cancelledDates } from './revised-dates.ts';
import { revisionMessages } from './revision-messages.ts';

/** A recall ready to be committed, and the groups that hear of it. */
export interface Recall {
  readonly circular: Circular;
  readonly groups: readonly Group[];
  readonly people: number;
  readonly changes: readonly Change[];
}

/**
 * Works out everything that taking back a circular writes. LINE lets no bot unsend: groups that have
 * it get a notice, and nothing follows from it any more. What still waits must be cancelled before
 * this is committed.
 */
export async function prepareRecall(
  store: Pick<Store, 'groups' | 'outbox' | 'deadlines' | 'meetings'>,
  circular: Circular,
  now: Instant,
): Promise<Recall> {
  const [told, dates] = await Promise.all([
    groupsTold(store, circular.id),
    openDates(store, circular.id),
  ]);
  const known = await store.groups.getMany([...told]);
  const groups = known.filter(({ present, tier }) => present && tier !== null);
  const text = revisionMessages.recalled(circular);
  const notices = groups.map((group) =>
    newDelivery({
      id: `recall:${circular.id}:${group.id}`,
      kind: 'push',
      to: group.id,
      toKind: 'group',
      purpose: 'notice',
      messages: [{ type: 'text', text }],
      now,
      priority: 2,
      people: peopleOf(group),
    }),
  );
  return {
    circular: { ...circular, state: 'cancelled', changedAt: now },
    groups,
    people: notices.reduce((sum, { people }) => sum + people, 0),
    changes: [
      save('circulars', { ...circular, state: 'cancelled', changedAt: now }),
      ...cancelledDates(dates),
      ...notices.map((notice) => insertIfNew('outbox', notice)),
    ],
  };
}
