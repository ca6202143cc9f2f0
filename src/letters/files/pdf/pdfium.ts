import { PDFiumModule } from '@hyzyla/pdfium';

/** The part of PDFium's C interface that is used here; pointers and handles are numbers. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void };
  _FPDF_InitLibrary(): void;
  _FPDF_LoadMemDocument(data: number, bytes: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_GetPageHeight(page: number): number;
  _FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    buffer: number,
    stride: number,
  ): number;
  _FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotation: number,
    flags: number,
  ): void;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
  _FPDFText_GetCharBox(
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFPageObj_CountMarks(object: number): number;
  _FPDFPageObj_GetMark(object: number, index: number): number;
  _FPDFPageObjMark_GetParamValueType(mark: number, key: number): number;
}

/** PDFium's FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY. */
export const LOCKED_ERRORS: readonly number[] = [4, 5];

/** PDFium's FPDF_PAGEOBJ_IMAGE. */
export const IMAGE_OBJECT = 3;

/** PDFium's FPDF_OBJECT_STRING. */
export const STRING_OBJECT = 3;

const WASM_PAGE_BYTES = 64 * 1024;

/** PDFium, and whether it has asked for more memory than it may have. */
export interface LoadedPdfium {
  readonly pdfium: Pdfium;
  readonly isOutOfMemory: () => boolean;
}

/**
 * Loads PDFium with its memory capped: beyond `memoryBytes` its allocations fail, which mostly ends
 * in an exception. To be called in a process of its own: the cap holds for all of it.
 */
export async function loadPdfium(memoryBytes: number): Promise<LoadedPdfium> {
  const isOutOfMemory = capWasmMemory(memoryBytes);
  const pdfium = (await PDFiumModule({})) as unknown as Pdfium;
  pdfium._FPDF_InitLibrary();
  return { pdfium, isOutOfMemory };
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

// The library is compiled for up to 2 GiB and takes no setting; growing is the one door.
function capWasmMemory(memoryBytes: number): () => boolean {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: { Memory: { prototype: WasmMemory } };
  };
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  let exceeded = false;
  prototype.grow = function growWithin(this: WasmMemory, pages) {
    if (this.buffer.byteLength + pages * WASM_PAGE_BYTES > memoryBytes) {
      exceeded = true;
      throw new RangeError('PDF needs more memory than allowed');
    }
    return grow.call(this, pages);
  };
  return () => exceeded;
}
