import type { Instant } from '../storage/records/entity.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';

export interface Heads {
  /** The earliest waiting event of each chat that nobody works on and whose time has come. */
  readonly ready: readonly InboxEvent[];
  /** Events whose worker has died or hangs: to be set free before their chat goes on. */
  readonly abandoned: readonly InboxEvent[];
}

/**
 * Which events may be taken now. `waiting` must be in the order of timestamp, then id; `working` must
 * be complete. A chat with an event in the works gives none, nor does one whose earliest event waits
 * for its next try: later events never overtake it.
 */
export function chooseHeads(
  waiting: readonly InboxEvent[],
  working: readonly InboxEvent[],
  now: Instant,
  isGone: (owner: string) => boolean,
): Heads {
  const abandoned = working.filter(
    ({ leaseOwner, leaseUntil }) => leaseUntil <= now || leaseOwner === null || isGone(leaseOwner),
  );
  const passed = new Set(working.map(({ chatId }) => chatId));
  const ready: InboxEvent[] = [];
  for (const event of waiting) {
    if (passed.has(event.chatId)) continue;
    passed.add(event.chatId);
    if (event.nextAttemptAt <= now) ready.push(event);
  }
  return { ready, abandoned };
}
