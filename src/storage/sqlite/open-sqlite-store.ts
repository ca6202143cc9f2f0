import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { StoreUnavailableError } from '../errors.ts';
import { guardStore } from '../guard-store.ts';
import type { Migration } from '../migrations.ts';
import { readQuery } from '../read-query.ts';
import { COLLECTIONS, type CollectionName } from '../records/collections.ts';
import type { Store } from '../store.ts';
import { applyChanges, writeChange } from './apply-changes.ts';
import { prepareSchema } from './prepare-schema.ts';
import { writeBody } from './record-row.ts';
import { quoted, whereSql } from './sql-query.ts';
import { BUSY, mapSqliteError, resultCode } from './sqlite-error.ts';
import { createSqliteRepository } from './sqlite-repository.ts';
import { keepStatements, type Statements } from './statements.ts';
import { openWriteQueue } from './write-queue.ts';

/** How long a write waits for another process's write, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens a store in the file at `path` (`:memory:` for one that vanishes), making the file and its
 * folder where they are missing. Several processes may have the same file open.
 *
 * @throws StoreUnavailableError when the file cannot be used now, with words for the operator.
 * @throws StoreUnusableError when it belongs to another program or a newer version of this one.
 */
export async function openSqliteStore(
  path: string,
  migrations: readonly Migration[],
): Promise<Store> {
  let database: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') makeFolder(path);
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
    await useWriteAheadLog(database);
    const statements = keepStatements(database);
    prepareSchema(database, statements, migrations);
    const store = createStore(database, statements);
    return guardStore(store, (error) => mapSqliteError(error, path));
  } catch (error) {
    if (database?.isOpen) database.close();
    throw mapSqliteError(error, path);
  }
}

function makeFolder(path: string): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreUnavailableError(`the folder ${folder} cannot be made`, { cause: error });
  }
}

/**
 * Two processes that both turn a new file to write-ahead logging get in each other's way, and
 * SQLite does not wait here as it does elsewhere (https://www.sqlite.org/wal.html#busy).
 */
async function useWriteAheadLog(database: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      break;
    } catch (error) {
      if (resultCode(error) !== BUSY || attempt === 50) throw error;
      await setTimeout(20);
    }
  }
  // NORMAL, the usual companion of WAL, may lose the last commits when the power fails.
  database.exec('PRAGMA synchronous = FULL');
}

function createStore(database: DatabaseSync, statements: Statements): Store {
  const queue = openWriteQueue(database);

  const repositories = Object.fromEntries(
    (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
      name,
      createSqliteRepository<never>(name, statements, queue),
    ]),
  );
  const rest: Pick<Store, 'commit' | 'restore' | 'purge' | 'ping' | 'close'> = {
    async commit(changes) {
      const written = changes.map(writeChange);
      if (written.length === 0) return { existing: [] };
      return { existing: await queue.write(() => applyChanges(statements, written)) };
    },
    async restore(collection, records) {
      const insert = `INSERT INTO ${quoted(collection)} (id, version, body) VALUES (?, ?, ?)`;
      const rows = records.map((record) => [record.id, record.version, writeBody(record)] as const);
      await queue.write(() => {
        for (const row of rows) statements.run(insert, ...row);
      });
    },
    async purge(collection, condition) {
      const where = whereSql(readQuery(collection, { where: condition }));
      const text = `DELETE FROM ${quoted(collection)}${where.text}`;
      return queue.write(() => statements.run(text, ...where.parameters));
    },
    async ping() {
      statements.rows('SELECT count(*) FROM sqlite_schema');
    },
    async close() {
      database.close();
    },
  };
  return { ...repositories, ...rest } as Store;
}
