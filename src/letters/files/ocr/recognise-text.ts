import type { FileLimits } from '../limits.ts';

/**
 * Recognises the text in pictures (PNG, JPEG or PGM), one text for each. What it gives holds
 * mistakes, in Thai digits above all. Throws a UserError where it can't work.
 */
export type RecogniseText = (
  pictures: readonly Uint8Array[],
  limits: FileLimits,
) => Promise<readonly string[]>;
