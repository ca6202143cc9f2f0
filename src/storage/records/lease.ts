import type { Entity, Instant } from './entity.ts';

/** The right of one running instance to do something alone, for a while. The id names what. */
export interface Lease extends Entity {
  readonly owner: string;
  readonly until: Instant;
}

/** A small fact about the deployment (last quota seen, last job run). The id names it. */
export interface Setting extends Entity {
  readonly value: unknown;
}
