import { forgetWords } from '../escalations/forget-in-escalation.ts';
import { eraseText } from '../inbox/erase-text.ts';
import type { UnsendEvent } from '../line/incoming-event.ts';
import { asObject } from '../line/json-object.ts';
import { put, remove, save } from '../storage/store.ts';
import type { Context } from './context.ts';
import { type Outcome, SILENCE } from './outcome.ts';

const HOUR = 3_600_000;
/** How far back a chat's messages are looked through; LINE lets people take back recent ones only. */
const LOOKED_THROUGH = 200;

/**
 * A person took a message back: its text is forgotten, and where it still waits to be handled it is
 * not (LINE asks for this: Messaging API reference, "Unsend event"). An empty text stays for an hour,
 * for the message itself may come later than the news of its end.
 */
export async function forgetMessage(context: Context<UnsendEvent>): Promise<Outcome> {
  const { event, services, now } = context;
  const messageId = event.messageId;
  const inChat = await services.store.inbox.find({
    where: { chatId: event.chat.id, state: { in: ['waiting', 'done'] } },
    orderBy: [['timestamp', 'descending']],
    limit: LOOKED_THROUGH,
  });
  const taken = inChat.filter(({ event: raw }) => messageIdOf(raw) === messageId);
  const eventIds = taken.map(({ id }) => id);
  const handedOn = await services.store.escalations.find({
    anyOf: eventIds.map((id) => ({ eventIds: { has: id } })),
  });
  const tombstone = {
    chatId: event.chat.id,
    senderId: null,
    text: '',
    at: now,
    keptUntil: now + HOUR,
  };
  return {
    ...SILENCE,
    changes: [
      put('keptTexts', { id: messageId, version: 0, ...tombstone }),
      ...taken.map((row) => save('inbox', { ...row, event: eraseText(row.event) })),
      // A question is kept under the id of the event that asked it.
      ...taken.map(({ id }) => remove('questions', id)),
      ...handedOn.map((each) => forgetWords(each, eventIds)),
    ],
  };
}

/** The message id in LINE's own event object, or null. */
export function messageIdOf(raw: unknown): string | null {
  const id = asObject(asObject(raw)?.message)?.id;
  return typeof id === 'string' ? id : null;
}
