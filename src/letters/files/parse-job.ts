import type { FileLimits } from './limits.ts';

/** What the process that opens files is asked to read. */
export interface ParseJob {
  readonly kind: 'pdf' | 'zip';
  readonly bytes: Uint8Array;
  readonly limits: FileLimits;
  /** Whether pages that can't be read are wanted as pictures. */
  readonly pictures: boolean;
}

/** A file's text by pages (one for a DOCX; empty where a page can't be read). */
export interface ParsedFile {
  readonly pages: readonly string[];
  /** Numbers of pages that are pictures without text. */
  readonly scannedPages: readonly number[];
  /** Numbers of pages whose text layer is made of wrong characters. */
  readonly garbledPages: readonly number[];
  /** Pages that can't be read, as pictures in the PGM format, where they were wanted. */
  readonly pictures: readonly PagePicture[];
}

export interface PagePicture {
  readonly page: number;
  readonly image: Uint8Array;
}

/** What was found, or why there is nothing (a refusal code, and words for the log). */
export type ParseResult = ParsedFile | { readonly refused: string; readonly detail: string };
