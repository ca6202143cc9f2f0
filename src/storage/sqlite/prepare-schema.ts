import type { DatabaseSync } from 'node:sqlite';
import { StoreUnusableError } from '../errors.ts';
import {
  type Migration,
  pendingMigrations,
  type StoredRecord,
  schemaVersion,
} from '../migrations.ts';
import { COLLECTIONS, type CollectionName, type CollectionShape } from '../records/collections.ts';
import { readRow, writeBody } from './record-row.ts';
import { quoted } from './sql-query.ts';
import type { Statements } from './statements.ts';

/** Marks the file as ours in its header ("AITA"), so that no other program's database is touched. */
const APPLICATION_ID = 0x41495441;

/**
 * Makes what the program needs and the file lacks (tables, columns, indexes) and brings its records
 * to the program's schema version. One transaction: a second process that opens waits, then finds
 * the work done.
 *
 * @throws StoreUnusableError when the file is another program's, or newer than this program.
 */
export function prepareSchema(
  database: DatabaseSync,
  statements: Statements,
  migrations: readonly Migration[],
): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const stored = storedVersion(statements);
    const pending = stored === 0 ? [] : pendingMigrations(migrations, stored);
    for (const collection of Object.keys(COLLECTIONS) as CollectionName[]) {
      prepareTable(database, statements, collection);
    }
    for (const migration of pending) migrate(statements, migration);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${schemaVersion(migrations)}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** 0 for a file that holds nothing yet. */
function storedVersion(statements: Statements): number {
  const [header] = statements.rows<{ application: number; version: number; tables: number }>(
    `SELECT (SELECT application_id FROM pragma_application_id) AS application,
      (SELECT user_version FROM pragma_user_version) AS version,
      (SELECT count(*) FROM sqlite_schema) AS tables`,
  );
  if (!header || header.tables === 0) return 0;
  if (header.application === APPLICATION_ID) return header.version;
  throw new StoreUnusableError('the file is a database of another program; name another file');
}

function prepareTable(
  database: DatabaseSync,
  statements: Statements,
  collection: CollectionName,
): void {
  const { fields, indexes }: CollectionShape<never> = COLLECTIONS[collection];
  const table = quoted(collection);
  database.exec(
    `CREATE TABLE IF NOT EXISTS ${table}
      (id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL)`,
  );
  const columns = statements.rows<{ name: string }>(
    'SELECT name FROM pragma_table_xinfo(?)',
    collection,
  );
  const present = new Set(columns.map(({ name }) => name));
  for (const field of Object.keys(fields).filter((name) => !present.has(name))) {
    database.exec(
      `ALTER TABLE ${table} ADD COLUMN ${quoted(field)} AS (json_extract(body, '$."${field}"'))`,
    );
  }
  for (const index of indexes) {
    // The id settles ties, so with it at the end of an index nothing has to be sorted.
    const keys = [...index, 'id'];
    const name = quoted(`${collection}_by_${keys.join('_')}`);
    database.exec(
      `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${keys.map(quoted).join(', ')})`,
    );
  }
}

function migrate(statements: Statements, { collection, change }: Migration): void {
  const table = quoted(collection);
  for (const row of statements.rows(`SELECT id, version, body FROM ${table}`)) {
    const changed = change(readRow<StoredRecord>(row));
    if (changed === null) statements.run(`DELETE FROM ${table} WHERE id = ?`, row.id);
    else {
      const update = `UPDATE ${table} SET version = version + 1, body = ? WHERE id = ?`;
      statements.run(update, writeBody(changed), row.id);
    }
  }
}
