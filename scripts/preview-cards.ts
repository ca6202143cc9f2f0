/**
 * Writes an HTML page that shows the cards as LINE does.
 *
 *   node scripts/preview-cards.ts OUT.html            every card, with its notification text
 *   node scripts/preview-cards.ts OUT.html NAME…      only these, in columns, without names
 *
 * The picture of the README shows `circular digest acknowledged answer status`, taken with a headless browser:
 *   chromium --headless --screenshot=docs/pictures/cards.png --window-size=1004,1380 OUT.html
 */
import { writeFileSync } from 'node:fs';
import { chatPage } from './preview/chat-page.ts';
import { previews } from './preview/previews.ts';

const [out, ...names] = process.argv.slice(2);
const known = new Set(previews.map(({ name }) => name));
const unknown = names.filter((name) => !known.has(name));
if (out === undefined || unknown.length > 0) {
  process.stderr.write(
    `usage: preview-cards.ts OUT.html [NAME…]\nnames: ${[...known].join(' ')}\n`,
  );
  process.exitCode = 2;
} else {
  const chosen =
    names.length === 0
      ? previews
      : names.flatMap((name) => previews.filter((each) => each.name === name));
  writeFileSync(out, chatPage(chosen, names.length === 0));
}
