import { moveDelivery } from '../outbox/delivery-states.ts';
import { NEVER } from '../outbox/month-limit.ts';
import type { Delivery } from '../storage/records/delivery.ts';

/** Why a digest is held: what is overdue or due goes first, and the month's quota holds no more. */
export const QUOTA_SHORT = 'quota_short';

/**
 * The digests with those held that the month's quota does not pay for; most urgent first, each either
 * whole or not at all. `left` is null where LINE sets no limit or does not tell. A held one may still
 * go out free, as a reply.
 */
export function withinQuota(rows: readonly Delivery[], left: number | null): readonly Delivery[] {
  if (left === null) return rows;
  let rest = left;
  return [...rows]
    .sort((a, b) => a.priority - b.priority)
    .map((row) => {
      if (row.people <= rest) {
        rest -= row.people;
        return row;
      }
      const state = moveDelivery(row.state, 'hold');
      return { ...row, state, notBefore: NEVER, error: QUOTA_SHORT };
    });
}
