import type { Delivery } from '../storage/records/delivery.ts';
import { insertIfNew, save } from '../storage/store.ts';
import { type ClaimedDelivery, type ClaimRequest, claimDeliveries } from './claim-deliveries.ts';
import { moveDelivery } from './delivery-states.ts';
import { type Freshen, type Guard, prepareDelivery } from './prepare-delivery.ts';
import type { DeliveryObservation, Sender } from './send-delivery.ts';
import { FREE } from './settled-delivery.ts';
import { writeResult } from './write-result.ts';

export interface Preparation {
  readonly sender: Sender;
  readonly claim: ClaimRequest;
  readonly guard: Guard;
  readonly freshen: Freshen;
}

/** Milliseconds before a digest is tried again that could not be made. */
const FRESHEN_PAUSE = 30_000;

/** Claims up to `limit` due rows of a kind and prepares them; returns those to be sent and how many it claimed. */
export async function readyDeliveries(
  preparation: Preparation,
  kind: Delivery['kind'],
  limit: number,
): Promise<{ readonly claimed: number; readonly ready: ClaimedDelivery[] }> {
  if (limit <= 0) return { claimed: 0, ready: [] };
  const claimed = await claimDeliveries(preparation.claim, kind, limit);
  const prepared = await Promise.all(claimed.map((each) => prepare(preparation, each)));
  return { claimed: claimed.length, ready: prepared.filter((each) => each !== null) };
}

async function prepare(
  { sender, claim, guard, freshen }: Preparation,
  claimed: ClaimedDelivery,
): Promise<ClaimedDelivery | null> {
  const { delivery, fresh } = claimed;
  const write = (value: Delivery, late: Delivery | null = null) =>
    writeResult(sender, [save('outbox', value), ...(late ? [insertIfNew('outbox', late)] : [])]);
  try {
    const prepared = await prepareDelivery(claimed, claim.now, guard, freshen);
    if (!prepared.send) {
      const written = await write(prepared.delivery, prepared.late);
      if (written) sender.observe?.(unsent(prepared.delivery));
      return null;
    }
    if (!prepared.changed) return claimed;
    // What is sent must be what is stored, or a later try could carry another body.
    const written = await write(prepared.delivery);
    const { version } = delivery;
    return written ? { delivery: { ...prepared.delivery, version: version + 1 }, fresh } : null;
  } catch (error) {
    sender.log.warn({ err: error, deliveryId: delivery.id }, 'a delivery could not be made ready');
    const state = moveDelivery(delivery.state, 'requeue');
    const notBefore = claim.now + FRESHEN_PAUSE;
    const firstAttemptAt = fresh ? null : delivery.firstAttemptAt;
    await write({ ...delivery, ...FREE, state, notBefore, firstAttemptAt });
    return null;
  }
}

function unsent({ kind, purpose, state }: Delivery): DeliveryObservation {
  return { kind, purpose, state, outcome: null, milliseconds: null };
}
