import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStoryClock } from '../demo/story-clock.ts';
import { openStore } from '../storage/open-store.ts';
import { put, type Store } from '../storage/store.ts';
import type { Timers } from '../timers.ts';
import { createLeadership, type Leadership } from './leadership.ts';

const START = 1_795_000_000_000;
const LEASE = 15_000;

let store: Store;
const clock = createStoryClock(START, () => 0);
/** Renewals that wait, by instance; running one is a renewal. */
const renewals = new Map<string, () => void>();
const led: string[] = [];
let dead: readonly string[] = [];

beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  clock.set(START);
  led.length = 0;
  dead = [];
  renewals.clear();
});
afterEach(() => store.close());

function instance(instanceId: string, failing = false): Leadership {
  const timers: Timers = {
    after: (milliseconds, run) => {
      expect(milliseconds).toBe(5000);
      renewals.set(instanceId, run);
      return () => renewals.delete(instanceId);
    },
  };
  const broken = { ...store, commit: () => Promise.reject(new Error('no store')) };
  return createLeadership({
    ...{ clock, timers, instanceId },
    store: failing ? broken : store,
    log: { info: () => {}, warn: () => {} },
    isGone: (owner) => dead.includes(owner),
    onLead: () => led.push(instanceId),
  });
}
/** Lets so much time pass, then each instance named renew, one after the other. */
async function pass(milliseconds: number, ...instances: readonly string[]): Promise<void> {
  clock.set(clock.now() + milliseconds);
  for (const id of instances) {
    const before = renewals.get(id);
    before?.();
    while (renewals.get(id) === before) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('of two instances', () => {
  test('the first one leads, for as long as it renews', async () => {
    const [a, b] = [instance('a'), instance('b')];
    await a.start();
    await b.start();
    for (let round = 0; round < 5; round += 1) await pass(5000, 'a', 'b');
    expect([a.isLeader(), b.isLeader()]).toEqual([true, false]);
    expect(led).toEqual(['a']);
  });

  test('the other takes over when the first stops, at its next try', async () => {
    const [a, b] = [instance('a'), instance('b')];
    await a.start();
    await b.start();
    await a.stop();
    expect(a.isLeader()).toBe(false);
    await pass(5000, 'b');
    expect(b.isLeader()).toBe(true);
    expect(led).toEqual(['a', 'b']);
    expect(renewals.has('a')).toBe(false);
  });

  test('the other takes over when the first hangs, and the first knows it no longer leads', async () => {
    const [a, b] = [instance('a'), instance('b')];
    await a.start();
    await b.start();
    await pass(LEASE - 1, 'b');
    expect([a.isLeader(), b.isLeader()]).toEqual([true, false]);
    await pass(1, 'b');
    expect([a.isLeader(), b.isLeader()]).toEqual([false, true]);
    await pass(5000, 'a', 'b');
    expect([a.isLeader(), b.isLeader()]).toEqual([false, true]);
  });

  test('a process known to be dead is not waited for', async () => {
    await store.commit([
      put('leases', { id: 'leader', version: 0, owner: 'x', until: START + LEASE }),
    ]);
    dead = ['x'];
    const a = instance('a');
    await a.start();
    expect(a.isLeader()).toBe(true);
  });

  test('never both lead, whatever the order of their tries', async () => {
    const all = ['a', 'b', 'c'].map((id) => instance(id));
    await Promise.all(all.map((each) => each.start()));
    for (const [time, ...ids] of [
      [5000, 'c', 'a', 'b'],
      [14_999, 'b', 'c'],
      [1, 'a'],
      [15_000, 'b', 'a', 'c'],
      [20_000, 'a', 'b', 'c'],
    ] as const) {
      await pass(time, ...ids);
      expect(all.filter((each) => each.isLeader()).length).toBeLessThanOrEqual(1);
    }
    expect(all.filter((each) => each.isLeader())).toHaveLength(1);
  });
});

test('an instance whose store fails does not lead and goes on trying', async () => {
  const a = instance('a', true);
  await a.start();
  expect(a.isLeader()).toBe(false);
  expect(renewals.has('a')).toBe(true);
});
