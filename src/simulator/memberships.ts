import type { Tell } from './tell.ts';
import { createEvent } from './webhook-event.ts';
import type { WebhookSender } from './webhook-sender.ts';
import type { SimulatedGroup, SimulatedUser, World } from './world.ts';

/** Who is in which group, and who has added the account. */
export type Memberships = ReturnType<typeof createMemberships>;

export function createMemberships(world: World, tell: Tell, webhook: WebhookSender) {
  const groupOf = (groupId: string): SimulatedGroup => {
    const group = world.groups.get(groupId);
    if (group === undefined) throw new Error(`No group ${groupId}`);
    return group;
  };
  const userOf = (userId: string): SimulatedUser => {
    const user = world.users.get(userId);
    if (user === undefined) throw new Error(`No user ${userId}`);
    return user;
  };
  const members = (userIds: readonly string[]) =>
    userIds.map((userId) => ({ type: 'user', userId }));

  return {
    /** Adds a person who has the account as a friend already; the bot is not told. */
    addUser(name: string): SimulatedUser {
      const user: SimulatedUser = { id: world.ids.userId(), name, friend: true };
      world.users.set(user.id, user);
      return user;
    },

    /** Adds a group of people, without the account. */
    addGroup(name: string, memberIds: readonly string[]): SimulatedGroup {
      const id = world.ids.groupId();
      const group: SimulatedGroup = { id, name, memberIds: new Set(memberIds), botIn: false };
      world.groups.set(id, group);
      return group;
    },

    /** The account is invited into the group. */
    joinBot(groupId: string) {
      groupOf(groupId).botIn = true;
      return tell(groupId, null, { type: 'join' });
    },

    /** Somebody removes the account from the group; the bot is told afterwards. */
    kickBot(groupId: string) {
      const group = groupOf(groupId);
      if (!group.botIn) return Promise.resolve(null);
      group.botIn = false;
      return webhook.send(createEvent(world, groupId, null, { type: 'leave' }));
    },

    memberJoined(groupId: string, userIds: readonly string[]) {
      const group = groupOf(groupId);
      for (const userId of userIds) group.memberIds.add(userId);
      const joined = { members: members(userIds) };
      return tell(groupId, null, { type: 'memberJoined', joined });
    },

    memberLeft(groupId: string, userIds: readonly string[]) {
      const group = groupOf(groupId);
      for (const userId of userIds) group.memberIds.delete(userId);
      return tell(groupId, null, { type: 'memberLeft', left: { members: members(userIds) } });
    },

    /** The person adds the account, or unblocks it. */
    follow(userId: string, { unblocked = false } = {}) {
      userOf(userId).friend = true;
      return tell(userId, userId, { type: 'follow', follow: { isUnblocked: unblocked } });
    },

    /** The person blocks the account; pushes to them are then accepted and not delivered. */
    unfollow(userId: string) {
      userOf(userId).friend = false;
      return webhook.send(createEvent(world, userId, userId, { type: 'unfollow' }));
    },
  };
}
