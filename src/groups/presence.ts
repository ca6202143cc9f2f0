import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';

/** A group the bot has just learned of. */
export function newGroup(id: string, now: Instant): Group {
  return {
    id,
    version: 0,
    name: null,
    memberCount: null,
    refreshedAt: null,
    present: true,
    joinedAt: now,
    leftAt: null,
    tier: null,
    areas: [],
    enrolledAt: null,
    enrolledBy: null,
    mutedUntil: null,
  };
}

/** The group after the bot came in (again): it must enrol anew, for its members may have changed. */
export function joinGroup(group: Group | null, id: string, at: Instant): Group {
  if (group?.present === true) return group;
  return { ...newGroup(id, at), version: group?.version ?? 0, name: group?.name ?? null };
}

/** The group after the bot left or was removed. */
export function leaveGroup(group: Group, at: Instant): Group {
  return { ...group, present: false, leftAt: at };
}

/** The group after members came or went; the exact count is asked from LINE later. */
export function changeMembers(group: Group, difference: number): Group {
  const memberCount =
    group.memberCount === null ? null : Math.max(0, group.memberCount + difference);
  return { ...group, memberCount, refreshedAt: null };
}
