import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import { AnswerTooLongError, withBoundedTransport } from './bounded-transport.ts';
import { asObject } from './json-object.ts';
import { type LineApi, LineReadError, type SendOutcome } from './line-api.ts';
import { acceptedOutcome, describeFailure, failedOutcome } from './send-outcome.ts';

export interface LineApiOptions {
  readonly channelAccessToken: string;
  /** Origin only, without a path; LINE's own when absent. */
  readonly apiBaseURL?: string | undefined;
  readonly dataApiBaseURL?: string | undefined;
  /** For each call; a download of content gets six times as long. Default 10,000. */
  readonly timeoutMilliseconds?: number | undefined;
  /** The machine's own by default. */
  readonly fetch?: typeof fetch | undefined;
}

const LONGEST_ANSWER_BYTES = 4 * 1024 * 1024;
const DOWNLOAD_FACTOR = 6;

/** LINE over HTTP, through LINE's SDK. */
export function createLineApi(options: LineApiOptions): LineApi {
  const { channelAccessToken, timeoutMilliseconds = 10_000 } = options;
  const common = { channelAccessToken, fetch: options.fetch ?? fetch };
  const line = withBoundedTransport(new messagingApi.MessagingApiClient({ channelAccessToken }), {
    ...common,
    baseURL: options.apiBaseURL ?? 'https://api.line.me',
    timeoutMilliseconds,
    maximumBytes: LONGEST_ANSWER_BYTES,
  });
  const blobs = (maximumBytes: number) =>
    withBoundedTransport(new messagingApi.MessagingApiBlobClient({ channelAccessToken }), {
      ...common,
      baseURL: options.dataApiBaseURL ?? 'https://api-data.line.me',
      timeoutMilliseconds: timeoutMilliseconds * DOWNLOAD_FACTOR,
      maximumBytes,
    });

  return {
    push: (to, messages, retryKey) =>
      send(line.pushMessageWithHttpInfo({ to, messages: [...messages] }, retryKey)),
    reply: (replyToken, messages) =>
      send(line.replyMessageWithHttpInfo({ replyToken, messages: [...messages] })),
    async validatePush(messages) {
      try {
        await line.validatePush({ messages: [...messages] });
        return null;
      } catch (error) {
        if (error instanceof HTTPFetchError && error.status === 400) return describeFailure(error);
        throw toReadError(error);
      }
    },
    async groupSummary(groupId) {
      const summary = await read(line.getGroupSummary(groupId));
      return summary && { groupId, name: textField(summary, 'groupName') };
    },
    async groupMemberCount(groupId) {
      const answer = await read(line.getGroupMemberCount(groupId));
      return answer && numberField(answer, 'count');
    },
    async displayName(userId, groupId) {
      const profile = await read(
        groupId === null ? line.getProfile(userId) : line.getGroupMemberProfile(groupId, userId),
      );
      return profile && textField(profile, 'displayName');
    },
    async leaveGroup(groupId) {
      await read(line.leaveGroup(groupId));
    },
    async quota() {
      const [quota, consumption] = await Promise.all([
        read(line.getMessageQuota()),
        read(line.getMessageQuotaConsumption()),
      ]);
      const unlimited = asObject(quota)?.type === 'none';
      return {
        limit: unlimited ? null : numberField(quota, 'value'),
        used: numberField(consumption, 'totalUsage'),
      };
    },
    async content(messageId, maximumBytes) {
      const stream = await read(blobs(maximumBytes).getMessageContent(messageId));
      if (stream === null) return null;
      return Uint8Array.from(Buffer.concat(await stream.toArray()));
    },
  };
}

async function send(call: Promise<SendAnswer>): Promise<SendOutcome> {
  try {
    const { httpResponse, body } = await call;
    return acceptedOutcome(httpResponse.headers, body);
  } catch (error) {
    return failedOutcome(error);
  }
}

interface SendAnswer {
  readonly httpResponse: Response;
  readonly body: unknown;
}

/** The answer, or null where LINE says 404. */
async function read<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof HTTPFetchError && error.status === 404) return null;
    throw toReadError(error);
  }
}

function toReadError(cause: unknown): LineReadError {
  const status =
    cause instanceof HTTPFetchError
      ? cause.status
      : cause instanceof AnswerTooLongError
        ? 413
        : null;
  return new LineReadError(describeFailure(cause), status, { cause });
}

function textField(answer: unknown, name: string): string {
  const value = asObject(answer)?.[name];
  if (typeof value !== 'string') throw new LineReadError(`LINE's answer has no ${name}`, null);
  return value;
}

function numberField(answer: unknown, name: string): number {
  const value = asObject(answer)?.[name];
  if (typeof value !== 'number') throw new LineReadError(`LINE's answer has no ${name}`, null);
  return value;
}
