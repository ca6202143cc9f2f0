import { posix } from 'node:path';

/** The parts of a Word document, unpacked, by their names in the file. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

/** Where the text of a Word document stands. */
export interface Stories {
  readonly main: string;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

const USUAL_MAIN = 'word/document.xml';

/** Finds the body, the headers and the footers through the document's own list of relationships. */
export function findStories(parts: WordParts): Stories {
  const main = targets(parts, '', 'officeDocument')[0] ?? USUAL_MAIN;
  return { main, headers: targets(parts, main, 'header'), footers: targets(parts, main, 'footer') };
}

/**
 * The same document with a header or footer in the body's place, so that what reads bodies can read
 * it too.
 */
export function withBody(parts: WordParts, main: string, story: string): Map<string, Uint8Array> {
  const xml = partText(parts, story)
    .replace(/<w:(?:hdr|ftr)(?=[\s>])/, '<w:document')
    .replace(/(<w:document[^>]*>)/, '$1<w:body>')
    .replace(/<\/w:(?:hdr|ftr)>\s*$/, '</w:body></w:document>');
  const relationships = parts.get(relationshipsOf(story));
  const view = new Map(parts).set(main, new TextEncoder().encode(xml));
  if (relationships) view.set(relationshipsOf(main), relationships);
  else view.delete(relationshipsOf(main));
  return view;
}

/** A part as text; empty where the document has no such part. */
export function partText(parts: WordParts, name: string): string {
  return new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
}

function targets(parts: WordParts, of: string, type: string): string[] {
  const xml = partText(parts, relationshipsOf(of));
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([element]) => element)
    .filter((element) => new RegExp(`Type="[^"]*/${type}"`).test(element))
    .map((element) =>
      posix.join('/', posix.dirname(of), /Target="([^"]*)"/.exec(element)?.[1] ?? ''),
    )
    .map((path) => path.slice(1))
    .filter((path) => parts.has(path));
}

function relationshipsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}
