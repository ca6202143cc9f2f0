import { UserError } from '../../user-error.ts';
import { readDocx } from './docx/read-docx.ts';
import type { ParseJob, ParseResult } from './parse-job.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { answerOnce } from './run-in-child.ts';

// The process in which one file is opened; whatever the file does to it, it ends here.
answerOnce(parse);

async function parse(job: ParseJob): Promise<ParseResult> {
  try {
    if (job.kind === 'pdf') return await readPdf(job);
    const text = await readDocx(job.bytes, job.limits);
    return { pages: [text], scannedPages: [], garbledPages: [], pictures: [] };
  } catch (error) {
    if (error instanceof UserError) return { refused: error.code, detail: error.message };
    const damaged = job.kind === 'pdf' ? 'pdf_damaged' : 'docx_damaged';
    return {
      refused: error instanceof RangeError ? 'too_complex' : damaged,
      detail: String(error),
    };
  }
}
