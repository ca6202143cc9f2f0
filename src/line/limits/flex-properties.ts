/** What one property of a Flex component may be: a pattern of its text, or its JSON type. */
export type PropertyRule = RegExp | 'boolean' | 'count' | 'any';

type Rules = Readonly<Record<string, PropertyRule>>;

const PIXELS = '\\d+(\\.\\d+)?px';
const PERCENT = '\\d+(\\.\\d+)?%';
const STEPS = 'none|xs|sm|md|lg|xl|xxl';
const FONT = 'xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl';

const one = (...forms: string[]) => new RegExp(`^(${forms.join('|')})$`);
const color = /^#([0-9a-f]{6}|[0-9a-f]{8})$/i;
const step = one(STEPS, PIXELS);
const offset = one(STEPS, `-?${PIXELS}`, `-?${PERCENT}`);
const length = one(PIXELS, PERCENT);
const aspectRatio = /^\d+(\.\d+)?:\d+(\.\d+)?$/;
const sides = (name: string, rule: PropertyRule): Rules =>
  Object.fromEntries(['Top', 'Bottom', 'Start', 'End'].map((side) => [name + side, rule]));

const placed: Rules = {
  type: 'any',
  margin: step,
  position: one('relative', 'absolute'),
  ...sides('offset', offset),
};
const aligned: Rules = {
  align: one('start', 'end', 'center'),
  gravity: one('top', 'bottom', 'center'),
};
const written: Rules = {
  text: 'any',
  size: one(FONT, PIXELS),
  color,
  weight: one('regular', 'bold'),
  style: one('normal', 'italic'),
  decoration: one('none', 'underline', 'line-through'),
};

/**
 * The properties of each Flex component and what they may hold. LINE refuses a property it does not
 * know, so a typing error in a template is one refused circular; its OpenAPI would let it pass.
 *
 * Source: LINE Messaging API reference, "Flex Message"; LINE's OpenAPI.
 */
export const FLEX_PROPERTIES: Readonly<Record<string, Rules>> = {
  bubble: {
    type: 'any',
    size: one('nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga'),
    direction: one('ltr', 'rtl'),
    header: 'any',
    hero: 'any',
    body: 'any',
    footer: 'any',
    styles: 'any',
    action: 'any',
  },
  carousel: { type: 'any', contents: 'any' },
  box: {
    ...placed,
    layout: 'any',
    contents: 'any',
    action: 'any',
    flex: 'count',
    spacing: step,
    backgroundColor: color,
    borderColor: color,
    borderWidth: one('none|light|normal|medium|semi-bold|bold', PIXELS),
    cornerRadius: step,
    width: length,
    maxWidth: length,
    height: length,
    maxHeight: length,
    paddingAll: one(STEPS, PIXELS, PERCENT),
    ...sides('padding', one(STEPS, PIXELS, PERCENT)),
    justifyContent: one('center|flex-start|flex-end|space-between|space-around|space-evenly'),
    alignItems: one('center', 'flex-start', 'flex-end'),
    background: 'any',
  },
  button: {
    ...placed,
    action: 'any',
    flex: 'count',
    color,
    style: one('primary', 'secondary', 'link'),
    height: one('sm', 'md'),
    gravity: one('top', 'bottom', 'center'),
    adjustMode: one('shrink-to-fit'),
    scaling: 'boolean',
  },
  image: {
    ...placed,
    ...aligned,
    url: 'any',
    action: 'any',
    flex: 'count',
    size: one(FONT, 'full', PIXELS, PERCENT),
    aspectRatio,
    aspectMode: one('fit', 'cover'),
    backgroundColor: color,
    animated: 'boolean',
  },
  video: {
    type: 'any',
    url: 'any',
    previewUrl: 'any',
    altContent: 'any',
    action: 'any',
    aspectRatio,
  },
  icon: { ...placed, url: 'any', size: one(FONT, PIXELS), aspectRatio, scaling: 'boolean' },
  text: {
    ...placed,
    ...aligned,
    ...written,
    contents: 'any',
    action: 'any',
    flex: 'count',
    wrap: 'boolean',
    maxLines: 'count',
    lineSpacing: one(PIXELS),
    adjustMode: one('shrink-to-fit'),
    scaling: 'boolean',
  },
  span: { type: 'any', ...written },
  separator: { type: 'any', margin: step, color },
  filler: { type: 'any', flex: 'count' },
};
