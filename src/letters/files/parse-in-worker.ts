import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { refusal } from './messages.ts';
import type { ParseJob, ParseResult } from './parse-job.ts';

const WORKER_FILE = fileURLToPath(new URL('./parse-worker.ts', import.meta.url));
const STACK_MEBIBYTES = 4;

/**
 * Reads a file in a thread of its own with bounded heap and time, so that a file made to exhaust
 * them takes down that thread alone. Throws a UserError then; never leaves the thread behind.
 */
export async function parseInWorker(job: ParseJob): Promise<ParseResult> {
  const worker = new Worker(WORKER_FILE, {
    workerData: job,
    execArgv: ['--no-warnings'],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: job.limits.heapMebibytes,
      stackSizeMb: STACK_MEBIBYTES,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ParseResult>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (cause) => reject(died(job, cause)));
      worker.once('exit', (status) => reject(died(job, new Error(`exit status ${status}`))));
      timer = setTimeout(
        () => reject(refusal('too_slow', `not read in ${job.limits.milliseconds} ms`)),
        job.limits.milliseconds,
      );
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function died({ kind }: ParseJob, cause: Error): Error {
  if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return refusal('too_complex', 'the file exhausts the heap', {}, { cause });
  }
  const code = kind === 'pdf' ? 'pdf_damaged' : 'docx_damaged';
  return refusal(code, `reading ended early: ${cause.message}`, {}, { cause });
}
