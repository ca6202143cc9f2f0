import { StoreUnavailableError } from './errors.ts';
import { COLLECTIONS, type CollectionName } from './records/collections.ts';
import type { Repository, Store } from './store.ts';

/**
 * The store as its users get it: what the engine throws is put through `mapError`, and closing waits
 * for the calls under way and refuses those that come later.
 */
export function guardStore(store: Store, mapError: (error: unknown) => unknown): Store {
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  const guarded =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (closing) throw new StoreUnavailableError('the store has been closed');
      const result = call(...given);
      running.add(result);
      try {
        return await result;
      } catch (error) {
        throw mapError(error);
      } finally {
        running.delete(result);
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
    close: () => {
      closing ??= Promise.allSettled(running).then(() => store.close());
      return closing;
    },
  } as Store;
}
