import type { Clock } from '../clock.ts';
import type { LineApi, SendOutcome } from '../line/line-api.ts';
import type { Message } from '../line/message.ts';
import type { Delivery, DeliveryState } from '../storage/records/delivery.ts';
import { insertIfNew, type Store, save } from '../storage/store.ts';
import type { ClaimedDelivery } from './claim-deliveries.ts';
import { markGroupIfGone } from './group-presence.ts';
import { judgePush } from './judge-push.ts';
import { judgeReply } from './judge-reply.ts';
import { retryKeyOf } from './retry-key.ts';
import { sentMessageChanges } from './settled-delivery.ts';
import { type ResultWriter, writeResult } from './write-result.ts';

/** A delivery's new state, for the metrics. */
export interface DeliveryObservation {
  readonly kind: Delivery['kind'];
  readonly purpose: Delivery['purpose'];
  readonly state: DeliveryState;
  /** LINE's answer, or null where LINE was not asked. */
  readonly outcome: SendOutcome['kind'] | null;
  /** How long LINE took. */
  readonly milliseconds: number | null;
}

export interface Sender extends ResultWriter {
  readonly store: Store;
  readonly line: LineApi;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Resolves when results are written together next. */
  readonly turn: () => Promise<void>;
  readonly observe?: ((observation: DeliveryObservation) => void) | undefined;
}

/** Statuses after which a group may have been left (reference, "Send push message"). */
const MAYBE_LEFT = [400, 403, 404];

/** LINE's answer to one request, and how long it took. */
export interface Answer {
  readonly outcome: SendOutcome;
  readonly milliseconds: number;
}

/** Sends a claimed delivery that is ready. */
export async function sendDelivery(
  { line, clock }: Sender,
  { delivery }: ClaimedDelivery,
): Promise<Answer> {
  const start = clock.now();
  const messages = delivery.messages as readonly Message[];
  const outcome =
    delivery.kind === 'reply'
      ? await line.reply(delivery.replyToken ?? '', messages)
      : await line.push(delivery.to, messages, retryKeyOf(delivery.id));
  return { outcome, milliseconds: clock.now() - start };
}

/** Stores what became of a delivery. */
export async function settleDelivery(
  sender: Sender,
  { delivery, fresh }: ClaimedDelivery,
  { outcome, milliseconds }: Answer,
): Promise<void> {
  const { store, line, clock, random, observe } = sender;
  const now = clock.now();
  const circumstances = { now, random: random(), fresh };
  const judged =
    delivery.kind === 'reply'
      ? judgeReply(delivery, outcome, circumstances)
      : { delivery: judgePush(delivery, outcome, circumstances), late: null };
  await sender.turn();
  await writeResult(sender, [
    save('outbox', judged.delivery),
    ...sentMessageChanges(judged.delivery),
    ...(judged.late ? [insertIfNew('outbox', judged.late)] : []),
  ]);
  const { kind, purpose } = delivery;
  observe?.({ kind, purpose, state: judged.delivery.state, outcome: outcome.kind, milliseconds });
  const left = outcome.kind === 'refused' && MAYBE_LEFT.includes(outcome.status);
  if (left && delivery.toKind === 'group') await markGroupIfGone(store, line, delivery.to, now);
}
