import type { Context } from '../conversation/context.ts';
import { type Outcome, SILENCE } from '../conversation/outcome.ts';
import type { MembershipEvent, PresenceEvent } from '../line/incoming-event.ts';
import type { Group } from '../storage/records/group.ts';
import { save } from '../storage/store.ts';
import { changeMembers, joinGroup, leaveGroup } from './presence.ts';

const saved = (group: Group): Outcome => ({ ...SILENCE, changes: [save('groups', group)] });

/** The bot came into a group or left it. It says nothing: a group gets nothing until it enrols. */
export function presenceHandler(context: Context<PresenceEvent>): Outcome {
  const { event, group } = context;
  if (group === null) return SILENCE;
  if (event.type === 'join') {
    const joined = joinGroup(group.version === 0 ? null : group, event.chat.id, event.timestamp);
    return joined === group ? SILENCE : saved(joined);
  }
  return group.present ? saved(leaveGroup(group, event.timestamp)) : SILENCE;
}

/** Members came or went: the count follows, and LINE is asked for the exact one later. */
export function membershipHandler(context: Context<MembershipEvent>): Outcome {
  const { event, group } = context;
  if (group === null) return SILENCE;
  const difference = event.userIds.length * (event.type === 'memberJoined' ? 1 : -1);
  return saved(changeMembers(group, difference));
}
