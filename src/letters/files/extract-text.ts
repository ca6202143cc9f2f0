import { decodeText } from './decode-text.ts';
import { type DetectedKind, detectKind } from './detect-kind.ts';
import type { ExtractedText, LetterFile } from './extracted-text.ts';
import { DEFAULT_LIMITS, type FileLimits } from './limits.ts';
import { figuresOf, isRefusalCode, NOTES, type RefusalCode, refusal } from './messages.ts';
import { pictureSize } from './ocr/picture-size.ts';
import type { RecogniseText } from './ocr/recognise-text.ts';
import type { ParsedFile, ParseJob, ParseResult } from './parse-job.ts';
import { pdfText } from './pdf-text.ts';
import { runInChild } from './run-in-child.ts';

export interface ExtractOptions {
  readonly limits?: Partial<FileLimits>;
  /** Given where pictures and scans shall be read too; without it they are refused. */
  readonly recognise?: RecogniseText;
}

const CHILD_FILE = new URL('./parse-child.ts', import.meta.url);

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
  const extracted = await extractKind(kind, file, limits, options.recognise);
  if (extracted.text.trim() === '') throw refusal('no_text', `${extracted.kind} without text`);
  if (extracted.text.length <= limits.textLength) return extracted;
  const text = extracted.text.slice(0, limits.textLength);
  return { ...extracted, text, notes: [...extracted.notes, NOTES.textCut()] };
}

async function extractKind(
  kind: DetectedKind,
  file: LetterFile,
  limits: FileLimits,
  recognise: RecogniseText | undefined,
): Promise<ExtractedText> {
  const { bytes } = file;
  const plain = { pages: null, notes: [], ocr: false };
  if (kind === 'text') return { ...plain, kind: 'text', text: decodeText(bytes) };
  if (kind === 'image') return pictureText(file, limits, recognise);
  if (kind === 'pdf') {
    const parsed = await parse({ kind, bytes, limits, pictures: recognise !== undefined });
    return pdfText(parsed, limits, recognise);
  }
  const { pages } = await parse({ kind: 'zip', bytes, limits, pictures: false });
  return { ...plain, kind: 'docx', text: pages.join('') };
}

async function parse(job: ParseJob): Promise<ParsedFile> {
  const result = await runInChild<ParseResult>(CHILD_FILE, job, {
    ...job.limits,
    onDeath: job.kind === 'pdf' ? 'pdf_damaged' : 'docx_damaged',
  });
  if (!('refused' in result)) return result;
  if (!isRefusalCode(result.refused)) throw new Error(`unknown refusal: ${result.refused}`);
  throw refusal(result.refused, result.detail, figuresOf(job.limits));
}

async function pictureText(
  { name, bytes }: LetterFile,
  limits: FileLimits,
  recognise: RecogniseText | undefined,
): Promise<ExtractedText> {
  if (!recognise) throw refusal(isNamedDocument(name) ? 'image_renamed' : 'image', 'image');
  const pixels = pictureSize(bytes);
  if (pixels === null || pixels > limits.picturePixels) {
    throw refusal('picture_unsuitable', `picture of ${pixels ?? 'unknown'} pixels`);
  }
  const texts = await recognise([bytes], limits);
  return { text: texts.join(''), kind: 'image', pages: 1, notes: [NOTES.recognised()], ocr: true };
}

function isNamedDocument(name: string): boolean {
  return /\.(?:pdf|docx?|txt)$/i.test(name);
}
