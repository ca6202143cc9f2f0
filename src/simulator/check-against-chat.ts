import { asObject, type JsonObject } from '../line/json-object.ts';
import { type Answer, refuse } from './endpoint.ts';
import { messagesOf, type World } from './world.ts';

/**
 * What LINE refuses because of where messages go, which its validation cannot know: quoting a message
 * of another chat, mentioning somebody who is not in the group. Null when all is well.
 */
export function checkAgainstChat(
  world: World,
  chatId: string,
  messages: readonly JsonObject[],
): Answer | null {
  const details = messages.flatMap((message, index) => {
    const at = `messages[${index}]`;
    const { quoteToken } = message;
    const quotes = quoteToken === undefined || isOfChat(world, chatId, quoteToken);
    return [
      ...(quotes ? [] : [{ property: `${at}.quoteToken`, message: 'Invalid quote token' }]),
      ...strangers(world, chatId, message).map((key) => ({
        property: `${at}.substitution.${key}`,
        message: 'The mentioned user is not in the group',
      })),
    ];
  });
  const count = details.length;
  return count === 0 ? null : refuse(400, `The request body has ${count} error(s)`, details);
}

function isOfChat(world: World, chatId: string, quoteToken: unknown): boolean {
  return messagesOf(world, chatId).some((message) => message.quoteToken === quoteToken);
}

function strangers(world: World, chatId: string, message: JsonObject): string[] {
  const members = world.groups.get(chatId)?.memberIds;
  return Object.entries(asObject(message.substitution) ?? {}).flatMap(([key, value]) => {
    const { type, mentionee } = asObject(value) ?? {};
    if (type !== 'mention') return [];
    const mentioned = asObject(mentionee);
    const everybody = mentioned?.type === 'all' && members !== undefined;
    return everybody || members?.has(String(mentioned?.userId)) ? [] : [key];
  });
}
