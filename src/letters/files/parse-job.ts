import type { FileLimits } from './limits.ts';

/** What the worker thread is asked to read. */
export interface ParseJob {
  readonly kind: 'pdf' | 'zip';
  readonly bytes: Uint8Array;
  readonly limits: FileLimits;
}

/** What it found: pages of text, or why there are none (a refusal code, and words for the log). */
export type ParseResult =
  | {
      readonly pages: readonly string[];
      readonly scannedPages: readonly number[];
      readonly garbledPages: readonly number[];
    }
  | { readonly refused: string; readonly detail: string };
