import { asList, asObject, isDeeperThan, type JsonObject } from '../json-object.ts';
import { checkAction } from './check-action.ts';
import { checkText, checkUrl, MEDIA_URL } from './check-field.ts';
import { checkFlexContainer } from './check-flex.ts';
import { checkImagemap, checkLocation, checkMedia, checkSticker } from './check-media-message.ts';
import { checkTemplate } from './check-template.ts';
import { checkTextMessage, checkTextV2Message } from './check-text-message.ts';
import { type Violation, violation } from './violation.ts';

/** The greatest length of an alternative text in UTF-16 units. */
export const ALT_TEXT_MOST = 1500;
/** The greatest length of a sender's name in UTF-16 units. */
export const SENDER_NAME_MOST = 20;

const MOST_MESSAGES = 5;
const MOST_QUICK_REPLIES = 13;
/** LINE takes 2 MB of request; what is not messages (recipient, braces) stays far below the rest. */
const MOST_BYTES = 2_000_000 - 1000;
const DEEPEST = 60;

/**
 * What LINE would refuse in these messages, each with the place; an empty list means that none of the
 * limits of LINE's reference is broken. Checks what LINE's OpenAPI does not express, and takes any JSON.
 * Lengths count UTF-16 units, as LINE's do.
 */
export function checkMessages(messages: readonly unknown[]): Violation[] {
  if (messages.length < 1 || messages.length > MOST_MESSAGES) {
    return violation('messages', `Size must be between 1 and ${MOST_MESSAGES}`);
  }
  if (isDeeperThan(DEEPEST, messages)) return violation('messages', 'Nested too deep');
  if (Buffer.byteLength(JSON.stringify(messages)) > MOST_BYTES) {
    return violation('messages', 'Request body over 2 MB');
  }
  return messages.flatMap((message, index) => checkMessage(message, `messages[${index}]`));
}

function checkMessage(value: unknown, at: string): Violation[] {
  const message = asObject(value);
  if (message === null) return violation(at, 'Must be a message object');
  return [
    ...checkByType(message, at),
    ...checkQuickReply(message.quickReply, `${at}.quickReply`),
    ...checkSender(message.sender, `${at}.sender`),
  ];
}

function checkByType(message: JsonObject, at: string): Violation[] {
  const altText = () => checkText(message, 'altText', at, { most: ALT_TEXT_MOST, required: true });
  switch (message.type) {
    case 'text':
      return checkTextMessage(message, at);
    case 'textV2':
      return checkTextV2Message(message, at);
    case 'flex':
      return [...altText(), ...checkFlexContainer(message.contents, `${at}.contents`)];
    case 'template':
      return [...altText(), ...checkTemplate(message.template, `${at}.template`)];
    case 'imagemap':
      return [...altText(), ...checkImagemap(message, at)];
    case 'image':
    case 'video':
    case 'audio':
      return checkMedia(message, at);
    case 'location':
      return checkLocation(message, at);
    case 'sticker':
      return checkSticker(message, at);
    case 'coupon':
      return checkText(message, 'couponId', at, { most: 200, required: true });
    default:
      return violation(`${at}.type`, 'Invalid message type');
  }
}

function checkQuickReply(value: unknown, at: string): Violation[] {
  if (value === undefined) return [];
  const items = asList(asObject(value)?.items);
  const fits = items.length >= 1 && items.length <= MOST_QUICK_REPLIES;
  return [
    ...(fits ? [] : violation(`${at}.items`, `Size must be between 1 and ${MOST_QUICK_REPLIES}`)),
    ...items.flatMap((item, index) => {
      const { action, ...rest } = asObject(item) ?? {};
      const place = `${at}.items[${index}]`;
      return [
        ...checkUrl(rest, 'imageUrl', place, { ...MEDIA_URL, required: false }),
        ...checkAction(action, `${place}.action`, 'quickReply'),
      ];
    }),
  ];
}

function checkSender(value: unknown, at: string): Violation[] {
  const sender = asObject(value);
  if (sender === null) return value === undefined ? [] : violation(at, 'Must be an object');
  const named = typeof sender.name === 'string' && /line/i.test(sender.name);
  return [
    ...checkText(sender, 'name', at, { most: SENDER_NAME_MOST }),
    ...checkUrl(sender, 'iconUrl', at, { ...MEDIA_URL, required: false }),
    ...(named ? violation(`${at}.name`, 'May not hold the word LINE') : []),
  ];
}
