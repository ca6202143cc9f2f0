import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ChildTask } from './two-ways-child.ts';

export interface Child {
  /** Where it takes webhooks; null when it died before it listened. */
  readonly webhookUrl: string | null;
  /** Resolves when it has died. */
  readonly gone: Promise<unknown>;
  /** Asks it to finish what there is, and resolves to its exit code. */
  finish(): Promise<number | null>;
  /** Ends it if it still lives. */
  kill(): void;
}

/** Starts the program that works inbox and outbox in a process of its own. */
export async function runChild(task: ChildTask): Promise<Child> {
  const program = fileURLToPath(new URL('two-ways-child.ts', import.meta.url));
  // The parent's own flags are Jest's.
  const child = fork(program, [JSON.stringify(task)], { execArgv: ['--no-warnings'] });
  const gone = once(child, 'exit');
  const told = await Promise.race([once(child, 'message'), gone]);
  const { webhookUrl = null } = told[0] ?? {};
  return { webhookUrl, gone, finish: () => finish(child, gone), kill: () => child.kill('SIGKILL') };
}

async function finish(child: ChildProcess, gone: Promise<unknown[]>): Promise<number | null> {
  if (child.connected) child.send('finish', () => {});
  const [code] = await gone;
  return code as number | null;
}
