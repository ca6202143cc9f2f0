import type { DraftReach } from '../cards/draft-card.ts';
import type { Context } from '../conversation/context.ts';
import { peopleOf, readForecast } from '../outbox/quota.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Group } from '../storage/records/group.ts';
import { groupsReached } from './publication.ts';

/** The groups a draft would reach, and what that costs of the month's quota. */
export interface Reach extends DraftReach {
  readonly reached: readonly Group[];
  /** Messages that scheduled and waiting pushes cost, already taken off what is left. */
  readonly scheduled: number;
}

/**
 * What sending the draft would reach; null while it has no audience. Where LINE does not tell the
 * quota, nothing is said of what is left.
 */
export async function draftReach(context: Context, draft: Draft): Promise<Reach | null> {
  const { store, line, warn } = context.services;
  if (draft.audience === null) return null;
  const enrolled = await store.groups.find({ where: { present: true, tier: { not: null } } });
  const reached = groupsReached(enrolled, draft.audience);
  try {
    const { left, ...reach } = await readForecast(store, line, reached);
    return { ...reach, reached, left: left === null ? null : left - reach.cost };
  } catch (error) {
    warn('could not ask LINE for the quota', error);
    const people = reached.reduce((sum, group) => sum + peopleOf(group), 0);
    return { reached, groups: reached.length, people, cost: people, left: null, scheduled: 0 };
  }
}
