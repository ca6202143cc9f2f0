import type { Entity } from '../records/entity.ts';

/** A row of any of the store's tables. */
export interface Row {
  readonly id: string;
  readonly version: number;
  /** The record as JSON, without its version, which stands in its own column. */
  readonly body: string;
}

/** The body of a record's row. */
export const writeBody = (record: Entity): string =>
  JSON.stringify({ ...record, version: undefined });

/** Turns a row back into the record it was made from. */
export const readRow = <T>({ version, body }: Row): T => ({ ...JSON.parse(body), version }) as T;
