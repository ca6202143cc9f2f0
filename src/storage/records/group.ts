import type { Day, Entity, Instant } from './entity.ts';
import type { AreaCode, Tier } from './office.ts';

/** A LINE group the bot is or was in. The id is LINE's groupId. */
export interface Group extends Entity {
  readonly name: string | null;
  /** Members without the bot, as LINE counted them last. */
  readonly memberCount: number | null;
  readonly refreshedAt: Instant | null;
  readonly present: boolean;
  readonly joinedAt: Instant;
  readonly leftAt: Instant | null;
  /** Null until somebody types a code in it: until then it gets nothing. */
  readonly tier: Tier | null;
  readonly areas: readonly AreaCode[];
  readonly enrolledAt: Instant | null;
  readonly enrolledBy: string | null;
  readonly mutedUntil: Instant | null;
  /** The latest days on which somebody did something here, oldest first; absent before the first. */
  readonly activeDays?: readonly Day[];
}
