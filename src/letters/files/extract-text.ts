import { decodeText } from './decode-text.ts';
import { type DetectedKind, detectKind } from './detect-kind.ts';
import type { ExtractedText, LetterFile } from './extracted-text.ts';
import { DEFAULT_LIMITS, type FileLimits } from './limits.ts';
import { figuresOf, isRefusalCode, NOTES, type RefusalCode, refusal } from './messages.ts';
import { parseInWorker } from './parse-in-worker.ts';

export interface ExtractOptions {
  readonly limits?: Partial<FileLimits>;
}

const PAGE_BREAK = '\n\f\n';

const REFUSED_KINDS: Partial<Record<DetectedKind, RefusalCode>> = {
  empty: 'file_empty',
  ole: 'legacy_office',
  'encrypted-office': 'document_encrypted',
  archive: 'archive',
  rtf: 'unsupported_type',
  html: 'unsupported_type',
  binary: 'unsupported_type',
};

/**
 * Extracts the text of a letter's file: plain text, DOCX or PDF with a text layer, told by content.
 * Throws a UserError that says in Thai what is wrong with the file and what to do.
 */
export async function extractText(
  file: LetterFile,
  options: ExtractOptions = {},
): Promise<ExtractedText> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (file.bytes.length > limits.fileBytes) {
    throw refusal('file_too_large', `${file.bytes.length} bytes`, figuresOf(limits));
  }
  const kind = detectKind(file.bytes);
  const refused = REFUSED_KINDS[kind];
  if (refused) throw refusal(refused, `file of kind ${kind}`);
  const extracted = await extractKind(kind, file, limits);
  if (extracted.text.trim() === '') throw refusal('no_text', `${extracted.kind} without text`);
  if (extracted.text.length <= limits.textLength) return extracted;
  const text = extracted.text.slice(0, limits.textLength);
  return { ...extracted, text, notes: [...extracted.notes, NOTES.textCut()] };
}

async function extractKind(
  kind: DetectedKind,
  file: LetterFile,
  limits: FileLimits,
): Promise<ExtractedText> {
  if (kind === 'image') {
    throw refusal(isNamedDocument(file.name) ? 'image_renamed' : 'image', 'image');
  }
  if (kind === 'text') return { ...PLAIN, text: decodeText(file.bytes) };
  const parsed = await parseInWorker({
    kind: kind === 'pdf' ? 'pdf' : 'zip',
    bytes: file.bytes,
    limits,
  });
  if ('refused' in parsed) throw refusedBy(parsed.refused, parsed.detail, limits);
  const text = parsed.pages.join(PAGE_BREAK);
  if (kind !== 'pdf') return { ...PLAIN, kind: 'docx', text };
  const { pages, scannedPages, garbledPages } = parsed;
  if (text.trim() === '' && scannedPages.length > 0)
    throw refusal('scan_only', 'scanned pages only');
  if (text.trim() === '' && garbledPages.length > 0) throw refusal('text_garbled', 'garbled text');
  const notes = [
    ...(scannedPages.length > 0 ? [NOTES.scannedPages(scannedPages)] : []),
    ...(garbledPages.length > 0 ? [NOTES.garbledPages(garbledPages)] : []),
  ];
  return { ...PLAIN, kind: 'pdf', text, pages: pages.length, notes };
}

const PLAIN: ExtractedText = { text: '', kind: 'text', pages: null, notes: [], ocr: false };

function refusedBy(code: string, detail: string, limits: FileLimits): Error {
  if (!isRefusalCode(code)) return new Error(`unknown refusal ${code}: ${detail}`);
  return refusal(code, detail, figuresOf(limits));
}

function isNamedDocument(name: string): boolean {
  return /\.(?:pdf|docx?|txt)$/i.test(name);
}
