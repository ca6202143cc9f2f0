import type { FlexMessage } from '../../src/line/message.ts';

interface Pressed {
  readonly type: string;
  readonly label?: string;
  readonly data?: string;
  readonly uri?: string;
  readonly mode?: string;
  readonly initial?: string;
}

/** Every text of a card, in reading order. */
export const textsOf = (message: FlexMessage): readonly string[] =>
  objectsOf(message.contents).flatMap((object) =>
    object.type === 'text' ? [String(object.text)] : [],
  );

/** Every action of a card, in reading order. */
export const actionsOf = (message: FlexMessage): readonly Pressed[] =>
  objectsOf(message.contents).flatMap((object) =>
    object.action === undefined ? [] : [object.action as Pressed],
  );

/** The data of the card's buttons of that label. */
export const dataOf = (message: FlexMessage, label: string): readonly (string | undefined)[] =>
  actionsOf(message)
    .filter((action) => action.label === label)
    .map(({ data }) => data);

function objectsOf(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsOf)];
}
