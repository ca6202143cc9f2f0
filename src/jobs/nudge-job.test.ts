import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deadlineRecord, groupRecord } from '../../test/planning/records.ts';
import { readNudgeMark } from '../deadlines/nudge-mark.ts';
import { openStore } from '../storage/open-store.ts';
import { type Store, save } from '../storage/store.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { KNOWN_HOLIDAYS } from '../thai/holidays.ts';
import { runNudgeJob } from './nudge-job.ts';

let store: Store;
let told: string[];
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  told = [];
  await store.commit([
    save('groups', groupRecord({ id: 'C1', version: 0 })),
    save('deadlines', deadlineRecord({ version: 0, due: '2026-12-15' })),
  ]);
});
afterEach(() => store.close());

const runAt = (day: string, time: string, quotaLeft: number | null = null) => {
  const tell = (_facts: object, message: string) => told.push(message.split(':')[0] ?? '');
  return runNudgeJob({
    store,
    clock: { now: () => instantOf(day, time) },
    settings: {
      nudgeAt: '09:00',
      quietHours: { from: '18:00', to: '08:00' },
      holidays: KNOWN_HOLIDAYS,
    },
    log: { info: () => {}, warn: tell, error: tell } as never,
    quotaLeft: async () => quotaLeft,
    onQueued: () => {},
  });
};
const digests = () => store.outbox.find({ where: { purpose: 'digest' } });

test('a restart a minute before and a minute after nine makes the day’s digests once', async () => {
  expect(await runAt('2026-12-08', '08:59')).toBeNull();
  expect(await digests()).toEqual([]);
  expect(await runAt('2026-12-08', '09:01')).toBe('2026-12-08');
  expect(await runAt('2026-12-08', '09:02')).toBeNull();
  expect((await digests()).map(({ id }) => id)).toEqual(['digest:C1:2026-12-08']);
});

test('after downtime only today’s are made, within the window, and the gap is told', async () => {
  await runAt('2026-12-01', '09:00');
  expect(await runAt('2026-12-08', '17:59')).toBe('2026-12-08');
  expect((await digests()).map(({ on }) => on)).toEqual(['2026-12-01', '2026-12-08']);
  expect(told).toContain('no nudges were made for days');
  expect(await runAt('2026-12-14', '18:00')).toBeNull();
});

test('what a restored backup holds of earlier days has its end behind it', async () => {
  await runAt('2026-12-01', '09:00');
  const [old] = await digests();
  expect(old?.expiresAt).toBe(instantOf('2026-12-01', '18:00'));
});

describe('a deadline’s own policy', () => {
  const policy = async (given: { stages: readonly number[] | null; at: string | null }) => {
    const deadline = await store.deadlines.get('deadline');
    if (deadline !== null) await store.commit([save('deadlines', { ...deadline, policy: given })]);
  };

  test('nudges it at its own time, later or earlier than the others', async () => {
    await policy({ stages: null, at: '13:30' });
    expect(await runAt('2026-12-08', '09:00')).toBe('2026-12-08');
    expect(await digests()).toEqual([]);
    expect(await runAt('2026-12-08', '13:30')).toBe('2026-12-08');
    expect((await digests())[0]?.notBefore).toBe(instantOf('2026-12-08', '13:30'));
    await policy({ stages: null, at: '08:30' });
    expect(await runAt('2026-12-12', '08:30')).toBe('2026-12-12');
  });

  test('nudges it on its own stages, or not at all', async () => {
    await policy({ stages: [5], at: null });
    await runAt('2026-12-08', '09:00');
    expect(await digests()).toEqual([]);
    await policy({ stages: [], at: null });
    await runAt('2026-12-14', '09:00');
    expect(await digests()).toEqual([]);
  });
});

describe('a clock that was wrong', () => {
  test('ahead and then right again holds nudges back until the operator says so', async () => {
    await runAt('2027-12-08', '09:00');
    expect(await runAt('2026-12-08', '09:00')).toBeNull();
    expect(told.at(-1)).toContain('the clock stands before');
    expect((await readNudgeMark(store))?.on).toBe('2027-12-08');
  });
});

test('digests that the month’s quota does not pay for are held, and it is told', async () => {
  await runAt('2026-12-08', '09:00', 3);
  expect(await digests()).toMatchObject([{ state: 'held', error: 'quota_short' }]);
  expect(told.at(-1)).toContain('quota runs short');
});
