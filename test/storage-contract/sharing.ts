import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/storage/open-store.ts';
import { insertIfNew, put, type Store, save } from '../../src/storage/store.ts';
import { claimAll } from './claims.ts';
import { type Engine, useStore } from './engine.ts';
import { inboxEvent, setting } from './records.ts';

/** What holds between several handles on one database, and after they have been closed. */
export function describeSharing(engine: Engine): void {
  describe('several handles', () => {
    const used = useStore(engine);
    let others: readonly Store[] = [];
    beforeEach(async () => {
      others = await Promise.all([1, 2, 3].map(() => openStore(used.url)));
    });
    afterEach(async () => {
      for (const store of others) await store.close();
    });
    const all = (): readonly Store[] => [used.store, ...others];

    test('what one handle has committed, the others see at once', async () => {
      for (const [number, store] of all().entries()) {
        await store.commit([put('settings', setting('a', number))]);
        for (const reader of all()) {
          expect((await reader.settings.get('a'))?.value).toBe(number);
        }
      }
    });

    test('of savers on several handles exactly one wins each version', async () => {
      await used.store.commit([put('settings', setting('a', 0))]);
      for (let version = 1; version <= 10; version += 1) {
        const outcomes = await Promise.allSettled(
          all().map((store, value) =>
            store.commit([
              put('settings', setting('b', value)),
              save('settings', { id: 'a', version, value }),
            ]),
          ),
        );
        const lost = outcomes.flatMap((outcome) =>
          outcome.status === 'rejected' ? outcome.reason : [],
        );
        expect(lost).toHaveLength(3);
        for (const error of lost) expect(error).toMatchObject({ code: 'conflict', id: 'a' });
      }
    });

    test('of inserters on several handles exactly one is first', async () => {
      const events = Array.from({ length: 20 }, (_, number) => `E${number}`);
      const results = await Promise.all(
        all().flatMap((store) =>
          events.map((id) => store.commit([insertIfNew('inbox', inboxEvent(id))])),
        ),
      );
      expect(results.filter(({ existing }) => existing.length === 0)).toHaveLength(events.length);
    });

    test('claimers on several handles get every record once', async () => {
      const events = Array.from({ length: 100 }, (_, number) => inboxEvent(`E${number}`));
      await used.store.commit(events.map((event) => put('inbox', event)));
      const claimed = await Promise.all(
        all().map((store, number) => claimAll(store, `owner-${number}`)),
      );
      expect(claimed.flat()).toHaveLength(100);
      expect(new Set(claimed.flat()).size).toBe(100);
    });

    test('a closed handle refuses everything, and its records are there for the next', async () => {
      const store = await openStore(used.url);
      const commit = store.commit([put('settings', setting('a', 'kept'))]);
      await Promise.all([commit, store.close()]);
      const unavailable = { code: 'store_unavailable' };
      await expect(store.settings.get('a')).rejects.toMatchObject(unavailable);
      await expect(store.ping()).rejects.toMatchObject(unavailable);
      const writing = store.commit([put('settings', setting('b', 1))]);
      await expect(writing).rejects.toMatchObject(unavailable);

      const next = await openStore(used.url);
      expect((await next.settings.get('a'))?.value).toBe('kept');
      await next.close();
    });

    test('closing twice is fine', async () => {
      const store = await openStore(used.url);
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}
