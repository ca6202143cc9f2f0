import { createHash } from 'node:crypto';
import type { Chat, IncomingEvent, Mention } from './incoming-event.ts';
import { asList, asObject, asText, type JsonObject } from './json-object.ts';

const LATEST_INSTANT = 8_640_000_000_000_000;
const LONGEST_ID = 200;
/** LINE's console once sent these when a webhook was verified; nothing can be replied to them. */
const DUMMY_REPLY_TOKEN = /^(0{32}|f{32})$/;

type Head = Omit<Extract<IncomingEvent, { type: 'unknown' }>, 'type' | 'lineType'>;

/**
 * One event object of a webhook as this program understands it. Never throws for JSON that is not
 * nested without end (which `parseWebhook` refuses):
 * an event whose type is new, whose chat is not told (`chat.id` is then empty) or which lacks what its
 * type needs comes as `unknown`.
 */
export function parseEvent(raw: unknown): IncomingEvent {
  const event = asObject(raw) ?? {};
  const chat = parseChat(event.source);
  const standby = event.mode === 'standby';
  const replyToken = identifier(event.replyToken);
  const head: Head = {
    eventId: identifier(event.webhookEventId) ?? hashOfEvent(event),
    timestamp: parseInstant(event.timestamp),
    standby,
    redelivered: asObject(event.deliveryContext)?.isRedelivery === true,
    replyToken: standby || DUMMY_REPLY_TOKEN.test(replyToken ?? '') ? null : replyToken,
    chat: chat ?? { kind: 'user', id: '' },
    senderId: identifier(asObject(event.source)?.userId),
  };
  const known = chat === null ? null : parseKnown(event, head);
  return known ?? { ...head, type: 'unknown', lineType: asText(event.type) ?? '' };
}

function parseKnown(event: JsonObject, head: Head): IncomingEvent | null {
  switch (event.type) {
    case 'message':
    case 'messageEdited':
      return parseMessage(asObject(event.message) ?? {}, head, event.type === 'messageEdited');
    case 'postback': {
      const postback = asObject(event.postback) ?? {};
      if (typeof postback.data !== 'string') return null;
      return { ...head, type: 'postback', data: postback.data, params: texts(postback.params) };
    }
    case 'unsend': {
      const messageId = identifier(asObject(event.unsend)?.messageId);
      return messageId === null ? null : { ...head, type: 'unsend', messageId };
    }
    case 'memberJoined':
      return { ...head, type: 'memberJoined', userIds: memberIds(event.joined) };
    case 'memberLeft':
      return { ...head, type: 'memberLeft', userIds: memberIds(event.left) };
    case 'join':
    case 'leave':
    case 'follow':
    case 'unfollow':
      return { ...head, type: event.type };
    default:
      return null;
  }
}

function parseMessage(message: JsonObject, head: Head, edited: boolean): IncomingEvent | null {
  const messageId = identifier(message.id);
  const messageType = asText(message.type);
  if (messageId === null || messageType === null) return null;
  if (messageType === 'text') {
    const { text } = message;
    if (typeof text !== 'string') return null;
    const mentions = parseMentions(message.mention, text);
    const quotedMessageId = identifier(message.quotedMessageId);
    return { ...head, type: 'text', messageId, text, mentions, quotedMessageId, edited };
  }
  // LINE edits texts only; another kind of edited message is new to us.
  if (edited) return null;
  if (messageType === 'file') {
    const fileName = asText(message.fileName) ?? '';
    const size = message.fileSize;
    const fileSize = typeof size === 'number' && size > 0 ? size : 0;
    return { ...head, type: 'file', messageId, fileName, fileSize };
  }
  return { ...head, type: 'otherMessage', messageId, messageType };
}

function parseChat(source: unknown): Chat | null {
  const { type, userId, groupId, roomId } = asObject(source) ?? {};
  const [kind, value] =
    type === 'group'
      ? (['group', groupId] as const)
      : type === 'room'
        ? (['room', roomId] as const)
        : (['user', type === 'user' ? userId : null] as const);
  const id = identifier(value);
  return id === null ? null : { kind, id };
}

function parseMentions(mention: unknown, text: string): Mention[] {
  return asList(asObject(mention)?.mentionees).flatMap((value) => {
    const { type, index, length, isSelf } = asObject(value) ?? {};
    if (!isCount(index) || !isCount(length) || index + length > text.length) return [];
    return [{ index, length, isSelf: type === 'user' && isSelf === true }];
  });
}

function memberIds(value: unknown): string[] {
  return asList(asObject(value)?.members).flatMap(
    (member) => identifier(asObject(member)?.userId) ?? [],
  );
}

function texts(value: unknown): Record<string, string> {
  const pairs = Object.entries(asObject(value) ?? {});
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function identifier(value: unknown): string | null {
  const text = asText(value);
  return text !== null && text.length <= LONGEST_ID ? text : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseInstant(value: unknown): number {
  return isCount(value) && value <= LATEST_INSTANT ? value : 0;
}

/** The same for an event and its redelivery, which differ only in the delivery context. */
function hashOfEvent({ deliveryContext: _, ...event }: JsonObject): string {
  return `hash-${createHash('sha256').update(JSON.stringify(event)).digest('hex')}`;
}
