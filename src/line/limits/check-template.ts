import { asList, asObject, type JsonObject } from '../json-object.ts';
import { type ActionPlace, checkAction } from './check-action.ts';
import { checkText, checkUrl, MEDIA_URL } from './check-field.ts';
import { type Violation, violation } from './violation.ts';

/** The greatest lengths of a template's texts in UTF-16 units; shorter beside an image or a title. */
export const TEMPLATE_TEXT = {
  title: 40,
  buttons: { alone: 160, accompanied: 60 },
  confirm: { alone: 240, accompanied: 240 },
  carousel: { alone: 120, accompanied: 60 },
} as const;

const MOST_COLUMNS = 10;

/** The greatest length of the text of a template, or of a carousel's column. */
export function templateTextMost(
  type: 'buttons' | 'confirm' | 'carousel',
  { title, thumbnailImageUrl }: JsonObject,
): number {
  const accompanied = title !== undefined || thumbnailImageUrl !== undefined;
  return TEMPLATE_TEXT[type][accompanied ? 'accompanied' : 'alone'];
}

/** Source: LINE Messaging API reference, "Template messages". */
export function checkTemplate(value: unknown, at: string): Violation[] {
  const template = asObject(value) ?? {};
  const columns = asList(template.columns);
  switch (template.type) {
    case 'buttons':
      return checkPanel(template, at, 'buttons', 1, 4);
    case 'confirm':
      return checkPanel(template, at, 'confirm', 2, 2);
    case 'carousel': {
      const counts = new Set(columns.map((column) => asList(asObject(column)?.actions).length));
      const same = counts.size <= 1;
      return [
        ...checkCount(columns.length, 1, MOST_COLUMNS, `${at}.columns`),
        ...(same ? [] : violation(`${at}.columns`, 'Columns must have as many actions')),
        ...columns.flatMap((column, index) =>
          checkPanel(asObject(column) ?? {}, `${at}.columns[${index}]`, 'carousel', 1, 3),
        ),
      ];
    }
    case 'image_carousel':
      return [
        ...checkCount(columns.length, 1, MOST_COLUMNS, `${at}.columns`),
        ...columns.flatMap((column, index) => {
          const place = `${at}.columns[${index}]`;
          const { action, ...rest } = asObject(column) ?? {};
          return [
            ...checkUrl(rest, 'imageUrl', place, MEDIA_URL),
            ...checkAction(action, `${place}.action`, 'imageCarousel'),
          ];
        }),
      ];
    default:
      return violation(`${at}.type`, 'Invalid template type');
  }
}

function checkPanel(
  panel: JsonObject,
  at: string,
  type: 'buttons' | 'confirm' | 'carousel',
  fewest: number,
  most: number,
): Violation[] {
  const actions = asList(panel.actions);
  const place: ActionPlace = 'template';
  return [
    ...checkText(panel, 'title', at, { most: TEMPLATE_TEXT.title }),
    ...checkText(panel, 'text', at, { most: templateTextMost(type, panel), required: true }),
    ...checkUrl(panel, 'thumbnailImageUrl', at, { ...MEDIA_URL, required: false }),
    ...checkCount(actions.length, fewest, most, `${at}.actions`),
    ...actions.flatMap((action, index) => checkAction(action, `${at}.actions[${index}]`, place)),
  ];
}

function checkCount(count: number, fewest: number, most: number, property: string): Violation[] {
  if (count >= fewest && count <= most) return [];
  return violation(property, `Size must be between ${fewest} and ${most}`);
}
