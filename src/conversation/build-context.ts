import { newPerson } from '../groups/holdings.ts';
import { joinGroup, newGroup } from '../groups/presence.ts';
import type { IncomingEvent } from '../line/incoming-event.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import type { Context, Services } from './context.ts';

/** What is known of an event's chat and sender, read afresh each time the event is handled. */
export async function buildContext<E extends IncomingEvent>(
  services: Services,
  event: E,
): Promise<Context<E>> {
  const { store, clock } = services;
  const { chat, senderId } = event;
  const [person, group] = await Promise.all([
    senderId === null ? null : store.people.get(senderId),
    chat.kind === 'user' ? null : store.groups.get(chat.id),
  ]);
  const now = clock.now();
  return {
    event,
    now,
    today: bangkokDay(now),
    person: person ?? (senderId === null ? null : newPerson(senderId, null)),
    group: chat.kind === 'user' ? null : groupNow(group, event, now),
    services,
  };
}

/** A group that an event comes from is one the bot is in, even where its join was never told. */
function groupNow(group: Group | null, event: IncomingEvent, now: Instant): Group {
  if (event.type === 'join' || event.type === 'leave') return group ?? newGroup(event.chat.id, now);
  return joinGroup(group, event.chat.id, now);
}
