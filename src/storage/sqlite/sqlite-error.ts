import { StoreUnavailableError } from '../errors.ts';

/** Primary result codes (https://www.sqlite.org/rescode.html) that are no fault of the program. */
const WORDS: Readonly<Record<number, string>> = {
  3: 'may not be opened: check who owns the file and its folder',
  5: 'is locked by another program; close it, or wait until it has finished',
  6: 'is locked by another program; close it, or wait until it has finished',
  8: 'is read-only: check the rights of the file, its folder and the disk',
  10: 'could not be read or written: the disk reports an error',
  11: 'is damaged: stop the bot and restore the newest backup',
  13: 'could not grow: the disk is full',
  14: 'could not be opened: check that the path is a file and who owns it and its folder',
  26: 'is not a SQLite database: DATABASE_URL points at some other file',
};

/** Turns what `node:sqlite` throws into the port's errors; faults of the program stay as they are. */
export function mapSqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ERR_INVALID_STATE') {
    return new StoreUnavailableError(`the database ${path} has been closed`, { cause: error });
  }
  const primary = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 255 : 0;
  const words = WORDS[primary];
  return words
    ? new StoreUnavailableError(`the database ${path} ${words}`, { cause: error })
    : error;
}
