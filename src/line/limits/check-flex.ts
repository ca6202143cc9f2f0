import { asList, asObject, type JsonObject } from '../json-object.ts';
import { checkAction } from './check-action.ts';
import { checkText, checkUrl, MEDIA_URL } from './check-field.ts';
import { FLEX_PROPERTIES, type PropertyRule } from './flex-properties.ts';
import { type Violation, violation } from './violation.ts';

/** LINE states KB and not what one is: the smaller reading is safe. UTF-8, so a Thai letter is three. */
const BUBBLE_BYTES = 30_000;
const CAROUSEL_BYTES = 50_000;
const MOST_BUBBLES = 12;
/** LINE states no length for a component's text; the bubble's size bounds it. */
const UNBOUNDED = BUBBLE_BYTES;

const STACKED = ['box', 'button', 'image', 'text', 'separator', 'filler'];
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  horizontal: STACKED,
  vertical: STACKED,
  baseline: ['icon', 'text', 'filler'],
};
const HERO = ['box', 'image', 'video'];
const VIDEO_SIZES: readonly unknown[] = ['kilo', 'mega', 'giga'];

/** Source: LINE Messaging API reference, "Flex Message". */
export function checkFlexContainer(value: unknown, at: string): Violation[] {
  const container = asObject(value);
  if (container?.type === 'bubble') return checkBubble(container, at);
  if (container?.type !== 'carousel') return violation(`${at}.type`, 'Must be bubble or carousel');
  const bubbles = asList(container.contents).map((bubble) => asObject(bubble) ?? {});
  const sizes = new Set(bubbles.map(({ size }) => size ?? 'mega'));
  const count = bubbles.length >= 1 && bubbles.length <= MOST_BUBBLES;
  return [
    ...checkProperties('carousel', container, at),
    ...(count ? [] : violation(`${at}.contents`, `Size must be between 1 and ${MOST_BUBBLES}`)),
    ...(sizes.size <= 1 ? [] : violation(`${at}.contents`, 'All bubbles must have the same size')),
    ...checkBytes(container, at, CAROUSEL_BYTES),
    ...bubbles.flatMap((bubble, index) => {
      const place = `${at}.contents[${index}]`;
      if (bubble.type !== 'bubble') return violation(`${place}.type`, 'Must be bubble');
      const video = asObject(bubble.hero)?.type === 'video';
      const found = video ? violation(`${place}.hero`, 'Video is not allowed in a carousel') : [];
      return [...found, ...checkBubble(bubble, place)];
    }),
  ];
}

function checkBubble(bubble: JsonObject, at: string): Violation[] {
  const { header, hero, body, footer, action, size = 'mega' } = bubble;
  const blocks = [header, hero, body, footer].filter((block) => block !== undefined);
  const smallVideo = asObject(hero)?.type === 'video' && !VIDEO_SIZES.includes(size);
  const optional = (block: unknown, name: string, allowed: readonly string[]) =>
    block === undefined ? [] : checkComponent(block, `${at}.${name}`, allowed);
  return [
    ...checkProperties('bubble', bubble, at),
    ...(blocks.length > 0 ? [] : violation(at, 'At least one block must be specified')),
    ...(smallVideo ? violation(`${at}.hero`, 'Video needs size kilo, mega or giga') : []),
    ...checkBytes(bubble, at, BUBBLE_BYTES),
    ...optional(header, 'header', ['box']),
    ...optional(hero, 'hero', HERO),
    ...optional(body, 'body', ['box']),
    ...optional(footer, 'footer', ['box']),
    ...(action === undefined ? [] : checkAction(action, `${at}.action`, 'flex')),
  ];
}

function checkComponent(value: unknown, at: string, allowed: readonly string[]): Violation[] {
  const component = asObject(value);
  if (component === null) return violation(at, 'Must be a component');
  const type = String(component.type);
  if (!allowed.includes(type)) return violation(`${at}.type`, `${type} is not allowed here`);
  const place = type === 'button' ? 'flexButton' : 'flex';
  const action =
    component.action === undefined && type !== 'button'
      ? []
      : checkAction(component.action, `${at}.action`, place);
  return [...checkProperties(type, component, at), ...action, ...checkByType(type, component, at)];
}

function checkByType(type: string, component: JsonObject, at: string): Violation[] {
  switch (type) {
    case 'box':
      return checkBox(component, at);
    case 'text':
      return checkTextComponent(component, at);
    case 'image':
    case 'icon':
      return checkUrl(component, 'url', at, MEDIA_URL);
    case 'video':
      return [
        ...checkUrl(component, 'url', at, MEDIA_URL),
        ...checkUrl(component, 'previewUrl', at, MEDIA_URL),
        ...checkComponent(component.altContent, `${at}.altContent`, ['box', 'image']),
      ];
    default:
      return [];
  }
}

function checkBox(box: JsonObject, at: string): Violation[] {
  const allowed = CHILDREN[String(box.layout)];
  if (allowed === undefined) return violation(`${at}.layout`, 'Invalid layout');
  if (!Array.isArray(box.contents)) return violation(`${at}.contents`, 'Must be specified');
  return box.contents.flatMap((child, index) =>
    checkComponent(child, `${at}.contents[${index}]`, allowed),
  );
}

function checkTextComponent(component: JsonObject, at: string): Violation[] {
  const rule = { most: UNBOUNDED };
  if (component.contents === undefined) {
    return checkText(component, 'text', at, { ...rule, required: true });
  }
  return asList(component.contents).flatMap((span, index) => {
    const place = `${at}.contents[${index}]`;
    const value = asObject(span) ?? {};
    if (value.type !== 'span') return violation(`${place}.type`, 'Must be span');
    return [
      ...checkProperties('span', value, place),
      ...checkText(value, 'text', place, { ...rule, required: true }),
    ];
  });
}

function checkProperties(type: string, component: JsonObject, at: string): Violation[] {
  return Object.entries(component).flatMap(([name, value]) => {
    // JSON leaves it out.
    if (value === undefined) return [];
    const rule = FLEX_PROPERTIES[type]?.[name];
    if (rule === undefined) return violation(`${at}.${name}`, 'Unknown property');
    return obeys(value, rule) ? [] : violation(`${at}.${name}`, 'Invalid value');
  });
}

function obeys(value: unknown, rule: PropertyRule): boolean {
  if (rule === 'any') return true;
  if (rule === 'boolean') return typeof value === 'boolean';
  if (rule === 'count') return Number.isInteger(value) && (value as number) >= 0;
  return typeof value === 'string' && rule.test(value);
}

function checkBytes(container: JsonObject, at: string, most: number): Violation[] {
  const bytes = Buffer.byteLength(JSON.stringify(container));
  return bytes <= most ? [] : violation(at, `Must be at most ${most} bytes, is ${bytes}`);
}
