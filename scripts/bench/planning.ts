import { districts, districtsOf, provinces } from '../../src/areas/areas.ts';
import { type Digest, type PlanInput, planDigests } from '../../src/deadlines/plan-digests.ts';
import { DEFAULT_STAGES } from '../../src/deadlines/stages.ts';
import type { Submission } from '../../src/storage/records/deadline.ts';
import type { Group } from '../../src/storage/records/group.ts';
import { addDays } from '../../src/thai/bangkok-time.ts';
import { KNOWN_HOLIDAYS } from '../../src/thai/holidays.ts';
import { deadlineRecord, groupRecord, submissionRecord } from '../../test/planning/records.ts';
import { slowDigest, wallCalendars } from '../../test/planning/slow-plan.ts';
import type { BenchRow } from './bench-row.ts';

const ON = '2026-11-18';
const MEGABYTE = 1024 * 1024;

/** Worst case: every deadline has a stage on the day and obliges all 878 districts, half are done. */
function nationalInput(deadlineCount: number): PlanInput {
  const areas = districts()
    .filter((each) => each.takesPart)
    .map((each) => each.code);
  const participating = provinces().filter((each) => each.takesPart);
  const groups: Group[] = [
    ...areas.map((area) => groupRecord({ id: `C${area}`, areas: [area] })),
    ...participating.map(({ code }) => groupRecord({ id: `C${code}`, areas: [code] })),
  ];
  const deadlines = [...Array(deadlineCount).keys()].map((n) =>
    deadlineRecord({ id: `d${n}`, due: addDays(ON, [30, 14, 7, 1, 0, -1][n % 6] ?? 0), areas }),
  );
  const submissions: Submission[] = deadlines.flatMap(({ id }) =>
    areas
      .filter((_, position) => position % 2 === 0)
      .map((area) => submissionRecord({ deadlineId: id, area })),
  );
  const policy = { at: '09:00', stages: DEFAULT_STAGES };
  return { deadlines, submissions, groups, meetings: [], policy, holidays: KNOWN_HOLIDAYS, on: ON };
}

/** The best of several runs in milliseconds: what the machine can do undisturbed. */
function bestTime(runs: number, act: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    act();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

/** How much the heap may grow while planning, garbage not yet collected included. */
function heapGrowth(input: PlanInput): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const digests: readonly Digest[] = planDigests(input);
  return digests.length === 0 ? 0 : process.memoryUsage().heapUsed - before;
}

/** The same plan made by the slow oracle of the tests, for one province's share of the nation. */
function provinceTimes(): { readonly planner: number; readonly oracle: number } {
  const national = nationalInput(20);
  const areas = districtsOf('49').map((each) => each.code);
  const input = {
    ...national,
    deadlines: national.deadlines.map((deadline) => ({ ...deadline, areas })),
    submissions: national.submissions.filter(({ area }) => areas.includes(area)),
    groups: national.groups.filter(({ areas: own }) => own[0]?.startsWith('49')),
  };
  const slow = (): unknown => {
    const calendars = wallCalendars(input.deadlines, input);
    return input.groups.map((group) => slowDigest(group, input, calendars));
  };
  return { planner: bestTime(5, () => planDigests(input)), oracle: bestTime(5, slow) };
}

const row = (name: string, value: number, unit: string, baseline: number): BenchRow => ({
  name,
  value,
  unit,
  baseline,
  ratio: value / baseline,
});

/** Time and memory of a day's plan for the nation, and how they grow with ten times the deadlines. */
export function benchPlanning(): readonly BenchRow[] {
  const small = nationalInput(200);
  const growth = heapGrowth(small) / MEGABYTE;
  const time = bestTime(5, () => planDigests(small));
  const large = nationalInput(2000);
  const tenfold = bestTime(3, () => planDigests(large));
  const { planner, oracle } = provinceTimes();
  return [
    row('plan 878 districts × 200 deadlines (limit 300 ms)', time, 'ms', 300),
    row('plan 878 districts × 200 deadlines: heap (limit 150 MB)', growth, 'MB', 150),
    row('plan ten times the deadlines, against ten times the time', tenfold, 'ms', 10 * time),
    row('plan one province × 20 deadlines, against the slow oracle', planner, 'ms', oracle),
  ];
}
