import type { LineApi } from '../line/line-api.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';

/** The group with its name and member count as LINE has them now, or marked as left when LINE knows it no more. */
export async function refreshGroup(
  group: Group,
  line: Pick<LineApi, 'groupSummary' | 'groupMemberCount'>,
  now: Instant,
): Promise<Group> {
  const [summary, memberCount] = await Promise.all([
    line.groupSummary(group.id),
    line.groupMemberCount(group.id),
  ]);
  if (summary === null) return { ...group, present: false, leftAt: group.leftAt ?? now };
  return {
    ...group,
    name: summary.name,
    memberCount: memberCount ?? group.memberCount,
    refreshedAt: now,
  };
}
