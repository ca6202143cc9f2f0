const MEBIBYTE = 1024 * 1024;

/** What a file may cost before it is refused. Sizes in bytes, times in milliseconds. */
export interface FileLimits {
  readonly fileBytes: number;
  readonly pages: number;
  /** Of all parts of a DOCX together, once unpacked. */
  readonly unpackedBytes: number;
  /** Of the text that comes out, in UTF-16 units. */
  readonly textLength: number;
  /** Of the JavaScript heap of the process that opens the file. */
  readonly heapMebibytes: number;
  /** Of the memory that PDFium may take. */
  readonly pdfMemoryBytes: number;
  readonly milliseconds: number;
  /** Pages of a scan, and pixels of a picture, in which characters are recognised. */
  readonly recognisedPages: number;
  readonly picturePixels: number;
  /** Time where characters have to be recognised in pictures. */
  readonly recognitionMilliseconds: number;
}

export const DEFAULT_LIMITS: FileLimits = {
  fileBytes: 10 * MEBIBYTE,
  pages: 60,
  unpackedBytes: 20 * MEBIBYTE,
  textLength: 2_000_000,
  heapMebibytes: 256,
  pdfMemoryBytes: 256 * MEBIBYTE,
  milliseconds: 15_000,
  recognisedPages: 10,
  picturePixels: 40_000_000,
  recognitionMilliseconds: 180_000,
};
