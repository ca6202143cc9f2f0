import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at its end. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The text of a file of the project, by its path from the root. */
export const readProjectFile = (path: string): string =>
  readFileSync(`${PROJECT_ROOT}/${path}`, 'utf8');
