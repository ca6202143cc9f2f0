import { asList, asText, type JsonObject } from '../line/json-object.ts';
import { checkMessages } from '../line/message-limits.ts';
import { checkAgainstChat } from './check-against-chat.ts';
import { type Answer, type Endpoint, type EndpointRequest, ok, refuse } from './endpoint.ts';
import { spend } from './quota.ts';
import { type AcceptedSend, say, type World } from './world.ts';

const MINUTE = 60_000;
const REPLY_TOKEN_LIFE = MINUTE;
const REDELIVERED_REPLY_TOKEN_LIFE = 20 * MINUTE;
const RETRY_KEY_LIFE = 24 * 60 * MINUTE;
const RETRY_KEY_HEADER = 'x-line-retry-key';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const RECIPIENT = /^[UCR][0-9a-f]{32}$/;
const MOST_MULTICAST = 500;

/** Sending, as LINE's reference describes it. */
export const sendEndpoints: readonly Endpoint[] = [
  { name: 'reply', method: 'post', path: '/v2/bot/message/reply', handle: reply },
  { name: 'push', method: 'post', path: '/v2/bot/message/push', handle: retryable(push) },
  {
    name: 'multicast',
    method: 'post',
    path: '/v2/bot/message/multicast',
    handle: retryable(multicast),
  },
  ...['reply', 'push', 'multicast', 'narrowcast', 'broadcast'].map(
    (kind): Endpoint => ({
      name: 'validate',
      method: 'post',
      path: `/v2/bot/message/validate/${kind}`,
      handle: ({ body }) => invalidMessages(body) ?? ok(),
    }),
  ),
];

function reply(request: EndpointRequest): Answer {
  const { world, headers, body } = request;
  if (headers[RETRY_KEY_HEADER] !== undefined) {
    world.misuses.push('a reply with a retry key');
    return refuse(400, 'The retry key is not supported by this endpoint');
  }
  const invalid = invalidMessages(body);
  if (invalid !== null) return invalid;
  const token = world.replyTokens.get(asText(body.replyToken) ?? '');
  const now = world.clock.now();
  const alive =
    token !== undefined &&
    !token.used &&
    now - token.sentAt <= REPLY_TOKEN_LIFE &&
    now - token.eventAt <= REDELIVERED_REPLY_TOKEN_LIFE;
  if (!alive || !isReachable(world, token.chatId)) return refuse(400, 'Invalid reply token');
  const misplaced = checkAgainstChat(world, token.chatId, messagesIn(body));
  if (misplaced !== null) return misplaced;
  token.used = true;
  return ok({ sentMessages: accept(request, 'reply', [token.chatId], 0) });
}

function push(request: EndpointRequest): Answer {
  const { world, body } = request;
  const invalid = invalidMessages(body);
  if (invalid !== null) return invalid;
  const to = asText(body.to) ?? '';
  if (!RECIPIENT.test(to)) return invalidProperty('to');
  const people = peopleIn(world, to);
  if (people === null) return refuse(400, 'Failed to send messages');
  const misplaced = checkAgainstChat(world, to, messagesIn(body));
  if (misplaced !== null) return misplaced;
  if (!spend(world, people)) return refuse(429, 'You have reached your monthly limit.');
  return ok({ sentMessages: accept(request, 'push', [to], people) });
}

function multicast(request: EndpointRequest): Answer {
  const { world, body } = request;
  const invalid = invalidMessages(body);
  if (invalid !== null) return invalid;
  const recipients = asList(body.to).map(String);
  const users = recipients.every((to) => /^U[0-9a-f]{32}$/.test(to));
  if (!users || recipients.length < 1 || recipients.length > MOST_MULTICAST) {
    return invalidProperty('to');
  }
  if (messagesIn(body).some(({ type }) => type === 'textV2')) return invalidProperty('messages');
  const friends = recipients.filter((to) => world.users.get(to)?.friend);
  if (!spend(world, friends.length)) return refuse(429, 'You have reached your monthly limit.');
  accept(request, 'multicast', friends, 1);
  return ok();
}

/** Adds the retry key: a key whose request was accepted within a day is answered 409. */
function retryable(handle: Endpoint['handle']): Endpoint['handle'] {
  return (request) => {
    const { world, requestId } = request;
    const key = request.headers[RETRY_KEY_HEADER];
    if (key === undefined) return handle(request);
    if (typeof key !== 'string' || !UUID.test(key)) return refuse(400, 'Invalid retry key');
    const body = JSON.stringify(request.body);
    const now = world.clock.now();
    const earlier = world.retryKeys.get(key);
    if (earlier !== undefined && now - earlier.at < RETRY_KEY_LIFE) {
      if (earlier.body !== body) world.misuses.push(`retry key ${key} used with another body`);
      const { sentMessages } = earlier;
      return {
        status: 409,
        headers: { 'x-line-accepted-request-id': earlier.requestId },
        body: {
          message: 'The retry key is already accepted',
          ...(sentMessages.length > 0 ? { sentMessages } : {}),
        },
      };
    }
    const answer = handle(request);
    if (answer.status === 200 && !(answer.body instanceof Uint8Array)) {
      const sentMessages = asList(answer.body.sentMessages) as JsonObject[];
      world.retryKeys.set(key, { requestId, sentMessages, body, at: now });
    }
    return answer;
  };
}

function accept(
  { world, requestId, headers, body }: EndpointRequest,
  endpoint: AcceptedSend['endpoint'],
  recipients: readonly string[],
  peopleEach: number,
): JsonObject[] {
  const messages = messagesIn(body);
  const retryKey = headers[RETRY_KEY_HEADER]?.toString() ?? null;
  return recipients.flatMap((to) => {
    const at = world.clock.now();
    world.accepted.push({ endpoint, to, requestId, retryKey, messages, people: peopleEach, at });
    // LINE answers 200 for somebody who has blocked the account, and delivers nothing.
    if (world.users.get(to)?.friend === false && endpoint !== 'reply') {
      return messages.map(() => sentMessage(world.ids.messageId(), world.ids.token()));
    }
    return messages.map((content) => {
      const said = say(world, { chatId: to, from: null, via: endpoint, content });
      return sentMessage(said.id, said.quoteToken);
    });
  });
}

const sentMessage = (id: string, quoteToken: string): JsonObject => ({ id, quoteToken });

function messagesIn(body: JsonObject): JsonObject[] {
  return asList(body.messages) as JsonObject[];
}

/** How many people a push to this chat is counted for; null when LINE would not send it. */
function peopleIn(world: World, chatId: string): number | null {
  const user = world.users.get(chatId);
  if (user !== undefined) return user.friend ? 1 : 0;
  const group = world.groups.get(chatId);
  return group?.botIn ? group.memberIds.size : null;
}

function isReachable(world: World, chatId: string): boolean {
  return peopleIn(world, chatId) !== null;
}

function invalidMessages(body: JsonObject): Answer | null {
  if (!Array.isArray(body.messages)) return invalidProperty('messages');
  const details = checkMessages(body.messages);
  const count = details.length;
  return count === 0 ? null : refuse(400, `The request body has ${count} error(s)`, details);
}

function invalidProperty(name: string): Answer {
  return refuse(
    400,
    `The property, '${name}', in the request body is invalid (line: -, column: -)`,
  );
}
