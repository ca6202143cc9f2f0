import { describe, expect, test } from '@jest/globals';
import { acquireLease, releaseLease } from '../../src/storage/lease.ts';
import type { Lease } from '../../src/storage/records/lease.ts';
import { type Engine, useStore } from './engine.ts';

/** That a lease is one owner's alone. */
export function describeLeases(engine: Engine): void {
  describe('leases', () => {
    const used = useStore(engine);
    const acquire = (owner: string, now: number, gone?: (owner: string) => boolean) =>
      acquireLease(used.store, 'jobs', owner, now, 100, gone);
    const acquired = async (owner: string, now: number): Promise<Lease> => {
      const lease = await acquire(owner, now);
      if (!lease) throw new Error(`${owner} did not get the lease`);
      return lease;
    };

    test('the first gets it, another only at its end', async () => {
      expect(await acquire('a', 1000)).toMatchObject({ id: 'jobs', owner: 'a', until: 1100 });
      expect(await acquire('b', 1099)).toBeNull();
      expect(await acquire('b', 1100)).toMatchObject({ owner: 'b', until: 1200 });
    });

    test('its owner gets it again, for longer', async () => {
      await acquired('a', 1000);
      expect(await acquire('a', 1050)).toMatchObject({ owner: 'a', until: 1150 });
    });

    test('renewed again and again, it stays with its owner', async () => {
      await acquired('a', 1000);
      for (const now of [1090, 1180, 1270]) {
        expect((await acquire('a', now))?.until).toBe(now + 100);
        expect(await acquire('b', now + 99)).toBeNull();
      }
    });

    test('an owner that slept past its end learns at renewal that it lost the lease', async () => {
      await acquired('a', 1000);
      await acquired('b', 1100);
      expect(await acquire('a', 1101)).toBeNull();
      expect(await used.store.leases.get('jobs')).toMatchObject({ owner: 'b', until: 1200 });
    });

    test('released, it is free at once', async () => {
      await releaseLease(used.store, await acquired('a', 1000));
      expect(await acquire('b', 1001)).toMatchObject({ owner: 'b' });
    });

    test('released by an owner that had lost it, it stays with the new one', async () => {
      const slept = await acquired('a', 1000);
      await acquired('b', 1100);
      await releaseLease(used.store, slept);
      expect(await acquire('c', 1101)).toBeNull();
    });

    test('that of an owner known to be gone is free at once', async () => {
      await acquired('dead', 1000);
      expect(await acquire('b', 1001, (owner) => owner === 'dead')).toMatchObject({ owner: 'b' });
    });

    test('of ten that ask at once for a free or an ended one, exactly one gets it', async () => {
      for (const now of [1000, 1100]) {
        const outcomes = await Promise.all(
          Array.from({ length: 10 }, (_, number) => acquire(`${now}-${number}`, now)),
        );
        expect(outcomes.filter((lease) => lease !== null)).toHaveLength(1);
      }
    });

    test('leases of different names have nothing to do with each other', async () => {
      await acquired('a', 1000);
      expect(await acquireLease(used.store, 'dispatcher', 'b', 1000, 100)).not.toBeNull();
    });
  });
}
