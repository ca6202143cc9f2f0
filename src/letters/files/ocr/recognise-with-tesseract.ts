import { refusal } from '../messages.ts';
import { runInWorker } from '../run-in-worker.ts';
import type { RecogniseText } from './recognise-text.ts';

const WORKER_FILE = new URL('./tesseract-worker.ts', import.meta.url);

/** The texts, or `missing`: the optional packages are not installed. */
export type TesseractResult = { readonly texts: readonly string[] } | { readonly missing: string };

/**
 * Recognises text with tesseract.js and its Thai data, in a thread of its own. Both packages are
 * optional, because they weigh more than all others together: `npm install tesseract.js
 * @tesseract.js-data/tha` adds them. Nothing is fetched at run time. Throws the UserError
 * `ocr_missing` where they are not installed.
 */
export const recogniseWithTesseract: RecogniseText = async (pictures, limits) => {
  const result = await runInWorker<TesseractResult>(WORKER_FILE, pictures, {
    heapMebibytes: limits.heapMebibytes,
    milliseconds: limits.recognitionMilliseconds,
    onDeath: 'ocr_failed',
  });
  if ('missing' in result) throw refusal('ocr_missing', result.missing);
  return result.texts;
};
