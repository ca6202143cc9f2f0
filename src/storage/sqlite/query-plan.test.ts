import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readQuery } from '../read-query.ts';
import type { InboxEvent } from '../records/inbox-event.ts';
import type { Query } from '../store.ts';
import { prepareSchema } from './prepare-schema.ts';
import { orderSql, whereSql } from './sql-query.ts';
import { keepStatements } from './statements.ts';

describe('how SQLite goes about a query', () => {
  let database: DatabaseSync;
  beforeAll(() => {
    database = new DatabaseSync(':memory:');
    prepareSchema(database, keepStatements(database), []);
  });
  afterAll(() => database.close());

  const planOf = (query: Query<InboxEvent>): string => {
    const plain = readQuery('inbox', query);
    const [where, order] = [whereSql(plain), orderSql(plain)];
    return keepStatements(database)
      .rows<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT id FROM inbox${where.text}${order.text}`,
        ...where.parameters,
        ...order.parameters,
      )
      .map(({ detail }) => detail)
      .join('\n');
  };

  test('the oldest of a state are read in order, without a sort', () => {
    const plan = planOf({
      where: { state: 'waiting' },
      orderBy: [['timestamp', 'ascending']],
      limit: 10,
    });
    expect(plan).toMatch(/^SEARCH inbox USING .*INDEX inbox_by_state_timestamp_id/);
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('single records are looked up by their ids, however many share their state', () => {
    const plan = planOf({ where: { id: { in: ['a', 'b'] }, state: 'waiting' } });
    expect(plan).toContain('(id=?)');
    expect(plan).not.toContain('inbox_by_state');
  });
});
