import { letterFileHandler } from '../circulars/circulate-handler.ts';
import { circularMessages } from '../circulars/messages.ts';
import type { FileEvent, OtherMessageEvent } from '../line/incoming-event.ts';
import { expectedOf } from './answer-expectation.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, SILENCE, say } from './outcome.ts';
import { senderOf } from './sender.ts';

/** A file: read as a letter where a coordinator sends it to the bot, or after `เวียน` in a group. */
export async function handleFile(
  context: Context<FileEvent>,
  features: Features,
): Promise<Outcome> {
  const sender = senderOf(context);
  if (context.event.chat.kind !== 'user') {
    const expected = await expectedOf(context);
    if (sender === null || expected?.kind !== 'letter') return SILENCE;
  }
  if (sender === null) return say(circularMessages.coordinatorOnly);
  return letterFileHandler(context, features.circulars, features.files, sender);
}

/** A sticker, picture or the like: somebody alone with the bot is told what it can read. */
export function handleOtherMessage({ event }: Context<OtherMessageEvent>): Outcome {
  if (event.chat.kind !== 'user') return SILENCE;
  return event.messageType === 'sticker'
    ? say(conversationMessages.emptyQuestion)
    : say(conversationMessages.cannotReadThis);
}
