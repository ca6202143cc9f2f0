import type { DeliveryState } from '../storage/records/delivery.ts';

/**
 * Every move a delivery can make. `claim` takes it for sending; `requeue` puts it back for another try;
 * `hold` parks it until the month's quota or a person allows; `give up` asks a person, because LINE may
 * have it, and that person's answer is `accept` or `fail`.
 */
const MOVES = {
  queued: { claim: 'sending', hold: 'held', cancel: 'cancelled' },
  sending: {
    claim: 'sending',
    accept: 'accepted',
    fail: 'failed',
    requeue: 'queued',
    hold: 'held',
    cancel: 'cancelled',
    'give up': 'review',
  },
  held: { requeue: 'queued', cancel: 'cancelled' },
  failed: { requeue: 'queued' },
  accepted: {},
  review: { accept: 'accepted', fail: 'failed' },
  cancelled: {},
} as const satisfies Record<DeliveryState, Partial<Record<string, DeliveryState>>>;

type Moves = typeof MOVES;
export type DeliveryMove = { [S in DeliveryState]: keyof Moves[S] }[DeliveryState];

/**
 * The state after a move.
 *
 * @throws Error when a delivery in that state cannot make the move: a fault of this program.
 */
export function moveDelivery(state: DeliveryState, move: DeliveryMove): DeliveryState {
  const moves: Partial<Record<DeliveryMove, DeliveryState>> = MOVES[state];
  const next = moves[move];
  if (next === undefined) throw new Error(`a delivery that is ${state} cannot ${move}`);
  return next;
}

/** Every state a delivery can be in. */
export const DELIVERY_STATES = Object.keys(MOVES) as readonly DeliveryState[];
