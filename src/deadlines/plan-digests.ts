import { expandAudience } from '../areas/audience.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { Day, TimeOfDay } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import type { AreaCode, Tier } from '../storage/records/office.ts';
import { bangkokDay, instantOf } from '../thai/bangkok-time.ts';
import type { Holidays } from '../thai/holidays.ts';
import { previousWorkingDay } from '../thai/working-days.ts';
import { coveringGroups, isReachable } from './covering-groups.ts';
import { partsByDue } from './extensions.ts';
import { stagesOn } from './stages.ts';
import { isDone } from './submission-states.ts';

/** When and how often is nudged. */
export interface NudgePolicy {
  /** Time of the day's digest: a group muted at that instant gets none. */
  readonly at: TimeOfDay;
  readonly stages: readonly number[];
  /** Stages of single deadlines, by id, in place of `stages`; an empty list is never nudged. */
  readonly stagesOf?: ReadonlyMap<string, readonly number[]>;
}

/** One deadline in a group's digest. */
export interface DigestItem {
  readonly deadlineId: string;
  /** Days before the due day; 0 on it, negative after it. The plan's stage, not a count from today. */
  readonly stage: number;
  /** The areas the group stands for that still owe it, by code; never empty. */
  readonly outstanding: readonly AreaCode[];
  /** How many areas the group stands for owe it in all, done or not. */
  readonly obligated: number;
}

/** All that a group is nudged about on a day: the only digest it gets that day. */
export interface Digest {
  readonly groupId: string;
  readonly on: Day;
  /** Most urgent first. */
  readonly items: readonly DigestItem[];
  /** Ids of the meetings to be reminded of, in the order in which they begin. */
  readonly meetings: readonly string[];
}

/** What is known when planning; nothing else counts. */
export interface PlanInput {
  readonly deadlines: readonly Deadline[];
  readonly submissions: readonly Submission[];
  readonly groups: readonly Group[];
  readonly meetings: readonly Meeting[];
  readonly policy: NudgePolicy;
  readonly holidays: Holidays;
  readonly on: Day;
}

interface Nudged {
  readonly deadline: Deadline;
  readonly stage: number;
}
interface Draft {
  readonly items: DigestItem[];
  readonly meetings: string[];
}

/** The deadlines that have a stage on the day, most urgent first. */
function nudgedOn({ deadlines, policy, holidays, on }: PlanInput): readonly Nudged[] {
  const stageOn = stagesOn(on, holidays);
  return deadlines
    .filter((deadline) => deadline.state === 'open' && bangkokDay(deadline.createdAt) <= on)
    .flatMap(partsByDue)
    .flatMap((deadline) => {
      const stage = stageOn(deadline.due, policy.stagesOf?.get(deadline.id) ?? policy.stages);
      return stage === null ? [] : [{ deadline, stage }];
    })
    .sort((a, b) => a.stage - b.stage || compare(urgency(a.deadline), urgency(b.deadline)));
}

/** The areas that are done, of the deadlines nudged only: the others need not be looked at. */
function doneAreas(
  submissions: readonly Submission[],
  nudged: readonly Nudged[],
): ReadonlyMap<string, ReadonlySet<AreaCode>> {
  const done = new Map(nudged.map(({ deadline }) => [deadline.id, new Set<AreaCode>()]));
  for (const { deadlineId, area, state } of submissions) {
    if (isDone(state)) done.get(deadlineId)?.add(area);
  }
  return done;
}

/** Offices that a meeting invites, one by one. */
function invited(meeting: Meeting): readonly (readonly [Tier, AreaCode])[] {
  const { provinces, districts } = expandAudience(meeting.audience);
  return [
    ...provinces.map((area) => ['province', area] as const),
    ...districts.map((area) => ['district', area] as const),
  ];
}

/**
 * Plans the digests of a day: for each group that may be nudged the deadlines of its tier that have
 * a stage that day and areas of the group outstanding, and the meetings on the next working day or
 * the days off before it. Pure: the same input gives the same plan, in whatever order it is given.
 */
export function planDigests(input: PlanInput): readonly Digest[] {
  const { groups, holidays, on, policy } = input;
  const at = instantOf(on, policy.at);
  const groupsFor = coveringGroups(groups.filter((group) => isReachable(group, at)));
  const drafts = new Map<string, Draft>();
  const draftOf = (group: Group): Draft => {
    const draft = drafts.get(group.id) ?? { items: [], meetings: [] };
    drafts.set(group.id, draft);
    return draft;
  };

  const nudged = nudgedOn(input);
  const done = doneAreas(input.submissions, nudged);
  for (const { deadline, stage } of nudged) {
    const perGroup = new Map<Group, { outstanding: AreaCode[]; obligated: number }>();
    const doneHere = done.get(deadline.id);
    for (const area of deadline.areas) {
      const isOutstanding = !doneHere?.has(area);
      for (const group of groupsFor(deadline.tier, area)) {
        const counts = perGroup.get(group) ?? { outstanding: [], obligated: 0 };
        if (counts.obligated === 0) perGroup.set(group, counts);
        counts.obligated += 1;
        if (isOutstanding) counts.outstanding.push(area);
      }
    }
    for (const [group, { outstanding, obligated }] of perGroup) {
      if (outstanding.length === 0) continue;
      outstanding.sort(compare);
      draftOf(group).items.push({ deadlineId: deadline.id, stage, outstanding, obligated });
    }
  }

  for (const meeting of [...input.meetings].sort((a, b) => compare(begin(a), begin(b)))) {
    if (meeting.state !== 'open' || previousWorkingDay(meeting.date, holidays) !== on) continue;
    const reached = new Set(invited(meeting).flatMap(([tier, area]) => groupsFor(tier, area)));
    for (const group of reached) draftOf(group).meetings.push(meeting.id);
  }

  return [...drafts]
    .map(([groupId, { items, meetings }]) => ({ groupId, on, items, meetings }))
    .sort((a, b) => compare(a.groupId, b.groupId));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const urgency = ({ due, dueTime, id }: Deadline): string => `${due} ${dueTime ?? '24:00'} ${id}`;
const begin = ({ date, start, id }: Meeting): string => `${date} ${start ?? '24:00'} ${id}`;
