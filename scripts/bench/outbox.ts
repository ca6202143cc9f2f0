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
/** Of so many runs the fastest counts: what else the machine does, and a cold start, are not the outbox's. */
const RUNS = 6;

interface Run {
  /** Requests a second that the limiter lets through. */
  readonly rate: number;
  /** Requests at once. */
  readonly concurrency: number;
  /** Milliseconds until LINE answers, over what the machine takes anyhow. */
  readonly answerAfter: number;
}

/**
 * As the program runs by default, and as fast as LINE allows with answers as slow as over the internet:
 * a hundred are then under way at any time, and the rest is room for answers that come late.
 */
const DEFAULT: Run = { rate: 1000, concurrency: 16, answerAfter: 0 };
const FASTEST: Run = { rate: 2000, concurrency: 160, answerAfter: 50 };

/**
 * A circular to every province and district, through a file on the disk and real HTTP, against the time
 * that the token bucket alone would take, and against the longer of that and of LINE's answers.
 */
export async function benchOutbox(): Promise<readonly BenchRow[]> {
  const { rate, concurrency, answerAfter } = FASTEST;
  // What the bucket lets through at once at the start costs no time.
  const bucketAlone = (GROUPS - DEFAULT.rate / 20) / DEFAULT.rate;
  const ideal = Math.max(GROUPS / rate, (GROUPS * answerAfter) / 1000 / concurrency);
  return [
    await row(
      `publish to ${GROUPS} groups at ${DEFAULT.rate}/s, against the token bucket alone`,
      DEFAULT,
      bucketAlone,
    ),
    await row(
      `the same at ${rate}/s, ${answerAfter} ms an answer, ${concurrency} at once, against the ideal (at most 1.15)`,
      FASTEST,
      ideal,
    ),
  ];
}

async function row(name: string, run: Run, baseline: number): Promise<BenchRow> {
  const times: number[] = [];
  for (let count = 0; count < RUNS; count += 1) times.push(await publishToAll(run));
  const value = Math.min(...times);
  return { name, value, unit: 's', baseline, ratio: value / baseline };
}

/** Seconds from the publish to the last group's answer stored. */
async function publishToAll(run: Run): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-outbox-'));
  const program = fileURLToPath(new URL('simulator-child.ts', import.meta.url));
  const line = fork(program, [`${GROUPS}`, `${run.answerAfter}`]);
  try {
    const [{ origin, groupIds }] = await once(line, 'message');
    const store = await openStore(`sqlite:${join(folder, 'bench.db')}`);
    await publish(store, groupIds);
    const seconds = await timeToSend(store, origin, run);
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

async function timeToSend(store: Store, origin: string, run: Run): Promise<number> {
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
    ratePerSecond: run.rate,
    concurrency: run.concurrency,
  });
  const start = performance.now();
  dispatcher.start();
  await dispatcher.settled();
  const seconds = (performance.now() - start) / 1000;
  await dispatcher.stop();
  return seconds;
}
