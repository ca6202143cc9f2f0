import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mapSqliteError } from './sqlite-error.ts';

/** The error as `node:sqlite` itself throws it. */
function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('mapSqliteError', () => {
  let folder: string;
  let path: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'amphoe-ita-error-'));
    path = join(folder, 'bot.db');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE t (x)');
    database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const mapped = (work: (database: DatabaseSync) => unknown, readOnly = false): unknown => {
    const database = new DatabaseSync(path, { readOnly });
    try {
      return mapSqliteError(
        thrown(() => work(database)),
        'bot.db',
      );
    } finally {
      database.close();
    }
  };

  test('a lock held by somebody else says so', () => {
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const error = mapped((database) => database.exec('BEGIN IMMEDIATE'));
    other.close();
    expect(error).toMatchObject({
      code: 'store_unavailable',
      message: expect.stringContaining('bot.db is locked by another program'),
    });
  });

  test('a file that cannot be written says so', () => {
    const error = mapped((database) => database.exec('INSERT INTO t VALUES (1)'), true);
    expect(error).toMatchObject({ message: expect.stringContaining('read-only') });
  });

  test('a disk without room says so', () => {
    const error = mapped((database) => {
      database.exec('PRAGMA max_page_count = 3');
      database.exec('INSERT INTO t VALUES (zeroblob(100000))');
    });
    expect(error).toMatchObject({ message: expect.stringContaining('the disk is full') });
  });

  test('a fault of the program stays as it is', () => {
    const error = mapped((database) => database.exec('nonsense'));
    expect(error).toMatchObject({ code: 'ERR_SQLITE_ERROR' });
    expect(mapSqliteError('text', 'bot.db')).toBe('text');
    expect(mapSqliteError(null, 'bot.db')).toBeNull();
  });
});
