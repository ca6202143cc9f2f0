import { chooseCard } from '../cards/choose-card.ts';
import type { Message } from '../line/message.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import type { Person } from '../storage/records/person.ts';
import type { Store } from '../storage/store.ts';
import { bangkokTime } from '../thai/bangkok-time.ts';
import { isQuiet, nextTime, type QuietHours } from '../thai/quiet-hours.ts';
import { answeredCard, escalationCard } from './escalation-sheet.ts';
import { escalationMessages as says } from './messages.ts';

/** So many coordinators of a level hear of something; each push costs one message of the quota. */
export const MOST_COORDINATORS = 3;
const DAY = 86_400_000;

/** A message about an escalation to one person; a quote of it leads back to the escalation. */
export function tellPerson(
  escalation: Escalation,
  to: string,
  message: Message,
  now: Instant,
): Delivery {
  return newDelivery({
    // The record's version names the step: the same step makes the same row.
    id: `escalation:${escalation.id}:${escalation.version}:${to}`,
    kind: 'push',
    to,
    toKind: 'user',
    purpose: 'notice',
    messages: [message],
    now,
    people: 1,
  });
}

/** The escalation that a delivery was about, by its id; null for another delivery. */
export function escalationOf(deliveryId: string): string | null {
  const [kind, id] = deliveryId.split(':');
  return kind === 'escalation' && id !== undefined ? id : null;
}

/** The card to coordinators of a level, to the first few of them. */
export function tellCoordinators(
  escalation: Escalation,
  coordinators: readonly Person[],
  note: string | null,
  now: Instant,
): readonly Delivery[] {
  return coordinators
    .slice(0, MOST_COORDINATORS)
    .map(({ id }) =>
      tellPerson(
        escalation,
        id,
        escalationCard(escalation, { personId: id, role: 'coordinator' }, note),
        now,
      ),
    );
}

/** Several escalations to one coordinator in one push: a press on one shows it, free of charge. */
export function digestTo(
  person: string,
  escalations: readonly Escalation[],
  now: Instant,
): Delivery {
  const card = chooseCard(
    'เรื่องที่ส่งต่อ',
    says.digest(escalations.length),
    escalations.map(({ id, number, text }) => ({
      text: `เลขที่ ${number}`,
      detail: text,
      postback: { act: 'escalation', escalation: id, step: 'show' },
    })),
  );
  return newDelivery({
    id: `escalations:${person}:${now}`,
    kind: 'push',
    to: person,
    toKind: 'user',
    purpose: 'notice',
    messages: [card],
    now,
    people: 1,
  });
}

/** The answer to every chat where somebody waits, once each; a group is not woken at night. */
export async function carryBack(
  store: Store,
  escalation: Escalation,
  now: Instant,
  quiet: QuietHours,
): Promise<readonly Delivery[]> {
  const chats = new Map(escalation.waiting.map((each) => [each.chatId, each.chatKind]));
  const groups = new Map(
    (await store.groups.getMany([...chats.keys()])).map((group) => [group.id, group]),
  );
  return [...chats].map(([to, toKind]) => {
    const group = groups.get(to) ?? null;
    const asleep = toKind !== 'user' && isQuiet(quiet, bangkokTime(now));
    return newDelivery({
      id: `escalation:${escalation.id}:${escalation.version}:${to}`,
      kind: 'push',
      ...{ to, toKind, now },
      purpose: 'notice',
      messages: [answeredCard(escalation)],
      notBefore: asleep ? nextTime(now, quiet.to) : now,
      expiresAt: now + 7 * DAY,
      people: toKind === 'user' ? 1 : peopleOf(group ?? { memberCount: null }),
    });
  });
}
