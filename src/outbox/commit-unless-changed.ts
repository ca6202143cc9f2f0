import { ConflictError } from '../storage/errors.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import { type Store, save } from '../storage/store.ts';

/** Writes the rows; one that somebody else has moved in the meantime stays as that one left it. */
export async function commitUnlessChanged(
  store: Pick<Store, 'commit'>,
  rows: readonly Delivery[],
): Promise<void> {
  try {
    await store.commit(rows.map((row) => save('outbox', row)));
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    if (rows.length > 1) for (const row of rows) await commitUnlessChanged(store, [row]);
  }
}
