import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';

/** LINE remembers a retry key for 24 hours; after that the same key sends a second copy. */
const KEY_LIFE = 23 * 60 * 60 * 1000;

/** Whether a try at that instant could send a second copy of what LINE may have taken already. */
export function isKeyTooOld({ firstAttemptAt }: Delivery, at: Instant): boolean {
  return firstAttemptAt !== null && at >= firstAttemptAt + KEY_LIFE;
}
