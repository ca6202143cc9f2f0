import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of reference material that may stand beside the project (real letters, LINE's OpenAPI),
 * or null. Tests that need it say so in their name when it is not there.
 */
export function sharedFolder(): string | null {
  const path = fileURLToPath(new URL('../../shared', import.meta.url));
  return existsSync(path) ? path : null;
}
