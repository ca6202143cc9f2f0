import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from './project-root.ts';

/** How a program ended, and what it said. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts one of the project's programs by node itself, with this environment and no other. */
export function spawnProgram(
  file: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
): ChildProcess {
  return spawn(process.execPath, [`${PROJECT_ROOT}/${file}`], { cwd, env });
}

/** Resolves when the program has ended. */
export async function endOf(child: ChildProcess): Promise<Ending> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...said };
}

/** Resolves to the port once the bot's log says that it listens; throws when it ends before. */
export async function listeningPort(bot: ChildProcess): Promise<number> {
  if (bot.stdout === null) throw new Error('the bot has no output');
  let complaints = '';
  bot.stderr?.on('data', (text: Buffer) => {
    complaints += text.toString();
  });
  for await (const line of createInterface({ input: bot.stdout })) {
    const entry = JSON.parse(line);
    if (entry.msg === 'listening') {
      bot.stdout.resume();
      return entry.port;
    }
  }
  throw new Error(`the bot ended before it listened: ${complaints}`);
}
