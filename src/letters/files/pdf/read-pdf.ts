import type { FileLimits } from '../limits.ts';
import { refusal } from '../messages.ts';
import { pageLines } from './page-lines.ts';
import { LOCKED_ERRORS, loadPdfium, type Pdfium } from './pdfium.ts';
import { readGlyphs } from './read-glyphs.ts';
import { isGarbled, repairEncoding } from './repair-encoding.ts';

/** The text of each page, and which pages hold pictures but no text. */
export interface PdfText {
  readonly pages: readonly string[];
  readonly scannedPages: readonly number[];
}

/** Reads a PDF's text layer. Throws a UserError where it can't be opened or takes too much memory. */
export async function readPdf(bytes: Uint8Array, limits: FileLimits): Promise<PdfText> {
  const { pdfium, isOutOfMemory } = await loadPdfium(limits.pdfMemoryBytes);
  try {
    const text = readPages(pdfium, openDocument(pdfium, bytes), limits);
    if (!isOutOfMemory()) return text;
  } catch (cause) {
    if (!isOutOfMemory()) throw cause;
  }
  throw refusal('too_complex', `PDF needs more than ${limits.pdfMemoryBytes} bytes of memory`);
}

function readPages(pdfium: Pdfium, document: number, limits: FileLimits): PdfText {
  const count = pdfium._FPDF_GetPageCount(document);
  if (count < 1) throw refusal('pdf_damaged', 'PDF without pages');
  if (count > limits.pages) throw refusal('too_many_pages', `PDF of ${count} pages`);
  const pages: string[] = [];
  const scannedPages: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { glyphs, hasImages } = readGlyphs(pdfium, document, index);
    const text = repairEncoding(pageLines(glyphs).join('\n'));
    if (text.trim() === '' && hasImages) scannedPages.push(index + 1);
    pages.push(text);
  }
  if (isGarbled(pages.join('\n'))) throw refusal('text_garbled', 'text layer of wrong characters');
  return { pages, scannedPages };
}

function openDocument(pdfium: Pdfium, bytes: Uint8Array): number {
  const data = pdfium.wasmExports.malloc(bytes.length);
  if (data === 0) throw refusal('too_complex', 'no memory for the PDF');
  pdfium.HEAPU8.set(bytes, data);
  const document = pdfium._FPDF_LoadMemDocument(data, bytes.length, 0);
  if (document !== 0) return document;
  const error = pdfium._FPDF_GetLastError();
  if (LOCKED_ERRORS.includes(error)) throw refusal('pdf_encrypted', 'PDF needs a password');
  throw refusal('pdf_damaged', `PDFium can't open the PDF: error ${error}`);
}
