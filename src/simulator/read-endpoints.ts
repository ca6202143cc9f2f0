import { asText } from '../line/json-object.ts';
import {
  type Answer,
  type Endpoint,
  type EndpointRequest,
  NOT_FOUND,
  ok,
  refuse,
} from './endpoint.ts';
import { usedThisMonth } from './quota.ts';
import { createEvent } from './webhook-event.ts';
import type { SimulatedGroup, SimulatedUser } from './world.ts';

const ID = /^[UC][0-9a-f]{32}$/;
const LOADING_SECONDS = Array.from({ length: 12 }, (_, index) => (index + 1) * 5);

/** All that is not sending: groups, people, quota, content, and being in a chat. */
export const readEndpoints: readonly Endpoint[] = [
  {
    name: 'group',
    method: 'get',
    path: '/v2/bot/group/:groupId/summary',
    handle: inGroup(({ id, name }) => ok({ groupId: id, groupName: name })),
  },
  {
    name: 'group',
    method: 'get',
    path: '/v2/bot/group/:groupId/members/count',
    handle: inGroup(({ memberIds }) => ok({ count: memberIds.size })),
  },
  {
    name: 'group',
    method: 'get',
    path: '/v2/bot/group/:groupId/members/ids',
    handle: () => refuse(403, 'Access to this API is not available for your account'),
  },
  {
    name: 'profile',
    method: 'get',
    path: '/v2/bot/group/:groupId/member/:userId',
    handle: inGroup((group, { world, params }) => {
      const user = world.users.get(params.userId ?? '');
      return user && group.memberIds.has(user.id) ? profile(user) : NOT_FOUND;
    }),
  },
  {
    name: 'profile',
    method: 'get',
    path: '/v2/bot/profile/:userId',
    handle({ world, params }) {
      const user = world.users.get(params.userId ?? '');
      return user?.friend ? profile(user) : NOT_FOUND;
    },
  },
  {
    name: 'quota',
    method: 'get',
    path: '/v2/bot/message/quota',
    handle: ({ world: { monthlyLimit } }) =>
      ok(monthlyLimit === null ? { type: 'none' } : { type: 'limited', value: monthlyLimit }),
  },
  {
    name: 'quota',
    method: 'get',
    path: '/v2/bot/message/quota/consumption',
    handle: ({ world }) => ok({ totalUsage: usedThisMonth(world) }),
  },
  {
    name: 'content',
    method: 'get',
    path: '/v2/bot/message/:messageId/content',
    handle({ world, params }) {
      const bytes = world.contents.get(params.messageId ?? '');
      return bytes === undefined ? NOT_FOUND : ok(bytes);
    },
  },
  {
    name: 'leave',
    method: 'post',
    path: '/v2/bot/group/:groupId/leave',
    handle: inGroup((group, { world }) => {
      group.botIn = false;
      return { ...ok(), event: createEvent(world, group.id, null, { type: 'leave' }) };
    }),
  },
  {
    name: 'loading',
    method: 'post',
    path: '/v2/bot/chat/loading/start',
    handle({ world, body }) {
      const seconds = body.loadingSeconds ?? 20;
      const fits =
        world.users.has(String(body.chatId)) && LOADING_SECONDS.includes(Number(seconds));
      return fits ? { status: 202, body: {} } : refuse(400, 'Invalid chatId or loadingSeconds');
    },
  },
  {
    name: 'markAsRead',
    method: 'post',
    path: '/v2/bot/chat/markAsRead',
    handle: ({ body }) =>
      asText(body.markAsReadToken) === null ? refuse(400, 'Invalid markAsReadToken') : ok(),
  },
  {
    name: 'info',
    method: 'get',
    path: '/v2/bot/info',
    handle: ({ world: { bot } }) =>
      ok({
        userId: bot.id,
        basicId: '@simulator',
        displayName: bot.name,
        chatMode: 'bot',
        markAsReadMode: 'auto',
      }),
  },
];

function profile({ id, name }: SimulatedUser): Answer {
  return ok({ userId: id, displayName: name });
}

/** For a group that the account is in; LINE says 404 for any other and 400 for what is no group's id. */
function inGroup(
  handle: (group: SimulatedGroup, request: EndpointRequest) => Answer,
): Endpoint['handle'] {
  return (request) => {
    const groupId = request.params.groupId ?? '';
    if (!ID.test(groupId)) return refuse(400, "The value for the 'groupId' parameter is invalid");
    const group = request.world.groups.get(groupId);
    return group?.botIn ? handle(group, request) : NOT_FOUND;
  };
}
