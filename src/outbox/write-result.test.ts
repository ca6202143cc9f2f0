import { expect, test } from '@jest/globals';
import { silentLog } from '../../test/faults/silent-log.ts';
import { ConflictError, StoreUnavailableError } from '../storage/errors.ts';
import { systemTimers } from '../timers.ts';
import { writeResult } from './write-result.ts';

/** Writes to a store that fails with these errors, one after the other, and then takes it. */
async function write(errors: readonly Error[], keepTrying = true) {
  const left = [...errors];
  let calls = 0;
  const store = {
    async commit() {
      calls += 1;
      const error = left.shift();
      if (error) throw error;
      return { existing: [] };
    },
  };
  const timers = { after: (_: number, run: () => void) => systemTimers.after(0, run) };
  const writer = { store, timers, log: silentLog, keepTrying: () => keepTrying };
  return { written: await writeResult(writer, []), calls };
}

const away = new StoreUnavailableError('away');

test('a result waits for the store until it is back', async () => {
  expect(await write([away, away])).toEqual({ written: true, calls: 3 });
});

test('a program that ends does not wait: lease and retry key keep the row right', async () => {
  expect(await write([away], false)).toEqual({ written: false, calls: 1 });
});

test('a row that somebody else has taken over is left to them', async () => {
  expect(await write([new ConflictError('outbox', 'row')])).toEqual({ written: false, calls: 1 });
});

test('a fault of the program is not hidden', async () => {
  await expect(write([new TypeError('undefined')])).rejects.toThrow(TypeError);
});
