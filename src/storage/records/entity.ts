/**
 * What every stored record has. `version` is 0 until the record is stored and counts up by one with
 * each write; a write of a record names the version it was read at.
 */
export interface Entity {
  readonly id: string;
  readonly version: number;
}

/** An instant in milliseconds since 1970, UTC. */
export type Instant = number;

/** A calendar day in Asia/Bangkok, `YYYY-MM-DD`, Gregorian. */
export type Day = string;

/** A time of day in Asia/Bangkok, `HH:mm`. */
export type TimeOfDay = string;
