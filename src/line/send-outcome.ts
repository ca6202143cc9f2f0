import { HTTPFetchError } from '@line/bot-sdk';
import { asList, asObject, asText } from './json-object.ts';
import type { SendOutcome } from './line-api.ts';

const REQUEST_ID = 'x-line-request-id';
const ACCEPTED_REQUEST_ID = 'x-line-accepted-request-id';

/** What a 200 says. */
export function acceptedOutcome(headers: Headers, body: unknown): SendOutcome {
  const requestId = headers.get(REQUEST_ID);
  return { kind: 'accepted', requestId, sentMessageIds: sentMessageIds(body) };
}

/**
 * What a send that threw means. LINE's two kinds of 429 differ only in their message.
 *
 * Source: LINE Messaging API reference, "Retry failed requests", "Error responses".
 */
export function failedOutcome(error: unknown): SendOutcome {
  if (!(error instanceof HTTPFetchError)) {
    return { kind: 'unknown', message: describeFailure(error), requestId: null };
  }
  const { status, headers } = error;
  const message = describeFailure(error);
  const requestId = headers.get(REQUEST_ID);
  const acceptedId = headers.get(ACCEPTED_REQUEST_ID);
  if (status === 409 && acceptedId !== null) {
    const sentIds = sentMessageIds(parseJson(error.body));
    return { kind: 'accepted', requestId: acceptedId, sentMessageIds: sentIds };
  }
  if (status === 429) {
    return { kind: /monthly limit/i.test(message) ? 'monthLimit' : 'rateLimited', requestId };
  }
  if (status === 400 && /invalid reply token/i.test(message)) {
    return { kind: 'invalidReplyToken', requestId };
  }
  if (status < 400 || status >= 500 || status === 408) {
    return { kind: 'unknown', message, requestId };
  }
  return { kind: 'refused', status, message, requestId };
}

/** LINE's complaint with its details, or what went wrong on the way to LINE, in one line. */
export function describeFailure(error: unknown): string {
  if (error instanceof HTTPFetchError) {
    const body = asObject(parseJson(error.body));
    if (body === null) return `${error.message} ${error.body.slice(0, 200)}`.trim();
    const details = asList(body.details).map((detail) => {
      const { property, message } = asObject(detail) ?? {};
      return `${asText(property) ?? '?'}: ${asText(message) ?? '?'}`;
    });
    return [asText(body.message) ?? error.message, ...details].join('; ');
  }
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}

function sentMessageIds(body: unknown): string[] {
  return asList(asObject(body)?.sentMessages).flatMap((sent) => asText(asObject(sent)?.id) ?? []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
