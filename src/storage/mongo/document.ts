import type { Entity } from '../records/entity.ts';

/** A record as MongoDB keeps it. */
export interface StoredDocument {
  readonly _id: string;
  readonly version: number;
  /** Whose claim took it last; tells claimers apart and is no part of the record. */
  readonly _claim?: string;
  readonly [field: string]: unknown;
}

/** Values as JSON has them (no undefined, no dates), so that both engines keep the same. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The document of a record that `plain` has copied, under the version given. */
export function toDocument({ id, ...fields }: Entity, version: number): StoredDocument {
  return { _id: id, ...fields, version };
}

/** The record of a document. */
export function toRecord<T>({ _id, _claim, ...fields }: StoredDocument): T {
  return { id: _id, ...fields } as T;
}
