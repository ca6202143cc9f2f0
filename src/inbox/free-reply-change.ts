import type { Outcome } from '../conversation/outcome.ts';
import { parseEvent } from '../line/parse-event.ts';
import { asReply, findWaitingForReply } from '../outbox/free-reply.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import { type Change, type Store, save } from '../storage/store.ts';
import { replyTokenEnd } from './reply-delivery.ts';

/** A token about to die is not worth a digest. */
const LIFE_LEFT = 5000;

/**
 * The change that lets a push which waits for it go out as the reply to an event that nothing else
 * replies to; none where nothing waits. Written with "event done", so that a token is used once; a
 * dispatcher that has claimed the push meanwhile makes the commit fail, and the event is decided anew.
 */
export async function freeReplyChange(
  store: Pick<Store, 'outbox'>,
  stored: InboxEvent,
  { replies }: Pick<Outcome, 'replies'>,
  now: Instant,
): Promise<readonly Change[]> {
  const event = parseEvent(stored.event);
  const { replyToken, standby, chat } = event;
  if (replies.length > 0 || replyToken === null || standby) return [];
  const expiresAt = replyTokenEnd(event, stored.receivedAt);
  if (expiresAt - now < LIFE_LEFT) return [];
  const waiting = await findWaitingForReply(store, chat.id, now);
  return waiting === null ? [] : [save('outbox', asReply(waiting, { replyToken, expiresAt }, now))];
}
