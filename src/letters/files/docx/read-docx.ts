import mammoth from 'mammoth';
import type { FileLimits } from '../limits.ts';
import { refusal } from '../messages.ts';
import { listZip, readZip, ZipError } from '../zip/read-zip.ts';
import { renderDocument, type WordElement } from './render-document.ts';

const RELATIONSHIPS = /^_rels\/|\/_rels\//;

/** Reads a Word document's text. Throws a UserError where the file holds none. */
export async function readDocx(bytes: Uint8Array, limits: FileLimits): Promise<string> {
  const parts = unpackXml(bytes, limits);
  const lines = await renderPart(parts);
  return lines.join('\n');
}

function unpackXml(bytes: Uint8Array, limits: FileLimits): Map<string, Uint8Array> {
  try {
    const names = listZip(bytes);
    if (names.includes('xl/workbook.xml')) throw refusal('spreadsheet', 'XLSX');
    if (names.includes('ppt/presentation.xml')) throw refusal('presentation', 'PPTX');
    if (!names.includes('[Content_Types].xml'))
      throw refusal('archive', 'ZIP without office parts');
    return readZip(bytes, limits.unpackedBytes, isTextPart);
  } catch (cause) {
    if (!(cause instanceof ZipError)) throw cause;
    throw refusal(cause.tooLarge ? 'too_complex' : 'docx_damaged', cause.message, {}, { cause });
  }
}

function isTextPart(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) || RELATIONSHIPS.test(name);
}

async function renderPart(parts: Map<string, Uint8Array>): Promise<string[]> {
  let lines: string[] = [];
  const transformDocument = (document: WordElement) => {
    lines = renderDocument(document);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(asMammothFile(parts), { transformDocument });
  } catch (cause) {
    throw refusal('docx_damaged', `mammoth: ${String(cause)}`, {}, { cause });
  }
  return lines;
}

/**
 * The parts as mammoth's own ZIP reader would hand them over. Mammoth takes such a file in place of
 * bytes (its `file` input, which its types leave out), so it never unpacks anything by itself.
 */
function asMammothFile(parts: Map<string, Uint8Array>): { buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (!part) throw new Error(`no part ${name}`);
      if (encoding === 'base64') return Buffer.from(part).toString('base64');
      return encoding ? new TextDecoder(encoding).decode(part) : part;
    },
  };
  return { file } as unknown as { buffer: Buffer };
}
