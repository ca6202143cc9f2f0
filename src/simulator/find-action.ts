import { asObject, type JsonObject } from '../line/json-object.ts';
import type { ChatMessage } from './world.ts';

/** Something in a message that a person can press. */
export interface PressableAction {
  readonly messageId: string;
  /** What the button says; for a pressable area without a label, the texts in it. */
  readonly label: string;
  readonly action: JsonObject;
}

/** What can be pressed in a chat, newest message first. Quick replies live on its last message only. */
export function actionsIn(messages: readonly ChatMessage[]): PressableAction[] {
  const last = messages.at(-1);
  return messages
    .filter(({ from, unsent }) => from === null && !unsent)
    .toReversed()
    .flatMap((message) => {
      const { quickReply, ...content } = message.content;
      const shown = message === last ? { ...content, quickReply } : content;
      return actionsWithin(shown).map((found) => ({ messageId: message.id, ...found }));
    });
}

function actionsWithin(value: unknown): Omit<PressableAction, 'messageId'>[] {
  if (Array.isArray(value)) return value.flatMap(actionsWithin);
  const object = asObject(value);
  if (object === null) return [];
  const { action: direct, actions: several, ...rest } = object;
  const own = [direct, ...(Array.isArray(several) ? several : [])].flatMap((candidate) => {
    const action = asObject(candidate);
    if (action === null) return [];
    const label = typeof action.label === 'string' ? action.label : textsWithin(rest).join(' ');
    return [{ label, action }];
  });
  return [...own, ...Object.values(rest).flatMap(actionsWithin)];
}

function textsWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsWithin);
  const { text, contents } = asObject(value) ?? {};
  return [...(typeof text === 'string' ? [text] : []), ...textsWithin(contents ?? [])];
}
