import { mayBeLetter, readsAsLetter } from '../circulars/reads-as-letter.ts';
import { looksLikeCode } from '../groups/enrolment-code.ts';
import { groupMessages } from '../groups/messages.ts';
import type { TextEvent } from '../line/incoming-event.ts';
import { put } from '../storage/store.ts';
import { addressedText } from './address.ts';
import { answerExpectation, expectedLetter } from './answer-expectation.ts';
import { readCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import { messageIdOf } from './forget-message.ts';
import { type Outcome, SILENCE, say } from './outcome.ts';
import { register } from './register.ts';
import { respond } from './respond.ts';

/** DESIGN.md §4: a letter in an enrolled group can be quoted with เวียน for this long. */
const LETTER_KEPT = 72 * 3_600_000;
const LOOKED_THROUGH = 200;

/** Whether the message was taken back before it came to be handled. */
async function wasTakenBack({ event, services }: Context<TextEvent>): Promise<boolean> {
  const kept = await services.store.keptTexts.get(event.messageId);
  return kept !== null && kept.text === '';
}

/** Whether an earlier text of the same message was answered: an edit is not answered again. */
async function wasAnswered({ event, services }: Context<TextEvent>): Promise<boolean> {
  const earlier = await services.store.inbox.find({
    where: { chatId: event.chat.id, state: 'done' },
    orderBy: [['timestamp', 'descending']],
    limit: LOOKED_THROUGH,
  });
  const same = earlier.filter(
    (row) => row.id !== event.eventId && messageIdOf(row.event) === event.messageId,
  );
  const replies = await services.store.outbox.getMany(same.map(({ id }) => `reply:${id}`));
  return replies.length > 0;
}

async function quotesBot({ event, services }: Context<TextEvent>): Promise<boolean> {
  if (event.quotedMessageId === null) return false;
  const quoted = await services.store.sentMessages.get(event.quotedMessageId);
  return quoted !== null && quoted.chatId === event.chat.id;
}

/** Group talk that is not for the bot: forgotten at once, unless it is a letter that may be quoted. */
function overhear({ event, group, now, today }: Context<TextEvent>, features: Features): Outcome {
  if (group === null || group.tier === null || !mayBeLetter(event.text)) return SILENCE;
  if (!readsAsLetter(features.circulars.readLetter(event.text, today))) return SILENCE;
  const { messageId: id, chat, senderId, text, timestamp: at } = event;
  const kept = {
    id,
    version: 0,
    chatId: chat.id,
    senderId,
    text,
    at,
    keptUntil: now + LETTER_KEPT,
  };
  return { ...SILENCE, changes: [put('keptTexts', kept)] };
}

/** A text: in a one-to-one chat always for the bot, in a group only when it addresses it. */
export async function handleText(
  context: Context<TextEvent>,
  features: Features,
): Promise<Outcome> {
  const { event, services } = context;
  if (await wasTakenBack(context)) return SILENCE;
  if (event.edited && (await wasAnswered(context))) return SILENCE;
  const isCommand = (text: string) => readCommand(text) !== null;
  const text = addressedText(event, services.botPrefixes, await quotesBot(context), isCommand);
  if (text !== null) return handleAddressed(context, features, text);
  const command = readCommand(event.text);
  if (command?.kind === 'register' && looksLikeCode(command.code))
    return register(context, command);
  const letter = await expectedLetter(context, features);
  return letter ?? overhear(context, features);
}

async function handleAddressed(
  context: Context<TextEvent>,
  features: Features,
  text: string,
): Promise<Outcome> {
  const command = readCommand(text);
  if (command?.kind === 'register') return register(context, command);
  if (context.group !== null && context.group.tier === null)
    return say(groupMessages.groupNotEnrolled);
  if (command === null) {
    const answer = await answerExpectation(context, features, text);
    if (answer !== null) return answer;
  }
  return respond(context, features, text, command);
}
