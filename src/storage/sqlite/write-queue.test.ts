import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openWriteQueue, type WriteQueue } from './write-queue.ts';

describe('the write queue', () => {
  let database: DatabaseSync;
  let queue: WriteQueue;
  beforeEach(() => {
    database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE t (x INTEGER UNIQUE)');
    queue = openWriteQueue(database);
  });
  afterEach(() => {
    database.close();
  });
  const insert = (x: number) =>
    queue.write(() => database.exec(`INSERT INTO t VALUES (${x})`) ?? x);
  const stored = () =>
    database
      .prepare('SELECT x FROM t ORDER BY x')
      .all()
      .map(({ x }) => x);

  test('writes of the same moment share one transaction', async () => {
    const exec = jest.spyOn(database, 'exec');
    expect(await Promise.all([1, 2, 3].map(insert))).toEqual([1, 2, 3]);
    expect(exec.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1);
    await insert(4);
    expect(exec.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(2);
  });

  test('what one of them had done before it threw is undone, and nothing else', async () => {
    const failing = queue.write(() => {
      database.exec('INSERT INTO t VALUES (5)');
      throw new Error('not after all');
    });
    const outcomes = await Promise.allSettled([insert(1), failing, insert(2), insert(1)]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    expect(stored()).toEqual([1, 2]);
  });

  test('when SQLite undoes all by itself, all that shared the transaction fail for that reason', async () => {
    await insert(0);
    // As it may do when the disk is full or fails (https://www.sqlite.org/lang_transaction.html).
    const undoing = queue.write(() => database.exec('INSERT OR ROLLBACK INTO t VALUES (0)'));
    const outcomes = await Promise.allSettled([insert(1), undoing, insert(2)]);
    const reason = expect.objectContaining({ message: expect.stringContaining('UNIQUE') });
    const rejected = { status: 'rejected', reason };
    expect(outcomes).toEqual([rejected, rejected, rejected]);
    await insert(3);
    expect(stored()).toEqual([0, 3]);
  });

  test('more than fit in one transaction all go through, in order', async () => {
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    const done: number[] = [];
    await Promise.all(numbers.map(async (number) => done.push(Number(await insert(number)))));
    expect(done).toEqual(numbers);
    expect(stored()).toEqual(numbers);
  });
});
