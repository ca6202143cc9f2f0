import type { IncomingEvent } from '../line/incoming-event.ts';

/**
 * Whether somebody surely waits for an answer, told from the event alone: a press, a mention, or a text
 * or file in a one-to-one chat. Whatever else is said in a group is not for the bot.
 */
export function waitsForAnswer(event: IncomingEvent): boolean {
  switch (event.type) {
    case 'postback':
      return true;
    case 'text':
      return event.chat.kind === 'user' || event.mentions.some(({ isSelf }) => isSelf);
    case 'file':
      return event.chat.kind === 'user';
    default:
      return false;
  }
}
