import { describe, expect, test } from '@jest/globals';
import { digestDayAt } from '../../src/deadlines/digest-window.ts';
import { type Digest, planDigests } from '../../src/deadlines/plan-digests.ts';
import type { Day } from '../../src/storage/records/entity.ts';
import { bangkokDay, bangkokTime, instantOf } from '../../src/thai/bangkok-time.ts';
import { randomYear, seededRandom } from './random-year.ts';
import { slowDigest, wallCalendars } from './slow-plan.ts';

/** Another year may be tried by naming its seed: `PLAN_SEED=17 npm test -- planner-oracle`. */
const SEEDS = process.env.PLAN_SEED ? [Number(process.env.PLAN_SEED)] : [1, 2, 3, 4];

describe('the planner agrees with the slow oracle', () => {
  test.each(SEEDS)('on every group and day of the random year %i', (seed) => {
    const year = randomYear(seed);
    const { policy, holidays } = year.inputOn(year.days[0] ?? '');
    const calendars = wallCalendars(year.deadlines, { policy, holidays });
    let groupDays = 0;
    let digests = 0;
    for (const on of year.days) {
      const input = year.inputOn(on);
      const expected = input.groups
        .flatMap((group) => slowDigest(group, input, calendars) ?? [])
        .sort((a, b) => (a.groupId > b.groupId ? 1 : -1));
      groupDays += input.groups.length;
      digests += expected.length;
      expect([on, planDigests(input)]).toEqual([on, expected]);
    }
    expect(groupDays).toBeGreaterThan(5000);
    expect(digests).toBeGreaterThan(300);
  });
});

describe('over a year with outages, restarts and two instances', () => {
  test.each(SEEDS)('each digest of seed %i goes out once, on its day, never when quiet', (seed) => {
    const year = randomYear(seed);
    const random = seededRandom(seed + 1000);
    const quiet = { from: '18:00', to: '08:00' };
    const sent = new Map<string, { readonly digest: Digest; readonly at: number }>();
    const daysUp = new Set<Day>();
    const end = instantOf(year.days.at(-1) ?? '');
    let now = instantOf(year.days[0] ?? '');
    while (now < end) {
      const outage = random.next() < 0.03 ? random.below(80) * 3_600_000 : 0;
      now += (1 + random.below(180)) * 60_000 + outage;
      const on = digestDayAt(now, '09:00', quiet);
      if (on === null || on > (year.days.at(-1) ?? '')) continue;
      daysUp.add(on);
      for (const digest of planDigests(year.inputOn(on))) {
        const key = `${digest.groupId} ${on}`;
        if (!sent.has(key)) sent.set(key, { digest, at: now });
      }
    }

    const { holidays } = year.inputOn(year.days[0] ?? '');
    for (const { digest, at } of sent.values()) {
      expect(bangkokDay(at)).toBe(digest.on);
      expect(bangkokTime(at) >= '09:00' && bangkokTime(at) < '18:00').toBe(true);
      expect(holidays.has(digest.on)).toBe(false);
    }
    const planned = [...daysUp].flatMap((on) => planDigests(year.inputOn(on)));
    expect([...sent.values()].map(({ digest }) => digest)).toEqual(planned);
    expect(daysUp.size).toBeLessThan(year.days.length);
  });
});
