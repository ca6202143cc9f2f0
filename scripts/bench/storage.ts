import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/storage/open-store.ts';
import type { InboxEvent } from '../../src/storage/records/inbox-event.ts';
import { insertIfNew, type Store } from '../../src/storage/store.ts';
import { inboxEvent } from '../../test/storage-contract/records.ts';
import type { BenchRow } from './bench-row.ts';

const EVENTS = 3000;
const TOGETHER = 100;
const CHATS = 100;
const CLAIMED = 50;
const FINDS = 2000;

/** How often per second `act` can be done `times` times in all, by what it itself counts as one. */
async function perSecond(times: number, act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return (times * 1000) / (performance.now() - start);
}

const row = (name: string, value: number, baseline: number): BenchRow => ({
  name,
  value,
  unit: '/s',
  baseline,
  ratio: value / baseline,
});

/** Events like those of a webhook: a group message of some length. */
const events = (prefix: string): InboxEvent[] =>
  Array.from({ length: EVENTS }, (_, number) =>
    inboxEvent(`${prefix}-${number}`, {
      chatId: `C${number % CHATS}`,
      timestamp: number,
      event: { type: 'message', message: { type: 'text', text: 'รายงานผลแล้วครับ '.repeat(10) } },
    }),
  );

/** The same table written by hand, as the least that SQLite itself takes. */
function openBare(path: string): DatabaseSync {
  const bare = new DatabaseSync(path);
  bare.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  bare.exec('CREATE TABLE t (id TEXT PRIMARY KEY, chat TEXT, state TEXT, at INTEGER, body TEXT)');
  bare.exec('CREATE INDEX by_state ON t (state, at); CREATE INDEX by_chat ON t (chat, state, at)');
  return bare;
}

function insertBare(bare: DatabaseSync, given: readonly InboxEvent[]): void {
  const insert = bare.prepare(
    `INSERT INTO t VALUES (?, ?, 'waiting', ?, ?) ON CONFLICT DO NOTHING`,
  );
  for (const event of given) {
    insert.run(event.id, event.chatId, event.timestamp, JSON.stringify(event));
  }
}

function claimBare(bare: DatabaseSync): void {
  const claim = bare.prepare(`UPDATE t SET state = 'working' WHERE id IN
    (SELECT id FROM t WHERE state = 'waiting' ORDER BY at LIMIT ${CLAIMED}) RETURNING body`);
  while (claim.all().map(({ body }) => JSON.parse(String(body))).length > 0);
}

function findBare(bare: DatabaseSync): void {
  const find = bare.prepare(
    `SELECT body FROM t WHERE chat = ? AND state = 'waiting' ORDER BY at, id LIMIT 5`,
  );
  for (let number = 0; number < FINDS; number += 1) {
    find.all(`C${number % CHATS}`).map(({ body }) => JSON.parse(String(body)));
  }
}

async function commitOneByOne(store: Store, given: readonly InboxEvent[]): Promise<void> {
  for (const event of given) await store.commit([insertIfNew('inbox', event)]);
}

async function commitTogether(store: Store, given: readonly InboxEvent[]): Promise<void> {
  for (let start = 0; start < given.length; start += TOGETHER) {
    const some = given.slice(start, start + TOGETHER);
    await Promise.all(some.map((event) => store.commit([insertIfNew('inbox', event)])));
  }
}

async function claimAll(store: Store): Promise<void> {
  const query = {
    where: { state: 'waiting' },
    orderBy: [['timestamp', 'ascending']],
    limit: CLAIMED,
  } as const;
  while ((await store.inbox.claim(query, { state: 'working' })).length > 0);
}

async function findByChat(store: Store): Promise<void> {
  for (let number = 0; number < FINDS; number += 1) {
    await store.inbox.find({
      where: { chatId: `C${number % CHATS}`, state: 'waiting' },
      orderBy: [['timestamp', 'ascending']],
      limit: 5,
    });
  }
}

/**
 * SQLite in a file on the disk: commits one by one against bare inserts, commits of the same moment
 * against one by one, claims and finds against the same in SQL written by hand.
 */
export async function benchStorage(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-storage-'));
  const store = await openStore(`sqlite:${join(folder, 'store.db')}`);
  const bare = openBare(join(folder, 'bare.db'));
  try {
    const bareInserts = await perSecond(EVENTS, () => insertBare(bare, events('bare')));
    const single = await perSecond(EVENTS, () => commitOneByOne(store, events('single')));
    const grouped = await perSecond(EVENTS, () => commitTogether(store, events('grouped')));
    await store.purge('inbox', { id: { gt: 'single' } });
    const bareFinds = await perSecond(FINDS, () => findBare(bare));
    const finds = await perSecond(FINDS, () => findByChat(store));
    const bareClaims = await perSecond(EVENTS, () => claimBare(bare));
    const claims = await perSecond(EVENTS, () => claimAll(store));
    return [
      row('commits one by one, against bare inserts', single, bareInserts),
      row(`commits ${TOGETHER} at a time, against one by one`, grouped, single),
      row('events of a chat found, against bare SQL', finds, bareFinds),
      row(`events claimed by ${CLAIMED}, against bare SQL`, claims, bareClaims),
    ];
  } finally {
    bare.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
