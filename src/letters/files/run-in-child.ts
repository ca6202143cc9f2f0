import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type RefusalCode, refusal } from './messages.ts';

interface ChildBounds {
  readonly heapMebibytes: number;
  readonly milliseconds: number;
  /** The refusal when the process dies of something other than memory. */
  readonly onDeath: RefusalCode;
}

/** How a process ends that runs out of heap (V8 aborts) or that the kernel kills for its memory. */
const MEMORY_SIGNALS: readonly NodeJS.Signals[] = ['SIGABRT', 'SIGTRAP', 'SIGKILL'];

/**
 * Runs a file in a process of its own, hands it `data`, and gives the first message it answers with
 * (see `answerOnce`). Heap and time are bounded; a thread would not do, because one that runs out of
 * heap can take the whole process down. The process gets no environment, so no secrets. Throws a
 * UserError when it dies or is too slow; never leaves it behind.
 */
export async function runInChild<Result>(
  file: URL,
  data: unknown,
  { heapMebibytes, milliseconds, onDeath }: ChildBounds,
): Promise<Result> {
  const child = fork(fileURLToPath(file), {
    execArgv: ['--no-warnings', `--max-old-space-size=${heapMebibytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result>((resolve, reject) => {
      child.once('message', (result) => resolve(result as Result));
      // Not once: a second error event without a listener would end the bot.
      child.on('error', (cause) => reject(refusal('busy', 'no process', {}, { cause })));
      child.once('exit', (status, signal) => reject(died(onDeath, status, signal)));
      // When it can't be sent, the process has died, and says so by its exit.
      child.send(data as object, () => undefined);
      const tooSlow = () => reject(refusal('too_slow', `not read in ${milliseconds} ms`));
      timer = setTimeout(tooSlow, milliseconds);
    });
  } finally {
    clearTimeout(timer);
    await end(child);
  }
}

/** In the process that `runInChild` starts: answers its data with what `work` makes of it. */
export function answerOnce<Data, Result>(work: (data: Data) => Promise<Result>): void {
  process.once('message', async (data) => process.send?.(await work(data as Data)));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

function died(onDeath: RefusalCode, status: number | null, signal: NodeJS.Signals | null): Error {
  if (signal !== null && MEMORY_SIGNALS.includes(signal)) {
    return refusal('too_complex', `died of ${signal}`);
  }
  return refusal(onDeath, `ended early: status ${status}, signal ${signal}`);
}
