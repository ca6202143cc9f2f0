import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type RefusalCode, refusal } from './messages.ts';

interface WorkerBounds {
  readonly heapMebibytes: number;
  readonly milliseconds: number;
  /** The refusal when the thread dies of something other than memory. */
  readonly onDeath: RefusalCode;
}

const STACK_MEBIBYTES = 4;

/**
 * Runs a worker file on `data` in a thread of its own and gives the first message it posts. Heap and
 * time are bounded, so that a file made to exhaust them takes down that thread alone. Throws a
 * UserError then; never leaves the thread behind.
 */
export async function runInWorker<Result>(
  file: URL,
  data: unknown,
  { heapMebibytes, milliseconds, onDeath }: WorkerBounds,
): Promise<Result> {
  const worker = new Worker(fileURLToPath(file), {
    workerData: data,
    execArgv: ['--no-warnings'],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes, stackSizeMb: STACK_MEBIBYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (cause) => reject(died(onDeath, cause)));
      worker.once('exit', (status) => reject(died(onDeath, new Error(`exit status ${status}`))));
      const tooSlow = () => reject(refusal('too_slow', `not read in ${milliseconds} ms`));
      timer = setTimeout(tooSlow, milliseconds);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function died(onDeath: RefusalCode, cause: Error): Error {
  if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return refusal('too_complex', 'the file exhausts the heap', {}, { cause });
  }
  return refusal(onDeath, `reading ended early: ${cause.message}`, {}, { cause });
}
