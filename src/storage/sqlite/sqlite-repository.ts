import { readQuery } from '../read-query.ts';
import type { CollectionName } from '../records/collections.ts';
import type { Entity } from '../records/entity.ts';
import type { Query, Repository } from '../store.ts';
import { readRow } from './record-row.ts';
import { orderSql, quoted, type Sql, whereSql } from './sql-query.ts';
import type { Statements } from './statements.ts';
import type { WriteQueue } from './write-queue.ts';

/** The repository of one collection. */
export function createSqliteRepository<T extends Entity>(
  collection: CollectionName,
  statements: Statements,
  queue: WriteQueue,
): Repository<T> {
  const table = quoted(collection);
  const byIds = `SELECT id, version, body FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`;

  const selectIds = (query: Query<T>): string[] => {
    const sql = select('id', table, collection, query);
    return statements.rows(sql.text, ...sql.parameters).map(({ id }) => id);
  };

  return {
    async get(id) {
      const [row] = statements.rows(`SELECT id, version, body FROM ${table} WHERE id = ?`, id);
      return row ? readRow<T>(row) : null;
    },
    async getMany(ids) {
      return statements.rows(byIds, JSON.stringify(ids)).map(readRow<T>);
    },
    async find(query = {}) {
      const sql = select('id, version, body', table, collection, query);
      return statements.rows(sql.text, ...sql.parameters).map(readRow<T>);
    },
    async count(query = {}) {
      const where = whereSql(readQuery(collection, query));
      const text = `SELECT count(*) AS counted FROM ${table}${where.text}`;
      return statements.rows<{ counted: number }>(text, ...where.parameters)[0]?.counted ?? 0;
    },
    async claim(query, set) {
      // A poll that finds nothing must not take the file's write lock.
      if (selectIds(query).length === 0) return [];
      const assignment = setSql(set);
      const update = `UPDATE ${table} SET version = version + 1, body = ${assignment.text}
        WHERE id IN (SELECT value FROM json_each(?)) RETURNING id, version, body`;
      return queue.write(() => {
        const ids = selectIds(query);
        const rows = statements.rows(update, ...assignment.parameters, JSON.stringify(ids));
        // RETURNING promises no order.
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.flatMap((id) => byId.get(id) ?? []).map(readRow<T>);
      });
    },
  };
}

function select<T>(columns: string, table: string, collection: CollectionName, query: Query<T>) {
  const plain = readQuery(collection, query);
  const where = whereSql(plain);
  const order = orderSql(plain);
  return {
    text: `SELECT ${columns} FROM ${table}${where.text}${order.text}`,
    parameters: [...where.parameters, ...order.parameters],
  };
}

/** `json_patch` would drop nulls and merge objects, so each field is set by its own path. */
function setSql(set: object): Sql {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  return {
    text: `json_set(body${', ?, json(?)'.repeat(given.length)})`,
    parameters: given.flatMap(([field, value]) => [`$."${field}"`, JSON.stringify(value)]),
  };
}
