import type { DraftReach } from '../cards/draft-card.ts';
import type { Context } from '../conversation/context.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Group } from '../storage/records/group.ts';
import { groupsReached } from './publication.ts';

/** The groups a draft would reach, and what that costs of the month's quota. */
export interface Reach extends DraftReach {
  readonly reached: readonly Group[];
}

async function quotaLeft(context: Context): Promise<number | null> {
  try {
    const { limit, used } = await context.services.line.quota();
    return limit === null ? null : Math.max(0, limit - used);
  } catch (error) {
    context.services.warn('could not ask LINE for the quota', error);
    return null;
  }
}

/** What sending a draft now would reach; null while it has no audience. A quota that LINE does not tell is left out. */
export async function draftReach(context: Context, draft: Draft): Promise<Reach | null> {
  if (draft.audience === null) return null;
  const enrolled = await context.services.store.groups.find({
    where: { present: true, tier: { not: null } },
  });
  const reached = groupsReached(enrolled, draft.audience);
  const people = reached.reduce((sum, group) => sum + (group.memberCount ?? 0), 0);
  const left = await quotaLeft(context);
  return {
    reached,
    groups: reached.length,
    people,
    cost: people,
    left: left === null ? null : left - people,
  };
}
