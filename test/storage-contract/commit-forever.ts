/**
 * Run as a process of its own, with a store's URL: commits pairs of records without end and writes
 * the number of each pair to standard output once it is stored. Made to be killed.
 */
import { openStore } from '../../src/storage/open-store.ts';
import { put, save } from '../../src/storage/store.ts';
import { inboxEvent, setting } from './records.ts';

const [url = '', first = '0'] = process.argv.slice(2);
const store = await openStore(url);
for (let number = Number(first); ; number += 3) {
  await Promise.all(
    [number, number + 1, number + 2].map(async (pair) => {
      await store.commit([
        save('inbox', inboxEvent(`pair-${pair}`)),
        put('settings', setting('last', pair)),
        save('settings', setting(`pair-${pair}`, 'x'.repeat(20_000))),
      ]);
      process.stdout.write(`${pair}\n`);
    }),
  );
}
