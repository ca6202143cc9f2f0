import type { DatabaseSync } from 'node:sqlite';

/** Brings writes together so that those which come at the same time share one transaction. */
export interface WriteQueue {
  /**
   * Runs the work in a transaction of this connection and resolves once it is on the disk. Work that
   * throws is undone alone; the others of the same transaction go through.
   */
  write<R>(work: () => R): Promise<R>;
}

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Keeps one transaction from holding the event loop, and the file, for too long. */
const MOST_TOGETHER = 256;

/**
 * A queue over a connection that nobody else writes through. The disk is waited for once per group,
 * which is what a burst of webhooks spends its time on.
 */
export function openWriteQueue(database: DatabaseSync): WriteQueue {
  const waiting: Waiting[] = [];

  const flush = (): void => {
    const group = waiting.splice(0, MOST_TOGETHER);
    if (waiting.length > 0) setImmediate(flush);
    if (group.length > 0) writeTogether(database, group);
  };

  return {
    write: <R>(work: () => R) =>
      new Promise<R>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
  };
}

function writeTogether(database: DatabaseSync, group: readonly Waiting[]): void {
  const settle: (() => void)[] = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const { work, resolve, reject } of group) {
      database.exec('SAVEPOINT one');
      try {
        const result = work();
        settle.push(() => resolve(result));
      } catch (error) {
        // A full or failing disk makes SQLite undo the whole transaction by itself.
        if (!database.isTransaction) throw error;
        database.exec('ROLLBACK TO one');
        settle.push(() => reject(error));
      }
      database.exec('RELEASE one');
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    for (const { reject } of group) reject(error);
    return;
  }
  for (const tell of settle) tell();
}
