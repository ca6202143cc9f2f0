import { StoreUnusableError } from './errors.ts';
import type { CollectionName } from './records/collections.ts';

/** A stored record of any earlier shape, with its `id` and `version`. */
export type StoredRecord = { readonly id: string; readonly version: number } & Readonly<
  Record<string, unknown>
>;

/**
 * One step from a schema version to the next. New searchable fields and indexes need none: every
 * opening adds them. A migration is needed where the records themselves must change.
 */
export interface Migration {
  readonly title: string;
  readonly collection: CollectionName;
  /** A pure function: the record in its new shape, or null to remove it. The id must stay. */
  change(record: StoredRecord): StoredRecord | null;
}

/**
 * Migrations in order; the first leads from schema version 1 to 2. One that has been released is
 * never changed or taken out, or databases of the same version would differ.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The schema version that a program with these migrations writes. */
export const schemaVersion = (migrations: readonly Migration[]): number => migrations.length + 1;

/**
 * The migrations that a database still lacks.
 *
 * @throws StoreUnusableError when the database is ahead of the program.
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  stored: number,
): readonly Migration[] {
  const known = schemaVersion(migrations);
  if (stored <= known) return migrations.slice(stored - 1);
  throw new StoreUnusableError(
    `the database has schema version ${stored}, and this program knows versions up to ${known}: ` +
      'run the newer release of the program that wrote it, or restore a backup from before that',
  );
}
