import { ConflictError } from '../errors.ts';
import type { Change } from '../store.ts';
import { writeBody } from './record-row.ts';
import { quoted } from './sql-query.ts';
import type { Statements } from './statements.ts';

/** A change whose record has already been turned into text. */
export type WrittenChange = Pick<Change, 'kind' | 'collection'> & {
  readonly id: string;
  readonly version: number;
  readonly body: string;
};

/** Turns records into text before the transaction begins, so that a fault there holds up nobody. */
export function writeChange(change: Change): WrittenChange {
  const { kind, collection } = change;
  return change.kind === 'remove'
    ? { kind, collection, id: change.id, version: 0, body: '' }
    : {
        kind,
        collection,
        id: change.value.id,
        version: change.value.version,
        body: writeBody(change.value),
      };
}

/**
 * Applies the changes in order inside the transaction that is open.
 *
 * @returns ids of the `insertIfNew` changes whose record was there.
 * @throws ConflictError at the first `save` that finds another version.
 */
export function applyChanges(
  statements: Statements,
  changes: readonly WrittenChange[],
): readonly string[] {
  return changes
    .filter((change) => !applyChange(statements, change) && change.kind === 'insertIfNew')
    .map(({ id }) => id);
}

/** Whether a row was written. */
function applyChange(statements: Statements, change: WrittenChange): boolean {
  const { kind, collection, id, version, body } = change;
  const table = quoted(collection);
  const insert = `INSERT INTO ${table} (id, version, body) VALUES (?, 1, ?) ON CONFLICT (id) DO`;
  switch (kind) {
    case 'remove':
      return statements.run(`DELETE FROM ${table} WHERE id = ?`, id) > 0;
    case 'insertIfNew':
      return statements.run(`${insert} NOTHING`, id, body) > 0;
    case 'put':
      return (
        statements.run(
          `${insert} UPDATE SET version = version + 1, body = excluded.body`,
          id,
          body,
        ) > 0
      );
    case 'save': {
      const update = `UPDATE ${table} SET version = version + 1, body = ? WHERE id = ? AND version = ?`;
      const written =
        version === 0
          ? statements.run(`${insert} NOTHING`, id, body)
          : statements.run(update, body, id, version);
      if (written === 0) throw new ConflictError(collection, id);
      return true;
    }
  }
}
