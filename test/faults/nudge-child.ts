import { randomUUID } from 'node:crypto';
import { freshenDigest, type NudgeSettings } from '../../src/deadlines/nudge-digests.ts';
import { runNudgeJob } from '../../src/jobs/nudge-job.ts';
import { createLineApi } from '../../src/line/create-line-api.ts';
import { isGone, nameOwner } from '../../src/storage/lease-owner.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { KNOWN_HOLIDAYS } from '../../src/thai/holidays.ts';
import { dieAtStep } from './die-at-step.ts';
import { makeDispatcher } from './make-dispatcher.ts';
import { silentLog } from './silent-log.ts';

/** What the parent tells its child. */
export interface NudgeTask {
  readonly databaseUrl: string;
  readonly origin: string;
  readonly channelAccessToken: string;
  /** Milliseconds that the story's clock is ahead of the machine's. */
  readonly ahead: number;
  /** The step at which the child kills itself, counting writes and sends, before and after each; 0 for never. */
  readonly dieAt: number;
}

const task: NudgeTask = JSON.parse(process.argv[2] ?? '');
const { channelAccessToken, ahead } = task;
const clock = { now: () => Date.now() + ahead };
const line = createLineApi({ channelAccessToken, apiBaseURL: task.origin });
const mortal = dieAtStep(await openStore(task.databaseUrl), line, task.dieAt);
const { store } = mortal;
const settings: NudgeSettings = {
  nudgeAt: '09:00',
  quietHours: { from: '18:00', to: '08:00' },
  holidays: KNOWN_HOLIDAYS,
};
const self = nameOwner({ host: 'test', pid: process.pid, nonce: randomUUID() });

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const dispatcher = makeDispatcher({
  ...{ store, clock, line: mortal.line, instanceId: self, pollEvery: 20 },
  isGone: (owner) => isGone(owner, self, isAlive),
  freshen: (delivery) => freshenDigest(store, delivery, settings, clock.now()),
});
dispatcher.start();
await runNudgeJob({ store, clock, settings, log: silentLog, onQueued: dispatcher.wake });
await dispatcher.settled();
await dispatcher.stop();
await store.close();
process.exit(0);
