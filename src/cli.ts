import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { addAskCommand } from './cli/ask-command.ts';
import { addAuditCommand } from './cli/audit-command.ts';
import { addCircularsCommand } from './cli/circulars-command.ts';
import { addCodesCommand } from './cli/codes-command.ts';
import { type CommandContext, CommandError, UsageError } from './cli/command-context.ts';
import { addDeadlinesCommand } from './cli/deadlines-command.ts';
import { addHolidaysCommand } from './cli/holidays-command.ts';
import { addLettersCommand } from './cli/letters-command.ts';
import { addNudgesCommand } from './cli/nudges-command.ts';
import { addOutboxCommand } from './cli/outbox-command.ts';
import { addGroupsCommand, addPeopleCommand } from './cli/people-command.ts';
import { addQuestionsCommand } from './cli/questions-command.ts';
import { addStoreCommand } from './cli/store-command.ts';
import { systemClock } from './clock.ts';
import { ConfigurationError, readConfig } from './config.ts';
import { createLineApi } from './line/create-line-api.ts';
import { StoreUnavailableError, StoreUnusableError } from './storage/errors.ts';
import { openStore } from './storage/open-store.ts';

const DONE = 0;
const COULD_NOT = 1;
const BAD_USAGE = 2;

if (existsSync('.env')) process.loadEnvFile('.env');
// Somebody who looks at the first lines only (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit(DONE));

const program = new Command('cli')
  .description(
    "the operator's tool of the Amphoe ITA bot; works on the same store as a running server",
  )
  .option('--json', 'JSON lines on standard output, everything for people on standard error')
  .exitOverride()
  .configureOutput({
    // Help is for people, so with --json it must not stand among the results.
    writeOut: (text) => (isJson() ? process.stderr : process.stdout).write(text),
    writeErr: (text) => process.stderr.write(text),
  });

const isJson = () => program.opts<{ json?: boolean }>().json === true;
const config = () => readConfig(process.env, { needsLine: false });

const context: CommandContext = {
  clock: systemClock,
  randomBytes,
  readFile: async (path) => {
    // npm runs scripts in the project's folder; what was typed is meant from where it was typed.
    const places = [path, resolve(process.env.INIT_CWD ?? '.', path)];
    const found = places.find((place) => existsSync(place));
    if (found === undefined) throw new CommandError(`no such file: ${path}`);
    return readFile(found).catch((error: Error) => {
      throw new CommandError(`cannot read ${path}: ${error.message}`);
    });
  },
  config,
  openStore,
  withStore: async (run) => {
    const store = await openStore(config().databaseURL);
    try {
      return await run(store);
    } finally {
      await store.close();
    }
  },
  line: () => {
    const { channelAccessToken, apiBaseURL, dataApiBaseURL } = config();
    if (channelAccessToken === '') return null;
    return createLineApi({ channelAccessToken, apiBaseURL, dataApiBaseURL });
  },
  print: {
    result: (value, words) => {
      process.stdout.write(isJson() ? `${JSON.stringify(value)}\n` : `${words}\n`);
    },
    note: (words) => {
      process.stderr.write(`${words}\n`);
    },
  },
};

for (const add of [
  addCodesCommand,
  addLettersCommand,
  addCircularsCommand,
  addDeadlinesCommand,
  addHolidaysCommand,
  addNudgesCommand,
  addAskCommand,
  addOutboxCommand,
  addPeopleCommand,
  addGroupsCommand,
  addAuditCommand,
  addQuestionsCommand,
  addStoreCommand,
]) {
  add(program, context);
}

function inheritExit(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) inheritExit(child);
}
inheritExit(program);

/** The exit status of a failure, after saying it in words an operator can act on. */
function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_USAGE;
  const usage = error instanceof UsageError;
  const known =
    usage ||
    error instanceof CommandError ||
    error instanceof ConfigurationError ||
    error instanceof StoreUnusableError ||
    error instanceof StoreUnavailableError;
  const words = known || !(error instanceof Error) ? String((error as Error).message) : error.stack;
  process.stderr.write(`${words}\n`);
  return usage ? BAD_USAGE : COULD_NOT;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}
