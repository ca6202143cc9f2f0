import { COLLECTIONS, type CollectionName } from './records/collections.ts';
import type { Repository, Store } from './store.ts';

/** The store with every error that an engine throws put through `mapError`. */
export function guardStore(store: Store, mapError: (error: unknown) => unknown): Store {
  const guarded =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      try {
        return await call(...given);
      } catch (error) {
        throw mapError(error);
      }
    };
  const repository = (name: CollectionName): Repository<never> => {
    const { get, getMany, find, count, claim } = store[name] as Repository<never>;
    return {
      get: guarded(get),
      getMany: guarded(getMany),
      find: guarded(find),
      count: guarded(count),
      claim: guarded(claim),
    };
  };
  const repositories = Object.fromEntries(
    (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [name, repository(name)]),
  );
  return {
    ...repositories,
    commit: guarded(store.commit),
    restore: guarded(store.restore),
    purge: guarded(store.purge),
    ping: guarded(store.ping),
    close: guarded(store.close),
  } as Store;
}
