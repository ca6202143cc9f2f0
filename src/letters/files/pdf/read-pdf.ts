import { refusal } from '../messages.ts';
import type { ParsedFile, ParseJob } from '../parse-job.ts';
import { pageLines } from './page-lines.ts';
import { LOCKED_ERRORS, loadPdfium, type Pdfium } from './pdfium.ts';
import { readGlyphs } from './read-glyphs.ts';
import { renderPage } from './render-page.ts';
import { isGarbled, repairEncoding } from './repair-encoding.ts';

/** Reads a PDF's text layer. Throws a UserError where it can't be opened or takes too much memory. */
export async function readPdf(job: ParseJob): Promise<ParsedFile> {
  const { pdfium, isOutOfMemory } = await loadPdfium(job.limits.pdfMemoryBytes);
  try {
    const text = readPages(pdfium, openDocument(pdfium, job.bytes), job);
    if (!isOutOfMemory()) return text;
  } catch (cause) {
    if (!isOutOfMemory()) throw cause;
  }
  throw refusal('too_complex', `PDF needs more than ${job.limits.pdfMemoryBytes} bytes of memory`);
}

function readPages(pdfium: Pdfium, document: number, { limits, pictures }: ParseJob): ParsedFile {
  const count = pdfium._FPDF_GetPageCount(document);
  if (count < 1) throw refusal('pdf_damaged', 'PDF without pages');
  if (count > limits.pages) throw refusal('too_many_pages', `PDF of ${count} pages`);
  const pages = Array.from({ length: count }, (_, index) => readPage(pdfium, document, index));
  const unread = pages.flatMap(({ state }, index) => (state === 'read' ? [] : [index + 1]));
  const pictured = pictures ? unread.slice(0, limits.recognisedPages) : [];
  return {
    pages: pages.map(({ text, state }) => (state === 'read' ? text : '')),
    scannedPages: unread.filter((page) => pages[page - 1]?.state === 'scanned'),
    garbledPages: unread.filter((page) => pages[page - 1]?.state === 'garbled'),
    pictures: pictured.map((page) => ({ page, image: renderPage(pdfium, document, page - 1) })),
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
