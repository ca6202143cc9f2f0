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
  readonly observe?: ((observation: DeliveryObservation) => void) | undefined;
}

/** Statuses after which a group may have been left (reference, "Send push message"). */
const MAYBE_LEFT = [400, 403, 404];

/** Sends a claimed delivery that is ready, and stores what became of it. Returns LINE's answer. */
export async function sendDelivery(
  sender: Sender,
  { delivery, fresh }: ClaimedDelivery,
): Promise<SendOutcome['kind']> {
  const { store, line, clock, random, observe } = sender;
  const start = clock.now();
  const outcome = await askLine(line, delivery);
  const now = clock.now();
  const circumstances = { now, random: random(), fresh };
  const judged =
    delivery.kind === 'reply'
      ? judgeReply(delivery, outcome, circumstances)
      : { delivery: judgePush(delivery, outcome, circumstances), late: null };
  await writeResult(sender, [
    save('outbox', judged.delivery),
    ...sentMessageChanges(judged.delivery),
    ...(judged.late ? [insertIfNew('outbox', judged.late)] : []),
  ]);
  const { kind, purpose } = delivery;
  const milliseconds = now - start;
  observe?.({ kind, purpose, state: judged.delivery.state, outcome: outcome.kind, milliseconds });
  const left = outcome.kind === 'refused' && MAYBE_LEFT.includes(outcome.status);
  if (left && delivery.toKind === 'group') await markGroupIfGone(store, line, delivery.to, now);
  return outcome.kind;
}

function askLine(line: LineApi, delivery: Delivery): Promise<SendOutcome> {
  const messages = delivery.messages as readonly Message[];
  return delivery.kind === 'reply'
    ? line.reply(delivery.replyToken ?? '', messages)
    : line.push(delivery.to, messages, retryKeyOf(delivery.id));
}
