import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { answerOnce } from '../run-in-child.ts';
import type { TesseractResult } from './recognise-with-tesseract.ts';

/** The part of tesseract.js that is used here; its own types are absent where it is not installed. */
interface Tesseract {
  createWorker(language: string, engine: number, options: object): Promise<TesseractWorker>;
}

interface TesseractWorker {
  recognize(picture: Buffer): Promise<{ readonly data: { readonly text: string } }>;
}

const PACKAGE = 'tesseract.js';
const DATA_PACKAGE = '@tesseract.js-data/tha';
/** The data made for precision rather than speed. */
const DATA_FOLDER = '4.0.0_best_int';
const LSTM_ENGINE = 1;

// tesseract.js throws some of its errors where nobody can catch them: here they end this process only.
answerOnce(recognise);

async function recognise(pictures: readonly Uint8Array[]): Promise<TesseractResult> {
  const installed = await findPackages();
  if ('missing' in installed) return installed;
  const worker = await installed.tesseract.createWorker('tha', LSTM_ENGINE, {
    langPath: installed.dataFolder,
    gzip: true,
    cacheMethod: 'none',
  });
  const texts: string[] = [];
  for (const picture of pictures) {
    texts.push((await worker.recognize(Buffer.from(picture))).data.text);
  }
  return { texts };
}

async function findPackages(): Promise<
  { readonly tesseract: Tesseract; readonly dataFolder: string } | { readonly missing: string }
> {
  const { resolve } = createRequire(import.meta.url);
  try {
    const dataFolder = join(dirname(resolve(`${DATA_PACKAGE}/package.json`)), DATA_FOLDER);
    return { tesseract: (await import(PACKAGE)) as Tesseract, dataFolder };
  } catch (error) {
    return { missing: `${PACKAGE} or ${DATA_PACKAGE} is not installed: ${String(error)}` };
  }
}
