import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openStore } from '../../src/storage/open-store.ts';
import { COLLECTIONS, type CollectionName } from '../../src/storage/records/collections.ts';
import type { Store } from '../../src/storage/store.ts';

/** An engine that is held to the contract. */
export interface Engine {
  readonly name: string;
  /** Whether several handles on one URL see the same records, also after all have been closed. */
  readonly shared: boolean;
  /** A new, empty database. */
  createDatabase(): Promise<Database>;
}

export interface Database {
  readonly url: string;
  drop(): Promise<void>;
}

export const collectionNames = Object.keys(COLLECTIONS) as CollectionName[];

/** Gives the tests of the enclosing `describe` one database, which is empty at the start of each. */
export function useStore(engine: Engine): { readonly store: Store; readonly url: string } {
  let database: Database | undefined;
  let store: Store | undefined;
  beforeAll(async () => {
    database = await engine.createDatabase();
    store = await openStore(database.url);
  });
  beforeEach(async () => {
    for (const name of collectionNames) await store?.purge(name, {});
  });
  afterAll(async () => {
    await store?.close();
    await database?.drop();
  });
  return {
    get store(): Store {
      if (!store) throw new Error('the store is open in tests only');
      return store;
    },
    get url(): string {
      return database?.url ?? '';
    },
  };
}
