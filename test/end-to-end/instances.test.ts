import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { save } from '../../src/storage/store.ts';
import { instantOf } from '../../src/thai/bangkok-time.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { deadlineRecord } from '../planning/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'instances-'));
const databaseURL = `sqlite:${join(folder, 'bot.db')}`;
let first: Bot;
let group = '';
const pushes = () => first.pushes();

/** A further bot on the same store, which talks to the first one's LINE. */
function another(day: string, time: string, seed: number): Promise<Bot> {
  first.clock.set(instantOf(day, time));
  const env = { LINE_API_BASE_URL: first.origin, LINE_DATA_API_BASE_URL: first.origin };
  return startBot({ day, time, seed, databaseURL, env });
}

beforeAll(async () => {
  first = await startBot({ day: '2026-11-20', databaseURL });
  const officer = first.simulator.addUser('สมชาย').id;
  group = await first.enrolledGroup('เมืองมุกดาหาร', [officer], 'district', '4901');
  await first.store.commit([save('deadlines', deadlineRecord({ version: 0, due: '2026-12-15' }))]);
});
afterAll(async () => {
  await first.stop();
  rmSync(folder, { recursive: true });
});

describe('two bots on one store', () => {
  let second: Bot;

  test('one of them leads', async () => {
    second = await another('2026-12-08', '08:50', 8);
    await first.setTime('2026-12-08', '08:50');
    const lease = await first.store.leases.get('leader');
    expect(lease?.owner).toMatch(/:7$|:8$/);
  });

  test('both plan the digests of a day and one is sent', async () => {
    first.clock.set(instantOf('2026-12-08', '09:00'));
    await second.setTime('2026-12-08', '09:00');
    await first.setTime('2026-12-08', '09:00');
    await Promise.all([first.app.runNudges(), second.app.runNudges()]);
    await first.simulator.until(() => pushes() > 0);
    await Promise.all([first.app.settled(), second.app.settled()]);
    expect(pushes()).toBe(1);
    expect(await first.store.outbox.count({ where: { on: '2026-12-08' } })).toBe(1);
  });

  test('when the leader stops the other leads and sends', async () => {
    await first.app.stop();
    await first.store.commit([
      save('deadlines', deadlineRecord({ id: 'later', version: 0, due: '2027-01-19' })),
    ]);
    first.clock.set(instantOf('2027-01-12', '09:00'));
    await second.setTime('2027-01-12', '09:00');
    await second.app.runNudges();
    await first.simulator.until(() => pushes() === 2);
    expect((await second.store.leases.get('leader'))?.owner).toMatch(/:8$/);
    expect(second.wrongs()).toEqual([]);
    await second.stop();
  });
});

describe('after downtime', () => {
  test('a bot started at eleven sends today’s digest, once', async () => {
    await first.store.commit([
      save('deadlines', deadlineRecord({ id: 'eleven', version: 0, due: '2027-02-16' })),
    ]);
    const late = await another('2027-02-09', '11:00', 9);
    await first.simulator.until(() => pushes() === 3);
    await late.app.runNudges();
    await late.stop();
    const again = await another('2027-02-09', '11:30', 10);
    await again.app.runNudges();
    await again.app.settled();
    expect(pushes()).toBe(3);
    expect(first.heard(group)).toContain('เหลืออีก 7 วัน');
    await again.stop();
  });

  test('a bot started at seven in the evening sends none, then nor the next morning', async () => {
    await first.store.commit([
      save('deadlines', deadlineRecord({ id: 'evening', version: 0, due: '2027-03-16' })),
    ]);
    const evening = await another('2027-03-09', '19:00', 11);
    expect(await evening.app.runNudges()).toBeNull();
    await evening.app.settled();
    first.clock.set(instantOf('2027-03-10', '09:00'));
    await evening.setTime('2027-03-10', '09:00');
    await evening.app.runNudges();
    await evening.app.settled();
    expect(pushes()).toBe(3);
    await evening.stop();
  });
});

test('everything that was sent follows LINE’s rules', () => expect(first.wrongs()).toEqual([]));
