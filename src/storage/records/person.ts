import type { Entity, Instant } from './entity.ts';
import type { AreaCode, Role, Tier } from './office.ts';

/** A person's binding to an office; `until` is set when it has ended, and history keeps it. */
export interface OfficeHolding {
  readonly tier: Tier;
  readonly area: AreaCode;
  readonly role: Role;
  readonly since: Instant;
  readonly until: Instant | null;
}

/** A LINE user who has enrolled or tried to. The id is LINE's userId, or the groupId where LINE names no user. */
export interface Person extends Entity {
  readonly name: string | null;
  readonly holdings: readonly OfficeHolding[];
  /** When wrong codes were typed lately. */
  readonly wrongCodes: readonly Instant[];
  readonly lockedUntil: Instant | null;
  /** Since when the person blocks the bot, so that no push reaches them; absent otherwise. */
  readonly blockedSince?: Instant;
}
