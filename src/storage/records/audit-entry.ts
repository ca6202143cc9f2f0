import type { Entity, Instant } from './entity.ts';
import type { AreaCode } from './office.ts';

/** One act that changed something or showed a secret; never changed or removed. */
export interface AuditEntry extends Entity {
  readonly at: Instant;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly area: AreaCode | null;
  readonly act: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}
