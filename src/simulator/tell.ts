import type { JsonObject } from '../line/json-object.ts';
import { createEvent, type EventOptions } from './webhook-event.ts';
import type { WebhookSender } from './webhook-sender.ts';
import type { SentEvent, World } from './world.ts';

/** Tells the bot of an event; null when LINE would not, because the account is not in that chat. */
export type Tell = (
  chatId: string,
  from: string | null,
  fields: JsonObject & { readonly type: string },
  options?: EventOptions,
) => Promise<SentEvent | null>;

export function createTell(world: World, webhook: WebhookSender): Tell {
  return async (chatId, from, fields, options) => {
    const present = world.groups.get(chatId)?.botIn ?? world.users.get(chatId)?.friend ?? false;
    return present ? webhook.send(createEvent(world, chatId, from, fields, options)) : null;
  };
}
