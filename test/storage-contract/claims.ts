import { describe, expect, test } from '@jest/globals';
import type { InboxEvent } from '../../src/storage/records/inbox-event.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { type Engine, useStore } from './engine.ts';
import { inboxEvent } from './records.ts';

/** Takes the oldest that wait. */
const claimWaiting = (store: Store, owner: string, limit: number): Promise<InboxEvent[]> =>
  store.inbox.claim(
    { where: { state: 'waiting' }, orderBy: [['timestamp', 'ascending']], limit },
    { state: 'working', leaseOwner: owner, leaseUntil: 60_000 },
  );

/** Takes seven at a time until nothing waits; the ids it got. */
export async function claimAll(store: Store, owner: string): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const claimed = await claimWaiting(store, owner, 7);
    if (claimed.length === 0) return ids;
    ids.push(...claimed.map(({ id }) => id));
  }
}

/** What `claim` promises. */
export function describeClaims(engine: Engine): void {
  describe('claims', () => {
    const used = useStore(engine);
    const fill = (count: number) =>
      used.store.commit(
        Array.from({ length: count }, (_, number) =>
          put('inbox', inboxEvent(`E${number}`, { timestamp: count - number })),
        ),
      );

    test('a claim picks in the order asked for and gives the records as they are afterwards', async () => {
      await fill(5);
      const claimed = await claimWaiting(used.store, 'me', 3);
      expect(claimed.map(({ id }) => id)).toEqual(['E4', 'E3', 'E2']);
      expect(claimed[0]).toEqual(
        inboxEvent('E4', {
          timestamp: 1,
          version: 2,
          state: 'working',
          leaseOwner: 'me',
          leaseUntil: 60_000,
        }),
      );
      expect(await used.store.inbox.getMany(['E4'])).toEqual(claimed.slice(0, 1));
      expect(await used.store.inbox.count({ where: { state: 'waiting' } })).toBe(2);
    });

    test('a claim that matches nothing, or may take none, gives nothing', async () => {
      await fill(2);
      expect(await claimWaiting(used.store, 'me', 0)).toEqual([]);
      await claimWaiting(used.store, 'me', 2);
      expect(await claimWaiting(used.store, 'me', 2)).toEqual([]);
    });

    test('a claim can set null and leaves out what is undefined', async () => {
      await used.store.commit([
        put('inbox', inboxEvent('E1', { error: 'late', leaseOwner: 'old' })),
      ]);
      const set = { leaseOwner: null, error: undefined };
      const [claimed] = await used.store.inbox.claim({ limit: 1 }, set);
      expect(claimed).toMatchObject({ leaseOwner: null, error: 'late' });
    });

    test('a claimed record cannot be saved at the version it had before', async () => {
      await fill(1);
      const before = await used.store.inbox.find();
      await claimWaiting(used.store, 'me', 1);
      const saving = used.store.commit(
        before.map((value) => ({ kind: 'save', collection: 'inbox', value })),
      );
      await expect(saving).rejects.toMatchObject({ code: 'conflict' });
    });

    test('a lease that has run out can be claimed again, by one only', async () => {
      await fill(1);
      await claimWaiting(used.store, 'dead', 1);
      const again = await Promise.all(
        Array.from({ length: 8 }, (_, number) =>
          used.store.inbox.claim(
            { where: { state: 'working', leaseUntil: { lt: 60_001 } }, limit: 1 },
            { leaseOwner: `new-${number}`, leaseUntil: 120_000 },
          ),
        ),
      );
      expect(again.flat()).toHaveLength(1);
    });

    test('none of eight claimers at once goes away empty while there is enough for all', async () => {
      await fill(8);
      const claimed = await Promise.all(
        Array.from({ length: 8 }, (_, number) => claimWaiting(used.store, `owner-${number}`, 1)),
      );
      expect(claimed.map(({ length }) => length)).toEqual(Array(8).fill(1));
    });

    test('eight claimers at once get every record once', async () => {
      await fill(200);
      const claimed = await Promise.all(
        Array.from({ length: 8 }, (_, number) => claimAll(used.store, `owner-${number}`)),
      );
      expect(claimed.flat()).toHaveLength(200);
      expect(new Set(claimed.flat()).size).toBe(200);
    });
  });
}
