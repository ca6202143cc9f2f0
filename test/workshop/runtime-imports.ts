import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

// Imports, dynamic imports and re-exports, and files started or read by a URL beside the module.
const SPECIFIER =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'|new URL\(\s*'(\.[^']*)',\s*import\.meta\.url/g;

/** What a module's code (types stripped) refers to. */
function specifiersOf(path: string): readonly string[] {
  const code = stripTypeScriptTypes(readFileSync(path, 'utf8'));
  return [...code.matchAll(SPECIFIER)].map(
    ([, one, two, three, four]) => one ?? two ?? three ?? four ?? '',
  );
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

export interface RuntimeImports {
  /** Files of the project, by their paths from the root; folders that are read as a whole too. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** Everything that a program needs at run time, from its first module on. */
export function runtimeImports(entry: string): RuntimeImports {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    const name = relative(PROJECT_ROOT, path);
    if (files.has(name)) return;
    if (!existsSync(path)) throw new Error(`${name} is referred to, but is not there`);
    files.add(name);
    if (!path.endsWith('.ts')) return;
    for (const specifier of specifiersOf(path)) {
      if (specifier.startsWith('.')) visit(resolve(dirname(path), specifier));
      else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier));
    }
  };
  visit(resolve(PROJECT_ROOT, entry));
  return { files: [...files].sort(), packages: [...packages].sort() };
}
