import { StoreUnavailableError } from '../errors.ts';

/** SQLite's code for a lock that somebody else holds. */
export const BUSY = 5;

/** Primary result codes (https://www.sqlite.org/rescode.html) that are no fault of the program. */
const WORDS: Readonly<Record<number, string>> = {
  3: 'may not be opened: check who owns the file and its folder',
  [BUSY]: 'is locked by another program; close it, or wait until it has finished',
  6: 'is locked by another program; close it, or wait until it has finished',
  8: 'is read-only: check the rights of the file, its folder and the disk',
  10: 'could not be read or written: the disk reports an error',
  11: 'is damaged: stop the bot and restore the newest backup',
  13: 'could not grow: the disk is full',
  14: 'could not be opened: check that the path is a file and who owns it and its folder',
  26: 'is not a SQLite database: DATABASE_URL points at some other file',
};

/** The primary result code of an error that `node:sqlite` threw, or 0. */
export function resultCode(error: unknown): number {
  const { errcode } = Object(error) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 255 : 0;
}

/** Turns what `node:sqlite` throws into the port's errors; faults of the program stay as they are. */
export function mapSqliteError(error: unknown, path: string): unknown {
  const words = WORDS[resultCode(error)];
  return words
    ? new StoreUnavailableError(`the database ${path} ${words}`, { cause: error })
    : error;
}
