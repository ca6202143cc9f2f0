import type { JsonObject } from '../line/json-object.ts';
import type { World } from './world.ts';

/** How an event is told to the bot. */
export interface EventOptions {
  /** LINE does not say who did it. */
  readonly anonymous?: boolean;
  /** Another channel has the chat: no reply token, and the bot must keep silent. */
  readonly standby?: boolean;
}

/** Event types that can be replied to. */
const REPLIABLE: readonly unknown[] = [
  'message',
  'messageEdited',
  'postback',
  'follow',
  'join',
  'memberJoined',
];

/**
 * An event object as LINE sends it, with a new event id and, where the type has one, a reply token
 * that works from now on.
 */
export function createEvent(
  world: World,
  chatId: string,
  from: string | null,
  fields: JsonObject & { readonly type: string },
  { anonymous = false, standby = false }: EventOptions = {},
): JsonObject {
  const now = world.clock.now();
  const group = world.groups.has(chatId);
  const named = from !== null && !anonymous ? { userId: from } : {};
  return {
    ...fields,
    webhookEventId: world.ids.eventId(),
    timestamp: now,
    mode: standby ? 'standby' : 'active',
    deliveryContext: { isRedelivery: false },
    source: group ? { type: 'group', groupId: chatId, ...named } : { type: 'user', userId: chatId },
    ...(REPLIABLE.includes(fields.type) && !standby
      ? { replyToken: issueReplyToken(world, chatId) }
      : {}),
  };
}

function issueReplyToken(world: World, chatId: string): string {
  const token = world.ids.token();
  const now = world.clock.now();
  world.replyTokens.set(token, { chatId, eventAt: now, sentAt: now, used: false });
  return token;
}

/** LINE's `mention` object for whom a text calls, or nothing when it calls nobody. */
export function mentionIn(world: World, text: string, all: boolean): JsonObject {
  const bot = { type: 'user', userId: world.bot.id, isSelf: true };
  const mentionees = [
    ...callsIn(text, `@${world.bot.name}`).map((call) => ({ ...call, ...bot })),
    ...(all ? callsIn(text, '@All').map((call) => ({ ...call, type: 'all' })) : []),
  ];
  return mentionees.length > 0 ? { mention: { mentionees } } : {};
}

function callsIn(text: string, call: string): { index: number; length: number }[] {
  const index = text.indexOf(call);
  return index < 0 ? [] : [{ index, length: call.length }];
}
