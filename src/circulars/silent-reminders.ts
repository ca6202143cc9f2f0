import type { FlexMessage } from '../line/message.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Day, Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { AreaCode, Office } from '../storage/records/office.ts';
import { standsFor } from './circular-standing.ts';
import { circularMessages } from './messages.ts';

/** The office that an audience's area code means: provinces have two digits, districts four. */
const officeOf = (area: AreaCode): Office => ({
  tier: area.length === 2 ? 'province' : 'district',
  area,
});

/**
 * The circular once more for each of the groups that stand for silent areas, naming only those. The
 * id holds the day, so that a group is reminded of a circular once a day at most, whoever asks.
 */
export function silentReminders(given: {
  readonly circular: Circular;
  readonly areas: readonly AreaCode[];
  readonly groups: readonly Group[];
  readonly card: FlexMessage;
  readonly on: Day;
  readonly now: Instant;
  /** After this it must not go out any more; null is never. */
  readonly expiresAt: Instant | null;
}): readonly Delivery[] {
  const { circular, areas, card, on, now, expiresAt } = given;
  return given.groups.flatMap((group) => {
    const own = areas.filter((area) => standsFor(group, officeOf(area)));
    if (own.length === 0) return [];
    return newDelivery({
      id: `silent:${circular.id}:${circular.revision}:${group.id}:${on}`,
      kind: 'push',
      to: group.id,
      toKind: 'group',
      purpose: 'notice',
      messages: [{ type: 'text', text: circularMessages.reminder(circular.subject, own) }, card],
      now,
      expiresAt,
      people: peopleOf(group),
    });
  });
}
