import type { GlyphPage } from './glyph.ts';
import { IMAGE_OBJECT, type Pdfium, STRING_OBJECT } from './pdfium.ts';
import { type DrawnGlyph, uprightGlyphs } from './upright-glyphs.ts';

const SCRATCH_BYTES = 64;
const REPLACEMENT_KEY = new TextEncoder().encode('ActualText\0');
const NO_REPLACEMENT = -1;

/** The first text object under each replacement text (ActualText), by the mark that holds it. */
interface ReplacementOwners {
  readonly owners: Map<number, number>;
  readonly key: number;
}

/**
 * Reads what a page draws: every glyph of the text layer once, upright, in drawing order. PDFium's
 * own spaces and line ends are left out: they are guesses, and wrong for Thai.
 */
export function readGlyphs(pdfium: Pdfium, document: number, index: number): GlyphPage {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error(`page ${index + 1} can't be loaded`);
  const text = pdfium._FPDFText_LoadPage(page);
  const memory = pdfium.wasmExports.malloc(SCRATCH_BYTES + REPLACEMENT_KEY.length);
  try {
    const count = text === 0 ? 0 : pdfium._FPDFText_CountChars(text);
    const seen = { owners: new Map<number, number>(), key: memory + SCRATCH_BYTES };
    pdfium.HEAPU8.set(REPLACEMENT_KEY, seen.key);
    const drawn: DrawnGlyph[] = [];
    for (let at = 0; at < count; at += 1) {
      const glyph = readGlyph(pdfium, text, at, memory, seen);
      if (glyph) drawn.push(glyph);
    }
    return { glyphs: uprightGlyphs(drawn), hasImages: hasImages(pdfium, page) };
  } finally {
    pdfium.wasmExports.free(memory);
    if (text !== 0) pdfium._FPDFText_ClosePage(text);
    pdfium._FPDF_ClosePage(page);
  }
}

function readGlyph(
  pdfium: Pdfium,
  text: number,
  at: number,
  memory: number,
  seen: ReplacementOwners,
): DrawnGlyph | null {
  const code = pdfium._FPDFText_GetUnicode(text, at);
  if (pdfium._FPDFText_IsGenerated(text, at) === 1 || isControl(code)) return null;
  if (isRepeated(pdfium, pdfium._FPDFText_GetTextObject(text, at), seen)) return null;
  pdfium._FPDFText_GetCharOrigin(text, at, memory, memory + 8);
  const [x = 0, y = 0] = pdfium.HEAPF64.subarray(memory >> 3);
  pdfium._FPDFText_GetLooseCharBox(text, at, memory);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(memory >> 2);
  pdfium._FPDFText_GetCharBox(text, at, memory, memory + 8, memory + 16, memory + 24);
  const [inkLeft = 0, inkRight = 0, inkBottom = 0, inkTop = 0] = pdfium.HEAPF64.subarray(
    memory >> 3,
  );
  pdfium._FPDFText_GetMatrix(text, at, memory);
  const [a = 1, b = 0, c = 0, d = 1] = pdfium.HEAPF32.subarray(memory >> 2);
  return {
    text: code === 0 ? '\ufffd' : String.fromCodePoint(code),
    x,
    y,
    box: { left, right, bottom, top },
    ink: { left: inkLeft, right: inkRight, bottom: inkBottom, top: inkTop },
    direction: [a, b],
    size: pdfium._FPDFText_GetFontSize(text, at) * Math.hypot(c, d),
  };
}

// Zero is a glyph that the file gives no letter for.
function isControl(code: number): boolean {
  return (code > 0 && code < 0x20) || code > 0x10ffff;
}

// PDFium gives a replacement text again for each further text object that stands under it.
function isRepeated(pdfium: Pdfium, object: number, seen: ReplacementOwners): boolean {
  const count = object === 0 ? 0 : pdfium._FPDFPageObj_CountMarks(object);
  for (let at = count - 1; at >= 0; at -= 1) {
    const mark = pdfium._FPDFPageObj_GetMark(object, at);
    const owner = seen.owners.get(mark) ?? firstOwner(pdfium, mark, object, seen);
    if (owner !== NO_REPLACEMENT) return owner !== object;
  }
  return false;
}

function firstOwner(
  pdfium: Pdfium,
  mark: number,
  object: number,
  { owners, key }: ReplacementOwners,
): number {
  const replaces = pdfium._FPDFPageObjMark_GetParamValueType(mark, key) === STRING_OBJECT;
  const owner = replaces ? object : NO_REPLACEMENT;
  owners.set(mark, owner);
  return owner;
}

function hasImages(pdfium: Pdfium, page: number): boolean {
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at += 1) {
    if (pdfium._FPDFPageObj_GetType(pdfium._FPDFPage_GetObject(page, at)) === IMAGE_OBJECT) {
      return true;
    }
  }
  return false;
}
