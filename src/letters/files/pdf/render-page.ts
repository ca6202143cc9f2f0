import type { Pdfium } from './pdfium.ts';

/** An A4 page at about 200 dots per inch, at which Thai marks are told apart. */
const WIDEST = 1700;
const HIGHEST = 2400;

const GRAY_FORMAT = 1;
const GRAYSCALE_FLAG = 0x08;
const WHITE = 0xffffffff;

/** Draws a page as a gray picture in the PGM format. */
export function renderPage(pdfium: Pdfium, document: number, index: number): Uint8Array {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error(`page ${index + 1} can't be loaded`);
  const [across, down] = [pdfium._FPDF_GetPageWidth(page), pdfium._FPDF_GetPageHeight(page)];
  const scale = Math.min(WIDEST / across, HIGHEST / down);
  const [width, height] = [across, down].map((side) => Math.max(1, Math.floor(side * scale)));
  const bitmap = pdfium._FPDFBitmap_CreateEx(width ?? 1, height ?? 1, GRAY_FORMAT, 0, 0);
  if (bitmap === 0) throw new RangeError('no memory for the picture of a page');
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width ?? 1, height ?? 1, WHITE);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width ?? 1, height ?? 1, 0, GRAYSCALE_FLAG);
  const picture = toPgm(pdfium, bitmap, width ?? 1, height ?? 1);
  pdfium._FPDFBitmap_Destroy(bitmap);
  pdfium._FPDF_ClosePage(page);
  return picture;
}

function toPgm(pdfium: Pdfium, bitmap: number, width: number, height: number): Uint8Array {
  const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium._FPDFBitmap_GetStride(bitmap);
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const picture = new Uint8Array(header.length + width * height);
  picture.set(header);
  for (let row = 0; row < height; row += 1) {
    const at = start + row * stride;
    picture.set(pdfium.HEAPU8.subarray(at, at + width), header.length + row * width);
  }
  return picture;
}
