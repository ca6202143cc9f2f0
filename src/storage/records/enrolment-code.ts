import type { Entity, Instant } from './entity.ts';
import type { AreaCode, Role, Tier } from './office.ts';

/** An enrolment code. The id is the hash of the code; the code itself is nowhere kept. */
export interface EnrolmentCode extends Entity {
  readonly tier: Tier;
  readonly area: AreaCode;
  readonly role: Role;
  readonly uses: number;
  readonly used: number;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  /** Present where a coordinator of the office must approve each person who uses it. */
  readonly needsApproval?: true;
}
