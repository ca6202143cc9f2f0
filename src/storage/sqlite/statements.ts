import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Row } from './record-row.ts';
import type { Parameter } from './sql-query.ts';

/** Runs SQL, preparing each text only once. */
export interface Statements {
  rows<R = Row>(text: string, ...parameters: readonly Parameter[]): R[];
  /** How many rows it changed. */
  run(text: string, ...parameters: readonly Parameter[]): number;
}

/** Far above the number of different texts the program makes; a bound, not a working size. */
const MOST_KEPT = 500;

/** Keeps the prepared statements of a connection. */
export function keepStatements(database: DatabaseSync): Statements {
  const kept = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const found = kept.get(text);
    if (found) return found;
    if (kept.size >= MOST_KEPT) kept.clear();
    const statement = database.prepare(text);
    kept.set(text, statement);
    return statement;
  };
  return {
    rows: <R>(text: string, ...parameters: readonly Parameter[]) =>
      prepared(text).all(...parameters) as R[],
    run: (text, ...parameters) => Number(prepared(text).run(...parameters).changes),
  };
}
