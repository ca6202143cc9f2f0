import { readFileSync } from 'node:fs';
import jsone from 'json-e';

const FOLDER = new URL('../../flex-templates/', import.meta.url);
const palette = JSON.parse(readFile('palette')) as Readonly<Record<string, string>>;
const templates = new Map<string, Record<string, unknown>>();

/**
 * Fills `flex-templates/NAME.json` (json-e) with values. Inside a template `palette` holds the colours
 * and `part(NAME, VALUES)` gives `flex-templates/parts/NAME.json` filled with VALUES.
 *
 * @throws Error where the template names a value that was not given.
 */
export function fillTemplate(name: string, values: Readonly<Record<string, unknown>>): unknown {
  return jsone(readTemplate(name), { ...values, palette, part: fillPart });
}

const fillPart = (name: string, values: Record<string, unknown>): unknown =>
  fillTemplate(`parts/${name}`, values);

/** Each file is read once, so that a running bot shows one state of the templates. */
function readTemplate(name: string): Record<string, unknown> {
  const known = templates.get(name);
  if (known) return known;
  const template = JSON.parse(withColours(readFile(name))) as Record<string, unknown>;
  templates.set(name, template);
  return template;
}

/** Colours go in here once: json-e would read each expression anew for every card. */
function withColours(json: string): string {
  return json.replace(/\$\{palette\.(\w+)\}/g, (asked, colour: string) => palette[colour] ?? asked);
}

function readFile(name: string): string {
  return readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
}
