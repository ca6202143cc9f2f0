import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { refreshGroup } from '../groups/refresh-group.ts';
import type { LineApi } from '../line/line-api.ts';
import { ConflictError } from '../storage/errors.ts';
import type { Group } from '../storage/records/group.ts';
import { type Store, save } from '../storage/store.ts';

const DAY = 86_400_000;
/** Two requests each: far below LINE's 2,000 a second, and done within a minute for 954 groups. */
const TOGETHER = 4;

export interface RefreshParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly line: Pick<LineApi, 'groupSummary' | 'groupMemberCount'>;
  readonly log: Pick<Logger, 'warn'>;
}

async function refreshOne({ store, clock, line, log }: RefreshParts, group: Group): Promise<void> {
  try {
    await store.commit([save('groups', await refreshGroup(group, line, clock.now()))]);
  } catch (error) {
    // Somebody else has just written the group: it is looked at again the next time.
    if (!(error instanceof ConflictError))
      log.warn({ err: error, group: group.id }, 'could not refresh a group');
  }
}

/** Asks LINE for the name and member count of groups not asked for a day, or whose members changed. */
export async function runRefreshGroupsJob(parts: RefreshParts): Promise<void> {
  const before = parts.clock.now() - DAY;
  const stale = await parts.store.groups.find({
    where: { present: true, tier: { not: null } },
    anyOf: [{ refreshedAt: null }, { refreshedAt: { lt: before } }],
  });
  for (let start = 0; start < stale.length; start += TOGETHER) {
    await Promise.all(
      stale.slice(start, start + TOGETHER).map((group) => refreshOne(parts, group)),
    );
  }
}
