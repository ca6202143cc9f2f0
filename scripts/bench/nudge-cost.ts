import { districts, provinces } from '../../src/areas/areas.ts';
import { coveringGroups } from '../../src/deadlines/covering-groups.ts';
import { planDigests } from '../../src/deadlines/plan-digests.ts';
import { DEFAULT_STAGES } from '../../src/deadlines/stages.ts';
import { peopleOf } from '../../src/outbox/quota.ts';
import { createRandom } from '../../src/simulator/random.ts';
import type { Deadline, Submission } from '../../src/storage/records/deadline.ts';
import type { Group } from '../../src/storage/records/group.ts';
import { addDays, daysBetween } from '../../src/thai/bangkok-time.ts';
import { KNOWN_HOLIDAYS } from '../../src/thai/holidays.ts';
import { isWorkingDay } from '../../src/thai/working-days.ts';
import { deadlineRecord, submissionRecord } from '../../test/planning/records.ts';
import type { BenchRow } from './bench-row.ts';
import { chatterOf, nationsGroups } from './nation-scenario.ts';

/** Fiscal year 2569, whose holidays are all known. */
const YEAR = { from: '2025-10-01', to: '2026-09-30' };
const SEED = 2569;
/**
 * How many districts have reported by so many days before the due day: a third in good time, most in the
 * last week, one in twenty late. An assumption, as is how much the groups chat; no records of a year are at hand.
 */
const REPORTED: readonly (readonly [number, number])[] = [
  [30, 0.08],
  [14, 0.33],
  [7, 0.55],
  [3, 0.72],
  [1, 0.85],
  [0, 0.95],
  [-3, 0.99],
  [-7, 1],
];
/** One coordinator of each province and the department, at most one message a working day each. */
const COORDINATORS = 77;

/** Two deadlines a month that come together, as rounds of two programmes do; each fourth is the provinces'. */
function yearsDeadlines(random: () => number): readonly Deadline[] {
  const areas = districts().filter((each) => each.takesPart);
  const takingPart = provinces().filter((each) => each.takesPart);
  return [...Array(24).keys()].map((n) => {
    const base = addDays('2025-10-20', Math.floor(n / 2) * 28 + (n % 2) * 2);
    const due = addDays(base, Math.floor(random() * 2));
    const tier = n % 4 === 3 ? 'province' : 'district';
    const obliged = tier === 'province' ? takingPart : areas;
    return deadlineRecord({ id: `d${n}`, due, tier, areas: obliged.map(({ code }) => code) });
  });
}

/** The day an area reports, by chance as in `REPORTED`. */
function reportDay(due: string, chance: number): string {
  const [days] = REPORTED.find(([, share]) => chance < share) ?? [-7];
  return addDays(due, -days);
}

/** One push per deadline, stage and group, done or not: what a reminder job without a plan spends. */
function naiveCost(deadlines: readonly Deadline[], groups: readonly Group[]): number {
  const groupsFor = coveringGroups(groups);
  let people = 0;
  for (const { tier, areas } of deadlines) {
    const reached = new Set(areas.flatMap((area) => groupsFor(tier, area)));
    for (const group of reached) people += peopleOf(group) * DEFAULT_STAGES.length;
  }
  return people;
}

/** Messages that a year of the nation's nudges spends, against one push per deadline, stage and group. */
export function benchNudgeCost(): readonly BenchRow[] {
  const random = createRandom(SEED);
  const groups = nationsGroups(random);
  const deadlines = yearsDeadlines(random);
  const reports = deadlines.flatMap(({ id, due, areas }) =>
    areas.map((area) => ({ id, area, day: reportDay(due, random()) })),
  );
  const size = new Map(groups.map((group) => [group.id, peopleOf(group)]));
  const talks = chatterOf(groups, random);
  let [planned, pushed, coordinators] = [0, 0, 0];
  for (let on = YEAR.from; on <= YEAR.to; on = addDays(on, 1)) {
    if (!isWorkingDay(on, KNOWN_HOLIDAYS)) continue;
    coordinators += COORDINATORS;
    const near = deadlines.filter(({ due }) => Math.abs(daysBetween(on, due)) <= 50);
    const submissions: Submission[] = reports
      .filter(({ day }) => day <= on)
      .map(({ id, area }) => submissionRecord({ deadlineId: id, area }));
    const policy = { at: '09:00', stages: DEFAULT_STAGES };
    const input = { deadlines: near, submissions, groups, meetings: [], policy, on };
    for (const { groupId } of planDigests({ ...input, holidays: KNOWN_HOLIDAYS })) {
      const people = size.get(groupId) ?? 0;
      planned += people;
      if (random() >= (talks.get(groupId) ?? 0)) pushed += people;
    }
  }
  const naive = naiveCost(deadlines, groups);
  const row = (name: string, value: number, baseline: number): BenchRow => ({
    ...{ name, value, unit: 'messages', baseline, ratio: value / baseline },
  });
  return [
    row('a year of nudges, naming only who owes, one digest a day', planned, naive),
    row('the same, waiting 90 min for a free reply (at most 0.25)', pushed + coordinators, naive),
  ];
}
