import type { PlanInput } from '../../src/deadlines/plan-digests.ts';
import { DEFAULT_STAGES } from '../../src/deadlines/stages.ts';
import type { Deadline, SubmissionState } from '../../src/storage/records/deadline.ts';
import type { Day, Instant } from '../../src/storage/records/entity.ts';
import type { Group } from '../../src/storage/records/group.ts';
import type { AreaCode, Tier } from '../../src/storage/records/office.ts';
import { addDays, instantOf } from '../../src/thai/bangkok-time.ts';
import { deadlineRecord, groupRecord, meetingRecord, submissionRecord } from './records.ts';

const DAYS = 366;
const HOUR = 3_600_000;
const STATES: readonly SubmissionState[] = [
  ...(['submitted', 'submitted', 'verified', 'exempt'] as const),
  ...(['returned', 'outstanding'] as const),
];
const AREAS: Readonly<Record<Tier, readonly AreaCode[]>> = {
  province: ['47', '49'],
  district: ['4701', '4702', '4718', '4901', '4902', '4903', '4907'],
};
const GROUP_AREAS: Readonly<Record<Tier, readonly (readonly AreaCode[])[]>> = {
  province: [['47'], ['49'], ['00'], ['47', '49']],
  district: [['4901'], ['4902'], ['4701'], ['49'], ['4901', '4701'], ['49', '4903'], ['00'], []],
};

/** Random numbers that a seed fixes (mulberry32). */
export function seededRandom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const some = <T>(from: readonly T[], share: number): T[] => from.filter(() => next() < share);
  const shuffle = <T>(from: readonly T[]): T[] =>
    from
      .map((value) => ({ value, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  return { next, below, pick, some, shuffle };
}

export interface RandomYear {
  readonly days: readonly Day[];
  readonly deadlines: readonly Deadline[];
  /** All that is known at 09:00 of a day, in random order. */
  readonly inputOn: (on: Day) => PlanInput;
}

/** A year of deadlines, meetings, submissions, holidays, mutes and groups that come and go. */
export function randomYear(seed: number): RandomYear {
  const random = seededRandom(seed);
  const first = addDays('2024-01-01', random.below(1200));
  const days = [...Array(DAYS).keys()].map((n) => addDays(first, n));
  const anyInstant = (): Instant => instantOf(random.pick(days)) + random.below(24) * HOUR;
  const longWeekend = random.below(DAYS);
  const holidays = new Set([
    ...[...Array(14)].map(() => random.pick(days)),
    ...[0, 1, 2, 3, 4].map((n) => addDays(first, longWeekend + n)),
  ]);

  const deadlines = [...Array(70).keys()].map((n) => {
    const tier = random.pick<Tier>(['province', 'district', 'district']);
    const areas = random.some(AREAS[tier], 0.7);
    const due = addDays(first, random.below(DAYS + 40) - 20);
    const extensions = random.some(areas, n % 3 === 0 ? 0.5 : 0).flatMap((area) =>
      [...Array(1 + random.below(2))].map(() => ({
        ...{ area, reason: 'น้ำท่วม', by: 'coordinator', byName: null, at: 0 },
        due: addDays(due, 1 + random.below(20)),
        dueTime: random.pick([null, '16:30']),
      })),
    );
    return deadlineRecord({
      ...{ id: `d${n}`, tier, areas, due, extensions },
      dueTime: random.pick([null, '12:00', '16:30']),
      state: random.next() < 0.1 ? 'cancelled' : 'open',
      createdAt: random.next() < 0.5 ? 0 : anyInstant(),
    });
  });
  const stagesOf = new Map([
    ['d0', []],
    ['d1', [60, 45, 2, -2, -14]],
    ['d2', [0]],
  ]);
  const meetings = [...Array(30).keys()].map((n) =>
    meetingRecord({
      id: `m${n}`,
      date: random.pick(days),
      start: random.pick([null, '09:00', '13:30']),
      state: random.next() < 0.1 ? 'cancelled' : 'open',
      audience: {
        tier: random.pick(['province', 'district', 'both']),
        include: [random.pick(['00', '47', '49', '4901', '4701'])],
        exclude: random.some(['4901', '4701', '49'], 0.1),
      },
    }),
  );
  const steps = [...Array(400)].map(() => {
    const deadline = random.pick(deadlines);
    const area = random.pick(AREAS[deadline.tier]);
    return { at: anyInstant(), deadline, area, state: random.pick(STATES) };
  });
  steps.sort((a, b) => a.at - b.at);
  const groups = (['province', 'district', 'district'] as const).flatMap((tier, n) =>
    [...Array(5).keys()].map((m) => ({
      record: groupRecord({ id: `g${n}${m}`, tier, areas: random.pick(GROUP_AREAS[tier]) }),
      enrolledAt: random.next() < 0.3 ? anyInstant() : 0,
      leftAt: random.next() < 0.2 ? anyInstant() : Number.POSITIVE_INFINITY,
      mutes: [...Array(2)].map(() => ({ from: anyInstant(), days: random.below(20) })),
    })),
  );

  const inputOn = (on: Day): PlanInput => {
    const now = instantOf(on, '09:00');
    const states = new Map<string, ReturnType<typeof submissionRecord>>();
    for (const { at, deadline, area, state } of steps) {
      if (at > now) break;
      const submission = submissionRecord({ deadlineId: deadline.id, area, state, at });
      states.set(submission.id, submission);
    }
    const asKnown = ({ record, enrolledAt, leftAt, mutes }: (typeof groups)[number]): Group => {
      const ends = mutes.map(({ from, days: n }) => (from <= now ? from + n * 24 * HOUR : 0));
      const mutedUntil = Math.max(...ends) || null;
      const bound = enrolledAt <= now ? {} : { tier: null, areas: [] };
      return { ...record, ...bound, present: now < leftAt, mutedUntil };
    };
    return {
      deadlines: random.shuffle(deadlines),
      submissions: random.shuffle([...states.values()]),
      groups: random.shuffle(groups.map(asKnown)),
      meetings: random.shuffle(meetings),
      policy: { at: '09:00', stages: DEFAULT_STAGES, stagesOf },
      holidays,
      on,
    };
  };
  return { days, deadlines, inputOn };
}
