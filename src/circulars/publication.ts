import { contains, provinceOf } from '../areas/areas.ts';
import { coversAny, expandAudience } from '../areas/audience.ts';
import type { Message } from '../line/message.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import type { Audience, Office } from '../storage/records/office.ts';
import { type Change, insertIfNew } from '../storage/store.ts';

/** Circulars go before digests and after replies. */
const PRIORITY = { ด่วนที่สุด: 2, ด่วนมาก: 3, ด่วน: 3, none: 4 } as const;

/** Every office an audience means, one by one. */
export function officesOfAudience(audience: Audience): readonly Office[] {
  const expanded = expandAudience(audience);
  return [
    ...expanded.provinces.map((area): Office => ({ tier: 'province', area })),
    ...expanded.districts.map((area): Office => ({ tier: 'district', area })),
  ];
}

/** How many provinces an audience reaches into; more than one needs a second coordinator. */
export function provincesReached(audience: Audience): number {
  return new Set(officesOfAudience(audience).map(({ area }) => provinceOf(area))).size;
}

/** The groups that get a circular: present, enrolled, and standing for an area of its audience. */
export function groupsReached(groups: readonly Group[], audience: Audience): readonly Group[] {
  return groups.filter(
    (group) => group.present && group.tier !== null && coversAny(group.tier, group.areas, audience),
  );
}

/** The offices of an audience for which no enrolled group stands. */
export function officesWithoutGroup(
  groups: readonly Group[],
  audience: Audience,
): readonly Office[] {
  const reached = groupsReached(groups, audience);
  return officesOfAudience(audience).filter(
    ({ tier, area }) =>
      !reached.some(
        (group) => group.tier === tier && group.areas.some((own) => contains(own, area)),
      ),
  );
}

/** The one push that holds a circular for a group. Its id makes a second one impossible. */
export function circularDelivery(
  circular: Circular,
  group: Group,
  messages: readonly Message[],
  now: Instant,
): Delivery {
  // A correction is not put off: what the group holds is wrong.
  const wait = circular.revision === 1 ? (circular.waitsForReply ?? 0) : 0;
  return newDelivery({
    id: `circular:${circular.id}:${circular.revision}:${group.id}`,
    kind: 'push',
    to: group.id,
    toKind: 'group',
    purpose: 'circular',
    messages,
    now,
    notBefore: circular.sendAt + wait,
    freeFrom: wait > 0 ? circular.sendAt : null,
    priority: PRIORITY[circular.urgency ?? 'none'],
    people: peopleOf(group),
    circularId: circular.id,
    revision: circular.revision,
  });
}

/** All that publishing a circular writes, in one commit. */
export function publicationChanges(given: {
  readonly circular: Circular;
  readonly deliveries: readonly Delivery[];
  readonly deadlines: readonly Deadline[];
  readonly meetings: readonly Meeting[];
}): readonly Change[] {
  return [
    insertIfNew('circulars', given.circular),
    ...given.deadlines.map((deadline) => insertIfNew('deadlines', deadline)),
    ...given.meetings.map((meeting) => insertIfNew('meetings', meeting)),
    ...given.deliveries.map((delivery) => insertIfNew('outbox', delivery)),
  ];
}
