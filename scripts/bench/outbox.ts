import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { systemClock } from '../../src/clock.ts';
import { createLineApi } from '../../src/line/create-line-api.ts';
import { fitMessages } from '../../src/line/message-limits.ts';
import { createDispatcher } from '../../src/outbox/create-dispatcher.ts';
import { newDelivery } from '../../src/outbox/new-delivery.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { insertIfNew, type Store } from '../../src/storage/store.ts';
import { systemTimers } from '../../src/timers.ts';
import type { BenchRow } from './bench-row.ts';

/** 76 provinces and 878 districts. */
const GROUPS = 954;
const RATE = 1000;
/** What the bucket lets through at once at the start. */
const BURST = RATE / 20;

/** Of so many runs the fastest counts: what else the machine does is not the outbox's. */
const RUNS = 3;

/**
 * A circular to every province and district, through a file on the disk and real HTTP, against the time
 * that the token bucket alone would take.
 */
export async function benchOutbox(): Promise<readonly BenchRow[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await publishToAll());
  const value = Math.min(...times);
  const baseline = (GROUPS - BURST) / RATE;
  const name = `publish to ${GROUPS} groups at ${RATE}/s, against the token bucket alone`;
  return [{ name, value, unit: 's', baseline, ratio: value / baseline }];
}

/** Seconds from the publish to the last group's answer stored. */
async function publishToAll(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-outbox-'));
  const line = fork(fileURLToPath(new URL('simulator-child.ts', import.meta.url)), [`${GROUPS}`]);
  try {
    const [{ origin, groupIds }] = await once(line, 'message');
    const store = await openStore(`sqlite:${join(folder, 'bench.db')}`);
    await publish(store, groupIds);
    const seconds = await timeToSend(store, origin);
    await store.close();
    line.send('count');
    const [{ accepted, recipients }] = await once(line, 'message');
    if (accepted === GROUPS && recipients === GROUPS) return seconds;
    throw new Error(`${accepted} copies for ${recipients} of ${GROUPS} groups`);
  } finally {
    line.kill();
    rmSync(folder, { recursive: true });
  }
}

async function publish(store: Store, groupIds: readonly string[]): Promise<void> {
  const now = systemClock.now();
  const text = 'ขอให้อำเภอรายงานผลการประเมินตามแบบที่กำหนด ภายในวันที่ 30 พฤศจิกายน 2569 '.repeat(20);
  await store.commit(
    groupIds.map((to) =>
      insertIfNew(
        'outbox',
        newDelivery({
          id: `circular:bench:1:${to}`,
          kind: 'push',
          to,
          toKind: 'group',
          purpose: 'circular',
          messages: [{ type: 'text', text }],
          circularId: 'bench',
          revision: 1,
          people: 1,
          now,
        }),
      ),
    ),
  );
}

async function timeToSend(store: Store, origin: string): Promise<number> {
  const dispatcher = createDispatcher({
    store,
    line: createLineApi({ channelAccessToken: 'bench', apiBaseURL: origin }),
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    log: pino({ level: 'warn' }),
    instanceId: 'bench',
    isGone: () => false,
    isLeader: () => true,
    guard: fitMessages,
    freshen: async (delivery) => delivery,
    onMonthLimit: () => {},
    ratePerSecond: RATE,
  });
  const start = performance.now();
  dispatcher.start();
  await dispatcher.settled();
  const seconds = (performance.now() - start) / 1000;
  await dispatcher.stop();
  return seconds;
}
