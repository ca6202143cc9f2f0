import { type LineApi, LineReadError } from '../line/line-api.ts';
import { ConflictError } from '../storage/errors.ts';
import type { Instant } from '../storage/records/entity.ts';
import { type Store, save } from '../storage/store.ts';

/**
 * Asks LINE whether the bot is still in a group that refused a message, and notes it when it is not.
 * Returns whether it is gone; false also when LINE does not tell.
 */
export async function markGroupIfGone(
  store: Store,
  line: Pick<LineApi, 'groupSummary'>,
  groupId: string,
  now: Instant,
): Promise<boolean> {
  try {
    if ((await line.groupSummary(groupId)) !== null) return false;
  } catch (error) {
    if (error instanceof LineReadError) return false;
    throw error;
  }
  for (;;) {
    const group = await store.groups.get(groupId);
    if (group === null || !group.present) return true;
    try {
      await store.commit([save('groups', { ...group, present: false, leftAt: now })]);
      return true;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}
