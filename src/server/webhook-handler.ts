import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { parseWebhook, type WebhookEvent } from '../line/parse-webhook.ts';
import { verifySignature } from '../line/verify-signature.ts';

export interface WebhookParts {
  readonly channelSecrets: readonly string[];
  /** Resolves once every event is stored; the 200 waits for it. */
  readonly storeEvents: (events: readonly WebhookEvent[]) => Promise<void>;
  readonly log: Pick<Logger, 'error' | 'warn' | 'debug'>;
  readonly countWebhook: (status: number) => void;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * `POST /webhook`: 401 for a missing or wrong signature over the raw bytes, 400 for what is no
 * webhook body, 503 when the store cannot take it (LINE then delivers again), else 200.
 */
export function webhookHandler(parts: WebhookParts): RequestHandler {
  const answer = async (request: Request): Promise<readonly [number, string]> => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!verifySignature(body, request.get('x-line-signature'), parts.channelSecrets)) {
      return [401, 'missing or wrong signature'];
    }
    const webhook = parseWebhook(parseJson(body));
    if (!webhook.ok) return [400, webhook.reason];
    try {
      await parts.storeEvents(webhook.events);
    } catch (error) {
      parts.log.error({ err: error }, 'the store did not take a webhook');
      return [503, 'the store cannot take it now'];
    }
    return [200, ''];
  };
  return async (request: Request, response: Response) => {
    const [status, error] = await answer(request);
    parts.countWebhook(status);
    if (status !== 200) parts.log.warn({ status, error }, 'webhook refused');
    response.status(status).json(status === 200 ? {} : { error });
  };
}
