import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../user-error.ts';
import { readDocx } from './docx/read-docx.ts';
import type { ParseJob, ParseResult } from './parse-job.ts';
import { readPdf } from './pdf/read-pdf.ts';

// The thread in which one file is opened; whatever the file does to it, it ends with the thread.
parentPort?.postMessage(await parse(workerData as ParseJob));

async function parse({ kind, bytes, limits }: ParseJob): Promise<ParseResult> {
  try {
    if (kind === 'pdf') return await readPdf(bytes, limits);
    return { pages: [await readDocx(bytes, limits)], scannedPages: [], garbledPages: [] };
  } catch (error) {
    if (error instanceof UserError) return { refused: error.code, detail: error.message };
    const damaged = kind === 'pdf' ? 'pdf_damaged' : 'docx_damaged';
    return { refused: isOutOfMemory(error) ? 'too_complex' : damaged, detail: String(error) };
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError || /memory/i.test(String(error));
}
