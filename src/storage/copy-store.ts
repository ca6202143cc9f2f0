import { StoreUnusableError } from './errors.ts';
import { COLLECTIONS, type CollectionName } from './records/collections.ts';
import type { Entity } from './records/entity.ts';
import type { Repository, Store } from './store.ts';

/** What has been copied of one collection. */
export interface Copied {
  readonly collection: CollectionName;
  readonly copied: number;
}

/** Small enough for one transaction of MongoDB, large enough that its round trips do not count. */
const BATCH = 500;

/**
 * Copies every record, with its version, into an empty store and tells of each collection as it is
 * done. Nothing may write to either store meanwhile. What a broken-off copy leaves in the target has
 * to be thrown away before the next try.
 *
 * @throws StoreUnusableError before the first write when the target holds records, and at the end of
 *   a collection of which the target now holds another number than the source.
 */
export async function* copyStore(from: Store, to: Store): AsyncGenerator<Copied> {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  for (const name of names) await refuseRecords(to, name);
  for (const name of names) {
    const copied = await copyCollection(from, to, name);
    const [source, target] = [await count(from, name), await count(to, name)];
    if (source !== copied || target !== copied) {
      throw new StoreUnusableError(
        `${name} changed while it was copied (${source} there, ${target} here): stop the bot, empty the target, copy again`,
      );
    }
    yield { collection: name, copied };
  }
}

async function refuseRecords(store: Store, name: CollectionName): Promise<void> {
  if ((await count(store, name)) === 0) return;
  throw new StoreUnusableError(
    `the target already holds records in ${name}: copy into a new, empty database`,
  );
}

const count = (store: Store, name: CollectionName): Promise<number> =>
  (store[name] as Repository<Entity>).count();

async function copyCollection(from: Store, to: Store, name: CollectionName): Promise<number> {
  const source = from[name] as Repository<Entity>;
  let copied = 0;
  for (let after = ''; ; ) {
    const records = await source.find({ where: { id: { gt: after } }, limit: BATCH });
    const last = records.at(-1);
    if (!last) return copied;
    await to.restore(name, records as never);
    copied += records.length;
    after = last.id;
  }
}
