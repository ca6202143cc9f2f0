import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { LineApi } from '../line/line-api.ts';
import type { Store } from '../storage/store.ts';

/** What the commands need of the world. */
export interface CommandContext {
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Reads a file of the person's, by the path they typed. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The configuration, read when a command first needs it. */
  readonly config: () => Config;
  /** Runs with the deployment's store open, the same one a running server uses. */
  readonly withStore: <T>(run: (store: Store) => Promise<T>) => Promise<T>;
  readonly openStore: (url: string) => Promise<Store>;
  /** LINE, or null where no access token is configured. */
  readonly line: () => LineApi | null;
  readonly print: Printer;
}

/** Where results go. */
export interface Printer {
  /** One result: a JSON line with `--json`, else the words for people. */
  readonly result: (value: object, words: string) => void;
  /** Something for people only. */
  readonly note: (words: string) => void;
}

/** A command that could not be done, in words an operator can act on; exit status 1. */
export class CommandError extends Error {
  readonly code = 'command_failed';
}

/** A command that makes no sense as typed; exit status 2. */
export class UsageError extends Error {
  readonly code = 'usage';
}
