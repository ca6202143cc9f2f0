import { asList, asObject, type JsonObject } from '../line/json-object.ts';

const RULE = '─'.repeat(24);

/** A Flex container as lines of plain text: what stands on the card, and `[label]` for its buttons. */
export function renderFlex(value: unknown): string[] {
  const container = asObject(value) ?? {};
  if (container.type !== 'carousel') return renderBubble(container);
  return asList(container.contents).flatMap((bubble, index) => [
    ...(index === 0 ? [] : [RULE]),
    ...renderBubble(asObject(bubble) ?? {}),
  ]);
}

function renderBubble({ header, hero, body, footer }: JsonObject): string[] {
  return [header, hero, body, footer].flatMap((block) =>
    block === undefined ? [] : renderComponent(asObject(block) ?? {}),
  );
}

function renderComponent(component: JsonObject): string[] {
  switch (component.type) {
    case 'box':
      return renderBox(component);
    case 'text':
      return textOf(component).split('\n');
    case 'button':
      return [`[${asObject(component.action)?.label}]`];
    case 'image':
    case 'video':
      return ['(ภาพ)'];
    case 'separator':
      return [RULE];
    default:
      return [];
  }
}

/** What stands side by side on the card stands on one line. */
function renderBox({ layout, contents }: JsonObject): string[] {
  const parts = asList(contents).map((child) => renderComponent(asObject(child) ?? {}));
  if (layout === 'vertical') return parts.flat();
  const line = parts.flat().filter((words) => words !== RULE);
  return line.length > 0 ? [line.join('  ')] : [];
}

function textOf({ text, contents }: JsonObject): string {
  if (contents === undefined) return String(text);
  return asList(contents)
    .map((span) => String(asObject(span)?.text ?? ''))
    .join('');
}
