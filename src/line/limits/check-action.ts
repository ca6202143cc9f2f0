import { asObject, type JsonObject } from '../json-object.ts';
import { ACTION_URL, checkText, checkUrl } from './check-field.ts';
import { type Violation, violation } from './violation.ts';

/** Where an action stands; that decides how long its label may be and which types it may have. */
export type ActionPlace = 'flexButton' | 'flex' | 'quickReply' | 'template' | 'imageCarousel';

/** The greatest length of an action's label in UTF-16 units, and whether there must be one. */
export const LABEL_RULES: Readonly<Record<ActionPlace, { most: number; required: boolean }>> = {
  flexButton: { most: 40, required: true },
  flex: { most: 40, required: false },
  quickReply: { most: 20, required: true },
  template: { most: 20, required: true },
  imageCarousel: { most: 12, required: false },
};

/** The greatest length of the words that a pressed button says for the person. */
export const DISPLAY_TEXT_MOST = 300;

const PICKED: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d$/,
  datetime: /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d$/,
};

/** Source: LINE Messaging API reference, "Action objects". */
export function checkAction(value: unknown, at: string, place: ActionPlace): Violation[] {
  const action = asObject(value);
  if (action === null) return violation(at, 'Must be an action object');
  return [...checkText(action, 'label', at, LABEL_RULES[place]), ...checkByType(action, at, place)];
}

function checkByType(action: JsonObject, at: string, place: ActionPlace): Violation[] {
  switch (action.type) {
    case 'postback':
      return checkPostback(action, at);
    case 'message':
      return checkText(action, 'text', at, { most: 300, required: true });
    case 'uri':
      return checkLink(action, at, place);
    case 'datetimepicker':
      return checkPicker(action, at);
    case 'clipboard':
      return checkText(action, 'clipboardText', at, { most: 1000, required: true });
    case 'camera':
    case 'cameraRoll':
    case 'location':
      return place === 'quickReply' ? [] : violation(`${at}.type`, 'Only allowed in quick replies');
    default:
      return violation(`${at}.type`, 'Invalid action type');
  }
}

function checkPostback(action: JsonObject, at: string): Violation[] {
  const both = action.displayText !== undefined && action.text !== undefined;
  const filled = action.fillInText !== undefined && action.inputOption !== 'openKeyboard';
  return [
    ...checkText(action, 'data', at, { most: 300, required: true }),
    ...checkText(action, 'displayText', at, { most: DISPLAY_TEXT_MOST }),
    ...checkText(action, 'text', at, { most: 300 }),
    ...checkText(action, 'fillInText', at, { most: 300 }),
    ...(both ? violation(`${at}.text`, 'May not stand with displayText') : []),
    ...(filled ? violation(`${at}.fillInText`, 'Needs inputOption openKeyboard') : []),
  ];
}

function checkLink(action: JsonObject, at: string, place: ActionPlace): Violation[] {
  const found = checkUrl(action, 'uri', at, { ...ACTION_URL, required: true });
  const alternative = asObject(action.altUri);
  if (alternative === null) return found;
  if (place === 'quickReply') found.push(...violation(`${at}.altUri`, 'Not in quick replies'));
  return [...found, ...checkUrl(alternative, 'desktop', `${at}.altUri`, ACTION_URL)];
}

function checkPicker(action: JsonObject, at: string): Violation[] {
  const found = checkText(action, 'data', at, { most: 300, required: true });
  const form = PICKED[String(action.mode)];
  if (form === undefined) return [...found, ...violation(`${at}.mode`, 'Invalid mode')];
  for (const name of ['initial', 'min', 'max']) {
    const value = action[name];
    if (value !== undefined && !form.test(String(value))) {
      found.push(...violation(`${at}.${name}`, `Must be a ${action.mode}`));
    }
  }
  return found;
}
