/** A `save` found a version other than the one it was based on. */
export class ConflictError extends Error {
  readonly code = 'conflict';
  readonly collection: string;
  readonly id: string;

  constructor(collection: string, id: string) {
    super(`${collection}/${id} was changed by somebody else`);
    this.name = 'ConflictError';
    this.collection = collection;
    this.id = id;
  }
}

/** The database cannot be reached or will not take the write now. */
export class StoreUnavailableError extends Error {
  readonly code = 'store_unavailable';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailableError';
  }
}

/** The database was written by a newer version of this program, or DATABASE_URL makes no sense. */
export class StoreUnusableError extends Error {
  readonly code = 'store_unusable';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnusableError';
  }
}
