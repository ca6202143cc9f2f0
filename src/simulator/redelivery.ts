import type { JsonObject } from '../line/json-object.ts';
import type { WebhookSender } from './webhook-sender.ts';
import type { SentEvent, World } from './world.ts';

/** Sending events again, as LINE may do, and sending what LINE never would. */
export function createRedelivery(world: World, webhook: WebhookSender) {
  /** The same event with the same ids; its reply token lives again for a minute. */
  async function redeliver(eventId: string): Promise<SentEvent> {
    const sent = world.sentEvents.get(eventId);
    if (sent === undefined) throw new Error(`No event ${eventId} was sent`);
    const token = world.replyTokens.get(String(sent.event.replyToken));
    if (token !== undefined) token.sentAt = world.clock.now();
    return webhook.send({ ...sent.event, deliveryContext: { isRedelivery: true } });
  }

  return {
    redeliver,

    /** Redelivers, oldest first, every event that the bot has not answered with 2xx. */
    async redeliverFailed(): Promise<SentEvent[]> {
      const results: SentEvent[] = [];
      for (const { eventId, status } of [...world.sentEvents.values()]) {
        if (status === null || status < 200 || status > 299) results.push(await redeliver(eventId));
      }
      return results;
    },

    /** Signs and posts any events in one webhook; for events that only a test makes. */
    deliver(events: readonly JsonObject[]) {
      return webhook.post(JSON.stringify({ destination: world.bot.id, events }));
    },

    /** Signs and posts any body. */
    deliverBody: (body: string) => webhook.post(body),
  };
}
