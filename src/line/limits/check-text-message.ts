import { asList, asObject, type JsonObject } from '../json-object.ts';
import { checkText } from './check-field.ts';
import { type Violation, violation } from './violation.ts';

/** The greatest length of a text message in UTF-16 units. */
export const TEXT_MOST = 5000;

const RULE = { most: TEXT_MOST, required: true, visible: true };

const MOST_EMOJIS = 20;
const MOST_MENTIONS = 20;
const MOST_SUBSTITUTIONS = 100;
const PLACEHOLDER_KEY = /^[0-9A-Za-z_]{1,20}$/;

/** Source: LINE Messaging API reference, "Text message". */
export function checkTextMessage(message: JsonObject, at: string): Violation[] {
  const text = String(message.text);
  const emojis = asList(message.emojis);
  return [
    ...checkText(message, 'text', at, RULE),
    ...tooMany(emojis.length, MOST_EMOJIS, `${at}.emojis`),
    ...emojis.flatMap((emoji, index) =>
      text[Number(asObject(emoji)?.index)] === '$'
        ? []
        : violation(`${at}.emojis[${index}].index`, 'No $ at this place of the text'),
    ),
  ];
}

/** Source: LINE Messaging API reference, "Text message (v2)". */
export function checkTextV2Message(message: JsonObject, at: string): Violation[] {
  const substitution = asObject(message.substitution) ?? {};
  const keys = Object.keys(substitution);
  const types = Object.values(substitution).map((value) => asObject(value)?.type);
  const place = `${at}.substitution`;
  return [
    ...checkText(message, 'text', at, RULE),
    ...checkPlaceholders(String(message.text), new Set(keys), at),
    ...tooMany(keys.length, MOST_SUBSTITUTIONS, place),
    ...tooMany(types.filter((type) => type === 'mention').length, MOST_MENTIONS, place),
    ...tooMany(types.filter((type) => type === 'emoji').length, MOST_EMOJIS, place),
    ...keys.flatMap((key, index) => [
      ...(PLACEHOLDER_KEY.test(key) ? [] : violation(`${place}.${key}`, 'Invalid key')),
      ...(types[index] === 'mention' || types[index] === 'emoji'
        ? []
        : violation(`${place}.${key}.type`, 'Must be mention or emoji')),
    ]),
  ];
}

function checkPlaceholders(text: string, keys: ReadonlySet<string>, at: string): Violation[] {
  const rest = text
    .replaceAll(/\{\{|\}\}/g, '')
    .replaceAll(/\{([^{}]*)\}/g, (placeholder, key: string) => (keys.has(key) ? '' : placeholder));
  return /[{}]/.test(rest)
    ? violation(
        `${at}.text`,
        'Has a brace that is not escaped, or a placeholder without substitution',
      )
    : [];
}

function tooMany(count: number, most: number, property: string): Violation[] {
  return count <= most ? [] : violation(property, `At most ${most}`);
}
