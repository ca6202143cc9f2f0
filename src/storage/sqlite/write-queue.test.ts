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

  test('when the disk is full, all that shared the transaction fail, and the next may go through', async () => {
    database.exec('CREATE TABLE big (y)');
    database.exec('PRAGMA max_page_count = 10');
    const big = queue.write(() => database.exec('INSERT INTO big VALUES (zeroblob(1000000))'));
    const outcomes = await Promise.allSettled([insert(1), big, insert(2)]);
    expect(outcomes.map(({ status }) => status)).toContain('rejected');
    const kept = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? outcome.value : [],
    );
    expect(stored()).toEqual(kept);
    await insert(3);
    expect(stored()).toEqual([...kept, 3]);
  });

  test('more than fit in one transaction all go through, in order', async () => {
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    const done: number[] = [];
    await Promise.all(numbers.map(async (number) => done.push(Number(await insert(number)))));
    expect(done).toEqual(numbers);
    expect(stored()).toEqual(numbers);
  });
});
