import { refusal } from '../messages.ts';
import { runInChild } from '../run-in-child.ts';
import type { RecogniseText } from './recognise-text.ts';

const CHILD_FILE = new URL('./tesseract-child.ts', import.meta.url);

/** The texts, or `missing`: the optional packages are not installed. */
export type TesseractResult = { readonly texts: readonly string[] } | { readonly missing: string };

/**
 * Recognises text with tesseract.js and its Thai data, in a process of its own. Both packages are
 * optional, because they weigh more than all others together: `npm install tesseract.js
 * @tesseract.js-data/tha` adds them. Nothing is fetched at run time. Throws the UserError
 * `ocr_missing` where they are not installed.
 */
export const recogniseWithTesseract: RecogniseText = async (pictures, limits) => {
  const result = await runInChild<TesseractResult>(CHILD_FILE, pictures, {
    heapMebibytes: limits.heapMebibytes,
    milliseconds: limits.recognitionMilliseconds,
    onDeath: 'ocr_failed',
  });
  if ('missing' in result) throw refusal('ocr_missing', result.missing);
  return result.texts;
};
