import type { Instant } from '../storage/records/entity.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import type { Store } from '../storage/store.ts';
import { chooseHeads } from './choose-heads.ts';

export interface TakeRequest {
  readonly store: Store;
  readonly now: Instant;
  readonly instanceId: string;
  readonly isGone: (owner: string) => boolean;
  /** Milliseconds after which an event not finished is anybody's again. */
  readonly leaseFor: number;
  readonly limit: number;
}

const SMALLEST_PAGE = 64;
const MOST_PAGES = 20;

/**
 * Takes up to `limit` events, at most one per chat and only a chat's earliest, each marked `working`
 * under a lease with its attempt counted. Two takers, here or in another process, never both hold
 * events of one chat: each first marks its event, then looks whether another of the chat is marked, and
 * if so steps back.
 */
export async function takeEvents(request: TakeRequest): Promise<InboxEvent[]> {
  const heads = await findHeads(request);
  return withdrawFromBusyChats(request, await mark(request, heads.slice(0, request.limit)));
}

async function findHeads(request: TakeRequest): Promise<readonly InboxEvent[]> {
  const { store, now, isGone, limit } = request;
  const working = await store.inbox.find({ where: { state: 'working' } });
  const { abandoned } = chooseHeads([], working, now, isGone);
  for (const event of abandoned) await setFree(store, event, event.attempts);
  const held = working.filter((event) => !abandoned.includes(event));
  const waiting: InboxEvent[] = [];
  const size = Math.max(SMALLEST_PAGE, limit * 4);
  for (let page = 0; ; page++) {
    const found = await store.inbox.find({
      where: { state: 'waiting' },
      orderBy: [['timestamp', 'ascending']],
      limit: size,
      offset: page * size,
    });
    waiting.push(...found);
    const { ready } = chooseHeads(waiting, held, now, isGone);
    if (ready.length >= limit || found.length < size || page === MOST_PAGES) return ready;
  }
}

/** Claims set the same fields on every record, so events of equal attempts go together. */
async function mark(
  { store, now, instanceId, leaseFor }: TakeRequest,
  heads: readonly InboxEvent[],
): Promise<InboxEvent[]> {
  const marked: InboxEvent[] = [];
  for (const attempts of new Set(heads.map((event) => event.attempts))) {
    const ids = heads.filter((event) => event.attempts === attempts).map(({ id }) => id);
    marked.push(
      ...(await store.inbox.claim(
        {
          where: { id: { in: ids }, state: 'waiting', nextAttemptAt: { lte: now } },
          limit: ids.length,
        },
        {
          state: 'working',
          attempts: attempts + 1,
          leaseOwner: instanceId,
          leaseUntil: now + leaseFor,
        },
      )),
    );
  }
  return marked;
}

async function withdrawFromBusyChats(
  { store }: TakeRequest,
  marked: readonly InboxEvent[],
): Promise<InboxEvent[]> {
  if (marked.length === 0) return [];
  const working = await store.inbox.find({
    where: { chatId: { in: marked.map(({ chatId }) => chatId) }, state: 'working' },
  });
  const kept: InboxEvent[] = [];
  for (const event of marked) {
    const contested = working.some(({ id, chatId }) => chatId === event.chatId && id !== event.id);
    if (contested) await setFree(store, event, event.attempts - 1);
    else kept.push(event);
  }
  return kept;
}

async function setFree(store: Store, event: InboxEvent, attempts: number): Promise<void> {
  const { id, leaseOwner, leaseUntil } = event;
  await store.inbox.claim(
    { where: { id, state: 'working', leaseOwner, leaseUntil }, limit: 1 },
    { state: 'waiting', attempts, leaseOwner: null, leaseUntil: 0 },
  );
}
