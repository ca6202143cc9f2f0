import { ConflictError } from './errors.ts';
import type { Instant } from './records/entity.ts';
import type { Lease } from './records/lease.ts';
import { type Store, save } from './store.ts';

/**
 * Takes the lease, so that the owner may do alone what it names until `now + milliseconds`. Whoever
 * has it already gets it again, for longer.
 *
 * @param gone tells that an owner is dead, so that a restart need not wait for its own old lease.
 * @returns the lease, or null while somebody else has it.
 */
export async function acquireLease(
  store: Store,
  name: string,
  owner: string,
  now: Instant,
  milliseconds: number,
  gone: (owner: string) => boolean = () => false,
): Promise<Lease | null> {
  const held = await store.leases.get(name);
  if (held && held.owner !== owner && held.until > now && !gone(held.owner)) return null;
  return write(store, { id: name, version: held?.version ?? 0, owner, until: now + milliseconds });
}

/** Gives a lease back before its end; does nothing when somebody else has it by now. */
export async function releaseLease(store: Store, lease: Lease): Promise<void> {
  await write(store, { ...lease, until: 0 });
}

async function write(store: Store, lease: Lease): Promise<Lease | null> {
  try {
    await store.commit([save('leases', lease)]);
    return { ...lease, version: lease.version + 1 };
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}
