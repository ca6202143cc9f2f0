import { asList, asObject, type JsonObject } from '../json-object.ts';
import { ACTION_URL, checkText, checkUrl, MEDIA_URL } from './check-field.ts';
import { type Violation, violation } from './violation.ts';

const IMAGEMAP_WIDTH = 1040;
const MOST_IMAGEMAP_ACTIONS = 50;

/** The greatest length of a place's title and address in UTF-16 units. */
export const PLACE_MOST = 100;

/** Checks image, video and audio. Source: LINE Messaging API reference, "Image message" and following. */
export function checkMedia(message: JsonObject, at: string): Violation[] {
  const { type, duration } = message;
  const playable = type === 'audio' && !(typeof duration === 'number' && duration > 0);
  return [
    ...checkUrl(message, 'originalContentUrl', at, MEDIA_URL),
    ...(type === 'audio' ? [] : checkUrl(message, 'previewImageUrl', at, MEDIA_URL)),
    ...(playable ? violation(`${at}.duration`, 'Must be above 0') : []),
  ];
}

export function checkLocation(message: JsonObject, at: string): Violation[] {
  const within = (name: string, most: number) => {
    const value = message[name];
    return typeof value === 'number' && Math.abs(value) <= most
      ? []
      : violation(`${at}.${name}`, `Must be between -${most} and ${most}`);
  };
  return [
    ...checkText(message, 'title', at, { most: PLACE_MOST, required: true }),
    ...checkText(message, 'address', at, { most: PLACE_MOST, required: true }),
    ...within('latitude', 90),
    ...within('longitude', 180),
  ];
}

export function checkSticker(message: JsonObject, at: string): Violation[] {
  return ['packageId', 'stickerId'].flatMap((name) =>
    checkText(message, name, at, { most: 20, required: true }),
  );
}

/** Source: LINE Messaging API reference, "Imagemap message". */
export function checkImagemap(message: JsonObject, at: string): Violation[] {
  const actions = asList(message.actions);
  const width = asObject(message.baseSize)?.width;
  return [
    ...checkUrl(message, 'baseUrl', at, MEDIA_URL),
    ...(width === IMAGEMAP_WIDTH ? [] : violation(`${at}.baseSize.width`, 'Must be 1040')),
    ...(actions.length <= MOST_IMAGEMAP_ACTIONS ? [] : violation(`${at}.actions`, 'At most 50')),
    ...actions.flatMap((value, index) => {
      const action = asObject(value) ?? {};
      const place = `${at}.actions[${index}]`;
      if (action.type === 'message') {
        return checkText(action, 'text', place, { most: 400, required: true });
      }
      if (action.type === 'clipboard') {
        return checkText(action, 'clipboardText', place, { most: 1000, required: true });
      }
      return checkUrl(action, 'linkUri', place, { ...ACTION_URL, required: true });
    }),
  ];
}
