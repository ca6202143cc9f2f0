import { parseEvent } from '../../src/line/parse-event.ts';
import type { WebhookEvent } from '../../src/line/parse-webhook.ts';

export interface TextEventFields {
  readonly id: string;
  readonly at: number;
  readonly text?: string;
  /** Default `U1`; an id that begins with C is a group's. */
  readonly chat?: string;
  readonly standby?: boolean;
  readonly redelivered?: boolean;
  readonly replyToken?: string;
}

/** A text message's event as LINE sends it, and as it is read. */
export function textEvent(fields: TextEventFields): WebhookEvent {
  const { id, at, text = 'สวัสดี', chat = 'U1' } = fields;
  const raw = {
    type: 'message',
    message: { type: 'text', id: `message-${id}`, text },
    webhookEventId: id,
    deliveryContext: { isRedelivery: fields.redelivered ?? false },
    timestamp: at,
    mode: fields.standby ? 'standby' : 'active',
    replyToken: fields.replyToken ?? `token-${id}`,
    source: chat.startsWith('C')
      ? { type: 'group', groupId: chat, userId: 'U1' }
      : { type: 'user', userId: chat },
  };
  return { raw, parsed: parseEvent(raw) };
}
