import type { JsonObject } from '../line/json-object.ts';
import { signBody } from '../line/verify-signature.ts';
import type { SentEvent, World } from './world.ts';

export interface WebhookSender {
  /** Where webhooks go; null sends none. */
  url: string | null;
  /** Sends one event in a webhook of its own and records how the bot answered. */
  send(event: JsonObject): Promise<SentEvent>;
  /** Signs and posts these very bytes; the bot's status, or null with the failure. */
  post(body: string): Promise<{ status: number | null; failure: string | null }>;
}

export interface WebhookSenderOptions {
  readonly world: World;
  readonly channelSecret: string;
  readonly timeoutMilliseconds: number;
}

export function createWebhookSender({
  world,
  channelSecret,
  timeoutMilliseconds,
}: WebhookSenderOptions): WebhookSender {
  const sender: WebhookSender = {
    url: null,
    async send(event) {
      const eventId = String(event.webhookEventId);
      const sent: SentEvent = { eventId, event, status: null, failure: null };
      world.sentEvents.set(eventId, sent);
      const body = JSON.stringify({ destination: world.bot.id, events: [event] });
      return Object.assign(sent, await sender.post(escapeEmoji(body)));
    },
    async post(body) {
      if (sender.url === null) return { status: null, failure: 'no webhook URL' };
      try {
        const response = await fetch(sender.url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'user-agent': 'LineBotWebhook/2.0',
            'x-line-signature': signBody(body, channelSecret),
          },
          body,
          signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        await response.arrayBuffer();
        return { status: response.status, failure: null };
      } catch (error) {
        const timedOut = error instanceof Error && error.name === 'TimeoutError';
        return { status: null, failure: timedOut ? 'request_timeout' : 'could_not_connect' };
      }
    },
  };
  return sender;
}

/** LINE escapes what lies outside the BMP; a bot that verifies re-serialised JSON fails on it. */
function escapeEmoji(json: string): string {
  return json.replace(
    /[\ud800-\udfff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
