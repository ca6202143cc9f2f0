import type { CollectionName, Collections } from './records/collections.ts';

/** One field's condition: equal to the value, or one of the forms below. `has` asks a list field. */
export type Condition<V> =
  | V
  | { readonly in: readonly V[] }
  | { readonly not: V }
  | { readonly lt?: V; readonly lte?: V; readonly gt?: V; readonly gte?: V }
  | (V extends readonly (infer Item)[] ? { readonly has: Item } : never);

/**
 * All conditions must hold. Only `id` and the fields named in `COLLECTIONS` may stand here; another
 * field, or a condition that is `undefined`, is refused with a TypeError. A field that is absent
 * counts as null, and null is less than nothing and greater than nothing.
 */
export type Where<T> = { readonly [K in keyof T]?: Condition<T[K]> };

export interface Query<T> {
  readonly where?: Where<T>;
  /** Where given, one of them must hold, together with `where`; an empty list matches nothing. */
  readonly anyOf?: readonly Where<T>[];
  readonly orderBy?: readonly (readonly [keyof T & string, 'ascending' | 'descending'])[];
  readonly limit?: number;
  readonly offset?: number;
}

/** Reads one collection; writes go through `Store.commit`, save for the atomic claim. */
export interface Repository<T> {
  get(id: string): Promise<T | null>;
  /** The records that exist among these ids, in no particular order. */
  getMany(ids: readonly string[]): Promise<T[]>;
  /** Ties in the order, and no order at all, fall back to the id. Null comes before every value. */
  find(query?: Query<T>): Promise<T[]>;
  count(query?: Pick<Query<T>, 'where' | 'anyOf'>): Promise<number>;
  /**
   * Atomically picks the records that match, sets fields on them, and gives them back as they are
   * afterwards. Two callers never get the same record for the same claim.
   */
  claim(query: Query<T> & { readonly limit: number }, set: Partial<T>): Promise<T[]>;
}

/** One write of a commit. */
export type Change = {
  [K in CollectionName]:
    | {
        /** Stores the record if the stored version is `value.version` (0: not there yet), else the whole commit fails. */
        readonly kind: 'save';
        readonly collection: K;
        readonly value: Collections[K];
      }
    | {
        /** Stores the record if no record of its id is there, else does nothing. */
        readonly kind: 'insertIfNew';
        readonly collection: K;
        readonly value: Collections[K];
      }
    | {
        /** Stores the record whatever is there. */
        readonly kind: 'put';
        readonly collection: K;
        readonly value: Collections[K];
      }
    | {
        /** Removes the record if it is there. */
        readonly kind: 'remove';
        readonly collection: K;
        readonly id: string;
      };
}[CollectionName];

export interface CommitResult {
  /** Ids of `insertIfNew` changes that found a record already there. */
  readonly existing: readonly string[];
}

/**
 * The storage port. `commit` writes all changes or none, durably, before it resolves.
 *
 * @throws ConflictError from `commit` when a `save` finds another version: read again and decide again.
 * @throws StoreUnavailableError from any call when the database cannot be reached.
 */
export type Store = { readonly [K in CollectionName]: Repository<Collections[K]> } & {
  commit(changes: readonly Change[]): Promise<CommitResult>;
  /**
   * Stores records exactly as they are, versions included, all or none; an id that is there already
   * is an error. For moving a whole store only.
   */
  restore<K extends CollectionName>(
    collection: K,
    records: readonly Collections[K][],
  ): Promise<void>;
  /** Removes every record that matches; returns how many. For retention only. */
  purge<K extends CollectionName>(collection: K, where: Where<Collections[K]>): Promise<number>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Makes a `save` change; `version` of the value is the version it was read at (0 for a new record). */
export const save = <K extends CollectionName>(collection: K, value: Collections[K]): Change =>
  ({ kind: 'save', collection, value }) as Change;

/** Makes an `insertIfNew` change. */
export const insertIfNew = <K extends CollectionName>(
  collection: K,
  value: Collections[K],
): Change => ({ kind: 'insertIfNew', collection, value }) as Change;

/** Makes a `put` change. */
export const put = <K extends CollectionName>(collection: K, value: Collections[K]): Change =>
  ({ kind: 'put', collection, value }) as Change;

/** Makes a `remove` change. */
export const remove = (collection: CollectionName, id: string): Change =>
  ({ kind: 'remove', collection, id }) as Change;
