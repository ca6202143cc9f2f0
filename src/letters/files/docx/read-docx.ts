import mammoth from 'mammoth';
import type { FileLimits } from '../limits.ts';
import { refusal } from '../messages.ts';
import { listZip, readZip, ZipError } from '../zip/read-zip.ts';
import { writeListNumbers } from './list-numbering.ts';
import { renderDocument, type WordElement } from './render-document.ts';
import { findStories, partText, type WordParts, withBody } from './word-parts.ts';

const TEXT_PART = /^(?!docProps\/|customXml\/).*\.(?:xml|rels)$/i;
const PAGE_NUMBER_ONLY = /^[\s\-–—/0-9๐-๙]*$/;

/**
 * Reads a Word document's text: headers, body, footers, each line once where pages repeat it.
 * Throws a UserError where the file is no Word document, is damaged or unpacks to too much.
 */
export async function readDocx(bytes: Uint8Array, limits: FileLimits): Promise<string> {
  const parts = unpackXml(bytes, limits);
  const { main, headers, footers } = findStories(parts);
  const margins = async (stories: readonly string[]) => {
    const lines: string[] = [];
    for (const story of stories) lines.push(...(await storyLines(withBody(parts, main, story))));
    return [...new Set(lines)].filter((line) => !PAGE_NUMBER_ONLY.test(line));
  };
  const numbered = new Map(parts).set(main, numberedBody(parts, main));
  return [
    ...(await margins(headers)),
    ...(await storyLines(numbered)),
    ...(await margins(footers)),
  ].join('\n');
}

function unpackXml(bytes: Uint8Array, limits: FileLimits): WordParts {
  try {
    const names = listZip(bytes);
    if (names.includes('xl/workbook.xml')) throw refusal('spreadsheet', 'XLSX');
    if (names.includes('ppt/presentation.xml')) throw refusal('presentation', 'PPTX');
    if (names.includes('mimetype')) throw refusal('unsupported_type', 'OpenDocument or EPUB');
    if (!names.includes('[Content_Types].xml'))
      throw refusal('archive', 'ZIP without office parts');
    return readZip(bytes, limits.unpackedBytes, (name) => TEXT_PART.test(name));
  } catch (cause) {
    if (!(cause instanceof ZipError)) throw cause;
    throw refusal(cause.tooLarge ? 'too_complex' : 'docx_damaged', cause.message, {}, { cause });
  }
}

function numberedBody(parts: WordParts, main: string): Uint8Array {
  const [numbering, styles] = ['numbering', 'styles'].map((name) =>
    partText(parts, main.replace(/[^/]*$/, `${name}.xml`)),
  );
  const numbered = writeListNumbers(partText(parts, main), numbering ?? '', styles ?? '');
  return new TextEncoder().encode(numbered);
}

async function storyLines(parts: WordParts): Promise<string[]> {
  let lines: string[] = [];
  const transformDocument = (document: WordElement) => {
    lines = renderDocument(document);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(asMammothFile(parts), { transformDocument });
  } catch (cause) {
    const code = cause instanceof RangeError ? 'too_complex' : 'docx_damaged';
    throw refusal(code, `mammoth: ${String(cause)}`, {}, { cause });
  }
  return lines;
}

/**
 * The parts as mammoth's own ZIP reader would hand them over. Mammoth takes such a file in place of
 * bytes (its `file` input, which its types leave out), so it never unpacks anything by itself.
 */
function asMammothFile(parts: WordParts): { buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (!part) throw new Error(`no part ${name}`);
      return encoding ? new TextDecoder(encoding).decode(part) : part;
    },
  };
  return { file } as unknown as { buffer: Buffer };
}
