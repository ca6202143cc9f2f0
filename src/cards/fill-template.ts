import { readFileSync } from 'node:fs';
import jsone from 'json-e';

const FOLDER = new URL('../../flex-templates/', import.meta.url);
const templates = new Map<string, unknown>();
const palette = readTemplate('palette');

/**
 * Fills `flex-templates/NAME.json` (json-e) with values. Inside a template `palette` holds the colours
 * and `part(NAME, VALUES)` gives `flex-templates/parts/NAME.json` filled with VALUES.
 *
 * @throws Error where the template names a value that was not given.
 */
export function fillTemplate(name: string, values: Readonly<Record<string, unknown>>): unknown {
  const part = (partName: string, partValues: Record<string, unknown>) =>
    fillTemplate(`parts/${partName}`, partValues);
  return jsone(readTemplate(name) as Record<string, unknown>, { ...values, palette, part });
}

/** Each file is read once, so that a running bot shows one state of the templates. */
function readTemplate(name: string): unknown {
  if (!templates.has(name)) {
    templates.set(name, JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
  }
  return templates.get(name);
}
