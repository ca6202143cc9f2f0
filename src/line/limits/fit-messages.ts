import { asList, asObject, type JsonObject } from '../json-object.ts';
import type { Message } from '../message.ts';
import { type ActionPlace, DISPLAY_TEXT_MOST, LABEL_RULES } from './check-action.ts';
import { PLACE_MOST } from './check-media-message.ts';
import { ALT_TEXT_MOST, checkMessages, SENDER_NAME_MOST } from './check-messages.ts';
import { TEMPLATE_TEXT, templateTextMost } from './check-template.ts';
import { TEXT_MOST } from './check-text-message.ts';
import { shorten } from './shorten.ts';
import type { Violation } from './violation.ts';

export interface FittedMessages {
  readonly messages: readonly Message[];
  /** What shortening could not mend: LINE would refuse these messages, they must not be sent. */
  readonly violations: readonly Violation[];
}

/**
 * The messages with every text that only a person reads cut to LINE's limit: texts, alternative texts,
 * labels, what a button says for the person, names. Never cut: what a program or LINE reads (postback
 * data, URLs, the text a button sends or copies). Nothing is dropped; the input stays as it is.
 */
export function fitMessages(messages: readonly Message[]): FittedMessages {
  const fitted = messages.map((message) => fitMessage({ ...message }) as unknown as Message);
  return { messages: fitted, violations: checkMessages(fitted) };
}

function fitMessage(message: JsonObject): JsonObject {
  const common = {
    ...cut(message, { altText: ALT_TEXT_MOST }),
    ...part(message, 'sender', (sender) => cut(sender, { name: SENDER_NAME_MOST })),
    ...part(message, 'quickReply', (quickReply) =>
      list(quickReply, 'items', (item) => actionIn(item, 'quickReply')),
    ),
  };
  switch (message.type) {
    case 'text':
      return fitText({ ...message, ...common });
    case 'textV2':
      return fitTextV2({ ...message, ...common });
    case 'flex':
      return { ...message, ...common, ...part(message, 'contents', fitComponent) };
    case 'template':
      return { ...message, ...common, ...part(message, 'template', fitTemplate) };
    case 'location':
      return { ...message, ...common, ...cut(message, { title: PLACE_MOST, address: PLACE_MOST }) };
    default:
      return { ...message, ...common };
  }
}

function fitText(message: JsonObject): JsonObject {
  const fitted = { ...message, ...cut(message, { text: TEXT_MOST }) };
  if (fitted.text === message.text || message.emojis === undefined) return fitted;
  const end = String(fitted.text).length - 1;
  const emojis = asList(message.emojis).filter((emoji) => Number(asObject(emoji)?.index) < end);
  return { ...fitted, emojis };
}

/** Cuts before a placeholder or an escaped brace, never inside. */
function fitTextV2(message: JsonObject): JsonObject {
  const { text } = message;
  if (typeof text !== 'string' || text.length <= TEXT_MOST) return message;
  const short = shorten(text, TEXT_MOST);
  const whole = /^(?:[^{}]|\{\{|\}\}|\{[^{}]*\})*/.exec(short.slice(0, -1))?.[0] ?? '';
  return { ...message, text: `${whole}…` };
}

/** Any part of a Flex container: its labels and what its buttons say. */
function fitComponent(component: JsonObject): JsonObject {
  const place = component.type === 'button' ? 'flexButton' : 'flex';
  const parts = ['header', 'hero', 'body', 'footer', 'altContent'].map((name) =>
    part(component, name, fitComponent),
  );
  const contents = list(component, 'contents', fitComponent);
  return Object.assign({}, component, actionIn(component, place), contents, ...parts);
}

function fitTemplate(template: JsonObject): JsonObject {
  const { type } = template;
  if (type === 'image_carousel') {
    return list(template, 'columns', (column) => actionIn(column, 'imageCarousel'));
  }
  if (type === 'carousel') return list(template, 'columns', (column) => fitPanel(column, type));
  return type === 'buttons' || type === 'confirm' ? fitPanel(template, type) : template;
}

function fitPanel(panel: JsonObject, type: 'buttons' | 'confirm' | 'carousel'): JsonObject {
  return {
    ...cut(panel, { title: TEMPLATE_TEXT.title, text: templateTextMost(type, panel) }),
    ...list(panel, 'actions', (action) => fitAction(action, 'template')),
  };
}

function actionIn(owner: JsonObject, place: ActionPlace): JsonObject {
  return part(owner, 'action', (action) => fitAction(action, place));
}

function fitAction(action: JsonObject, place: ActionPlace): JsonObject {
  return cut(action, { label: LABEL_RULES[place].most, displayText: DISPLAY_TEXT_MOST });
}

/** The named texts of the object that are too long, cut. */
function cut(object: JsonObject, limits: Readonly<Record<string, number>>): JsonObject {
  const pairs = Object.entries(limits).flatMap(([name, most]) => {
    const value = object[name];
    return typeof value === 'string' ? [[name, shorten(value, most)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** The named part of the object, changed, if it is there. */
function part(
  object: JsonObject,
  name: string,
  fit: (value: JsonObject) => JsonObject,
): JsonObject {
  const value = asObject(object[name]);
  return value === null ? {} : { [name]: { ...value, ...fit(value) } };
}

/** The named list of the object, each of its objects changed, if it is there. */
function list(
  object: JsonObject,
  name: string,
  fit: (value: JsonObject) => JsonObject,
): JsonObject {
  const values = object[name];
  if (!Array.isArray(values)) return {};
  const change = (value: unknown) => {
    const item = asObject(value);
    return item === null ? value : { ...item, ...fit(item) };
  };
  return { [name]: values.map(change) };
}
