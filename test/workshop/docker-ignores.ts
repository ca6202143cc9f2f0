/** A pattern as a regular expression: `**` any folders, `*` and `?` within one name, dots as any letter. */
function matcher(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*|\?/g, (wild) => ({ '**/': '(?:.*/)?', '?': '[^/]' })[wild] ?? '[^/]*');
  return new RegExp(`^${source}$`);
}

/**
 * Whether a .dockerignore leaves a file out of the build: the last rule that matches the file or a
 * folder above it decides, as Docker's reference says.
 */
export function dockerIgnores(rules: string, path: string): boolean {
  const parts = path.split('/');
  const above = parts.map((_, count) => parts.slice(0, count + 1).join('/'));
  let ignored = false;
  for (const line of rules.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const kept = line.startsWith('!');
    const pattern = matcher(kept ? line.slice(1) : line);
    if (above.some((each) => pattern.test(each))) ignored = !kept;
  }
  return ignored;
}
