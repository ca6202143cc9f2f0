import { asObject } from '../line/json-object.ts';

/** LINE's event object without what was written in it; all else stays, so that it can be told what came. */
export function eraseText(event: unknown): unknown {
  const object = asObject(event);
  const message = asObject(object?.message);
  if (message === null || typeof message.text !== 'string') return event;
  const { mention: _mention, emojis: _emojis, ...rest } = message;
  return { ...object, message: { ...rest, text: '' } };
}
