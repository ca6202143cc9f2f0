import { listLabel, type NumberFormat } from './list-label.ts';

interface Level {
  readonly format: NumberFormat;
  readonly text: string;
  readonly start: number;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

/** The automatic numbering that a document defines, by list and by paragraph style. */
interface Numbering {
  readonly lists: ReadonlyMap<
    string,
    { readonly template: string; readonly levels: readonly Level[] }
  >;
  readonly styles: ReadonlyMap<string, Place>;
}

const DEEPEST_LEVEL = 8;

/**
 * Writes automatic list numbers ("๑.", "๒.๑") into a document part as text, because they exist only
 * as counting rules and a letter's items are told apart by them. All arguments are XML; a document
 * without lists comes back as it was.
 */
export function writeListNumbers(document: string, numbering: string, styles: string): string {
  const rules = { lists: readLists(numbering), styles: readStyles(styles) };
  if (rules.lists.size === 0) return document;
  const counters = new Map<string, number[]>();
  return insertAfterProperties(document, (properties) => {
    const place = placeOf(properties, rules);
    const list = place && rules.lists.get(place.list);
    if (!place || !list) return '';
    const counts = counters.get(list.template) ?? [];
    counters.set(list.template, counts);
    const label = listLabel(list.levels, count(counts, list.levels, place.level));
    return label === '' ? '' : `<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
  });
}

function count(counts: number[], levels: readonly Level[], level: number): readonly number[] {
  counts.length = Math.min(counts.length, level + 1);
  for (let at = 0; at <= level; at += 1) {
    const start = levels[at]?.start ?? 1;
    counts[at] = at === level ? (counts[at] ?? start - 1) + 1 : (counts[at] ?? start);
  }
  return counts;
}

// By indexOf: a pattern would take quadratic time on a part made of unclosed tags.
function insertAfterProperties(document: string, text: (properties: string) => string): string {
  const END = '</w:pPr>';
  const parts: string[] = [];
  let done = 0;
  for (let at = document.indexOf('<w:pPr>'); at >= 0; at = document.indexOf('<w:pPr>', done)) {
    const end = document.indexOf(END, at);
    if (end < 0) break;
    parts.push(document.slice(done, end + END.length), text(document.slice(at, end)));
    done = end + END.length;
  }
  return parts.join('') + document.slice(done);
}

function placeOf(properties: string, { styles }: Numbering): Place | null {
  const style = attribute(properties, 'w:pStyle');
  const styled = style === null ? undefined : styles.get(style);
  const list = attribute(properties, 'w:numId') ?? styled?.list;
  const level = Number(attribute(properties, 'w:ilvl') ?? styled?.level ?? 0);
  return list === undefined || !(level >= 0 && level <= DEEPEST_LEVEL) ? null : { list, level };
}

function readLists(xml: string): Numbering['lists'] {
  const templates = new Map(
    elements(xml, 'w:abstractNum').map((element) => [
      /w:abstractNumId="([^"]*)"/.exec(element)?.[1] ?? '',
      elements(element, 'w:lvl').map(readLevel),
    ]),
  );
  return new Map(
    elements(xml, 'w:num').map((element) => {
      const template = attribute(element, 'w:abstractNumId') ?? '';
      const list = /w:numId="([^"]*)"/.exec(element)?.[1] ?? '';
      return [
        list,
        { template: ownCounter(element, template, list), levels: templates.get(template) ?? [] },
      ];
    }),
  );
}

// Lists of one template count on together, unless the list says where it starts anew.
function ownCounter(element: string, template: string, list: string): string {
  return element.includes('<w:startOverride') ? `${template}/${list}` : template;
}

function readLevel(element: string): Level {
  return {
    format: (attribute(element, 'w:numFmt') ?? 'decimal') as NumberFormat,
    text: attribute(element, 'w:lvlText') ?? '',
    start: Number(attribute(element, 'w:start') ?? 1),
  };
}

function readStyles(xml: string): Numbering['styles'] {
  return new Map(
    elements(xml, 'w:style').flatMap((element) => {
      const list = attribute(element, 'w:numId');
      const id = /w:styleId="([^"]*)"/.exec(element)?.[1];
      if (list === null || id === undefined) return [];
      return [[id, { list, level: Number(attribute(element, 'w:ilvl') ?? 0) }] as const];
    }),
  );
}

function elements(xml: string, name: string): string[] {
  return xml
    .split(new RegExp(`<${name}(?=[\\s>])`))
    .slice(1)
    .map((rest) => rest.split(`</${name}>`, 1)[0] ?? '');
}

function attribute(xml: string, element: string): string | null {
  const at = xml.indexOf(`<${element} `);
  if (at < 0) return null;
  return /^[^>]*?w:val="([^"]*)"/.exec(xml.slice(at, at + 500))?.[1] ?? null;
}
