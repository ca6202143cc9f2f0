import type { IncomingEvent } from './incoming-event.ts';
import { asObject, asText, isDeeperThan } from './json-object.ts';
import { parseEvent } from './parse-event.ts';

/** One event as LINE sent it, and as this program understands it. */
export interface WebhookEvent {
  readonly raw: unknown;
  readonly parsed: IncomingEvent;
}

/** A webhook's events, or why the body is none (to be answered 400). */
export type Webhook =
  | { readonly ok: true; readonly destination: string; readonly events: readonly WebhookEvent[] }
  | { readonly ok: false; readonly reason: string };

const MOST_EVENTS = 1000;
/** LINE's events are at most a handful deep; deeper JSON could overflow what handles it later. */
const DEEPEST = 50;

/**
 * Reads a webhook's parsed JSON body. Never throws. Unknown events and fields are kept; `events` may
 * be empty (LINE's console verifies with that); what is not an object among the events is left out.
 */
export function parseWebhook(body: unknown): Webhook {
  const webhook = asObject(body);
  if (webhook === null) return { ok: false, reason: 'the body is not a JSON object' };
  const { events } = webhook;
  if (!Array.isArray(events)) return { ok: false, reason: 'events is not a list' };
  if (events.length > MOST_EVENTS) return { ok: false, reason: `over ${MOST_EVENTS} events` };
  if (isDeeperThan(DEEPEST, events)) return { ok: false, reason: 'nested too deep' };
  return {
    ok: true,
    destination: asText(webhook.destination) ?? '',
    events: events
      .filter((raw) => asObject(raw) !== null)
      .map((raw) => ({ raw, parsed: parseEvent(raw) })),
  };
}
