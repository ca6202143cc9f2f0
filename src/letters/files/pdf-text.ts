import type { ExtractedText } from './extracted-text.ts';
import type { FileLimits } from './limits.ts';
import { NOTES, refusal } from './messages.ts';
import type { RecogniseText } from './ocr/recognise-text.ts';
import type { ParsedFile } from './parse-job.ts';

const PAGE_BREAK = '\n\f\n';

/**
 * Puts a PDF's pages together, with pages that can't be read recognised from their pictures where
 * that is wanted, else named in a note. Throws a UserError where no page can be read.
 */
export async function pdfText(
  parsed: ParsedFile,
  limits: FileLimits,
  recognise: RecogniseText | undefined,
): Promise<ExtractedText> {
  const { pages, pictures, scannedPages, garbledPages } = parsed;
  const recognised =
    recognise && pictures.length > 0
      ? await recognise(
          pictures.map(({ image }) => image),
          limits,
        )
      : [];
  const texts = new Map(recognised.map((text, at) => [pictures[at]?.page, text]));
  const text = pages.map((page, at) => texts.get(at + 1) ?? page).join(PAGE_BREAK);
  const isUnread = (page: number) => !texts.has(page);
  const scanned = scannedPages.filter(isUnread);
  const garbled = garbledPages.filter(isUnread);
  if (text.trim() === '' && scanned.length > 0) throw refusal('scan_only', 'scanned pages only');
  if (text.trim() === '' && garbled.length > 0) throw refusal('text_garbled', 'garbled text only');
  const notes = [
    ...(texts.size > 0 ? [NOTES.recognised()] : []),
    ...(scanned.length > 0 ? [NOTES.scannedPages(scanned)] : []),
    ...(garbled.length > 0 ? [NOTES.garbledPages(garbled)] : []),
  ];
  return { text, kind: 'pdf', pages: pages.length, notes, ocr: texts.size > 0 };
}
