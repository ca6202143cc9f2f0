import type { Context } from '../conversation/context.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Questioner } from './ask-handler.ts';
import * as says from './messages.ts';

/** So many coordinators hear of one question; each push costs one message of the quota. */
const MOST_COORDINATORS = 3;

/**
 * Tells the coordinators of the asker's area, one-to-one, of a question the bot may not answer; says
 * to the asker who was told, or where to ask when nobody could be.
 */
export function handOn(
  context: Context,
  question: string,
  { coordinators, enrolled }: Questioner,
): { readonly note: string; readonly deliveries: readonly Delivery[] } {
  const { event, now, person } = context;
  const told = coordinators.filter(({ id }) => id !== event.senderId).slice(0, MOST_COORDINATORS);
  if (told.length === 0) {
    return { note: enrolled ? says.NOBODY_TO_TELL : says.ENROL_TO_BE_HANDED_ON, deliveries: [] };
  }
  const text = says.questionFor(question, person?.name ?? null, context.group?.name ?? null);
  return {
    note: says.toldTo(told.map(({ name }) => name)),
    deliveries: told.map(({ id }) =>
      newDelivery({
        id: `question:${event.eventId}:${id}`,
        kind: 'push',
        to: id,
        toKind: 'user',
        purpose: 'notice',
        messages: [{ type: 'text', text }],
        now,
        people: 1,
      }),
    ),
  };
}
