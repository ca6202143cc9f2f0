import type { FileLimits } from '../limits.ts';
import { refusal } from '../messages.ts';
import { pageLines } from './page-lines.ts';
import { LOCKED_ERRORS, loadPdfium, type Pdfium } from './pdfium.ts';
import { readGlyphs } from './read-glyphs.ts';
import { isGarbled, repairEncoding } from './repair-encoding.ts';

/** The text of each page (empty where there is none), and the numbers of pages that can't be read. */
export interface PdfText {
  readonly pages: readonly string[];
  /** Pictures without text. */
  readonly scannedPages: readonly number[];
  /** Text layers of wrong characters. */
  readonly garbledPages: readonly number[];
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
  const pages = Array.from({ length: count }, (_, index) => readPage(pdfium, document, index));
  return {
    pages: pages.map(({ text, state }) => (state === 'read' ? text : '')),
    scannedPages: numbersOf(pages, 'scanned'),
    garbledPages: numbersOf(pages, 'garbled'),
  };
}

interface PageText {
  readonly text: string;
  readonly state: 'read' | 'scanned' | 'garbled';
}

function readPage(pdfium: Pdfium, document: number, index: number): PageText {
  const { glyphs, hasImages } = readGlyphs(pdfium, document, index);
  const text = repairEncoding(pageLines(glyphs).join('\n'));
  if (text.trim() === '') return { text, state: hasImages ? 'scanned' : 'read' };
  return { text, state: isGarbled(text) ? 'garbled' : 'read' };
}

function numbersOf(pages: readonly PageText[], state: PageText['state']): number[] {
  return pages.flatMap((page, index) => (page.state === state ? [index + 1] : []));
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
