import { districtsOf } from '../areas/areas.ts';
import { digestCard } from '../cards/digest-card.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { type AreaCode, NATION } from '../storage/records/office.ts';
import { insertIfNew, type Store } from '../storage/store.ts';
import { addDays } from '../thai/bangkok-time.ts';
import type { Holidays } from '../thai/holidays.ts';
import { isActive } from './active-group.ts';
import { coordinatorDeliveries, freshenCoordinatorDigest } from './coordinator-deliveries.ts';
import { digestWindow, waitingWindow } from './digest-window.ts';
import { dueOf } from './extensions.ts';
import { keepNudgeMark } from './nudge-mark.ts';
import { earliestTime, type UsualTimes } from './nudge-times.ts';
import { type Digest, type PlanInput, planDigests } from './plan-digests.ts';
import { readOpenDeadlines } from './read-deadlines.ts';
import { applyHolidayEdits, readHolidayEdits } from './read-holidays.ts';
import { DEFAULT_STAGES } from './stages.ts';
import { withinQuota } from './within-quota.ts';

/** After replies and circulars; what is overdue or due goes first when the month's quota runs short. */
const PRIORITY = { urgent: 7, later: 8 } as const;
/** Holidays never push a meeting's reminder further ahead than this. */
const MEETINGS_AHEAD = 15;

export interface NudgeSettings extends UsualTimes {
  /** The holidays that come with the program; the operator's changes are in the store. */
  readonly holidays: Holidays;
  /** Milliseconds that a group's digest waits for a free reply before it costs a push; absent: none. */
  readonly freeReplyWait?: number;
}

/** These areas and all inside them, or null where that is all of them. */
function areasUnder(areas: readonly AreaCode[]): readonly AreaCode[] | null {
  if (areas.includes(NATION)) return null;
  return areas.flatMap((area) => [area, ...districtsOf(area).map(({ code }) => code)]);
}

async function readPlanInput(
  store: Store,
  on: Day,
  settings: NudgeSettings,
  only: { readonly groups: readonly Group[]; readonly areas: readonly AreaCode[] } | null = null,
): Promise<PlanInput> {
  const areas = only === null ? null : areasUnder(only.areas);
  const [{ deadlines, submissions }, groups, meetings, edits] = await Promise.all([
    readOpenDeadlines(store, on, areas),
    only === null
      ? store.groups.find({ where: { present: true, tier: { not: null } } })
      : only.groups,
    store.meetings.find({
      where: { state: 'open', date: { gt: on, lte: addDays(on, MEETINGS_AHEAD) } },
    }),
    readHolidayEdits(store),
  ]);
  const own = deadlines.flatMap(({ id, policy }) =>
    policy?.stages == null ? [] : [[id, policy.stages] as const],
  );
  const policy = { at: settings.nudgeAt, stages: DEFAULT_STAGES, stagesOf: new Map(own) };
  const holidays = applyHolidayEdits(settings.holidays, edits);
  return { deadlines, submissions, groups, meetings, policy, holidays, on };
}

/** The digests of a day as things stand now; sends nothing. */
export async function planDay(
  store: Store,
  on: Day,
  settings: NudgeSettings,
): Promise<readonly Digest[]> {
  return planDigests(await readPlanInput(store, on, settings));
}

/** A digest as a row of the outbox, and when it may go out. */
function digestDelivery(
  digest: Digest,
  input: PlanInput,
  group: Group,
  settings: NudgeSettings,
  now: Instant,
): { readonly row: Delivery; readonly time: TimeOfDay } {
  const known = new Map(input.deadlines.map((deadline) => [deadline.id, deadline]));
  const items = digest.items.flatMap(({ deadlineId, outstanding, obligated }) => {
    const deadline = known.get(deadlineId);
    const [area] = outstanding;
    if (deadline === undefined || area === undefined) return [];
    return [{ deadline: { ...deadline, ...dueOf(deadline, area) }, outstanding, obligated }];
  });
  const meetings = input.meetings.filter(({ id }) => digest.meetings.includes(id));
  const usual = meetings.length > 0 ? [{}] : [];
  const time = earliestTime([...items.map(({ deadline }) => deadline), ...usual], settings);
  const urgent = digest.items.some(({ stage }) => stage <= 0) || meetings.length > 0;
  const row = newDelivery({
    // One row per group and day: planning again, on two machines or after a crash, makes no second.
    id: `digest:${group.id}:${digest.on}`,
    kind: 'push',
    to: group.id,
    toKind: 'group',
    purpose: 'digest',
    messages: [digestCard({ on: digest.on, areas: group.areas, items, meetings })],
    now,
    priority: urgent ? PRIORITY.urgent : PRIORITY.later,
    people: peopleOf(group),
    on: digest.on,
    ...waitingWindow(
      digestWindow(digest.on, time, settings.quietHours),
      isActive(group, digest.on) ? (settings.freeReplyWait ?? 0) : 0,
    ),
  });
  return { row, time };
}

/** What queueing a day came to. */
export interface QueuedDay {
  readonly digests: readonly Digest[];
  /** Rows of groups and coordinators, new and known ones. */
  readonly rows: number;
  readonly added: number;
  /** New rows held, because the month's quota does not pay for them. */
  readonly held: number;
}

/** What bounds a run: the time of day it has come to, and the messages left of the month's quota. */
export interface QueueLimits {
  readonly until?: TimeOfDay | null;
  readonly left?: number | null;
}

/**
 * Puts the digests of a day in the outbox, each once, coordinators' among them. With `until`, those
 * that may go out by then, and it is noted in the same commit how far this has come; with `left`, what
 * the month's quota does not pay for is held.
 */
export async function queueDay(
  store: Store,
  on: Day,
  settings: NudgeSettings,
  now: Instant,
  { until = null, left = null }: QueueLimits = {},
): Promise<QueuedDay> {
  const input = await readPlanInput(store, on, settings);
  const groups = new Map(input.groups.map((group) => [group.id, group]));
  const digests = planDigests(input);
  const planned = digests.flatMap((digest) => {
    const group = groups.get(digest.groupId);
    return group ? [digestDelivery(digest, input, group, settings, now)] : [];
  });
  const due = planned.filter(({ time }) => until === null || time <= until).map(({ row }) => row);
  const isTime = until === null || until >= settings.nudgeAt;
  const rows = [
    ...due,
    ...(isTime ? await coordinatorDeliveries(store, input, settings, now) : []),
  ];
  const limited = withinQuota(rows, left);
  const { existing } = await store.commit([
    ...limited.map((row) => insertIfNew('outbox', row)),
    ...(until === null ? [] : [keepNudgeMark({ on, time: until })]),
  ]);
  const held = limited.filter(({ id, state }) => state === 'held' && !existing.includes(id)).length;
  return { digests, rows: rows.length, added: rows.length - existing.length, held };
}

/**
 * A digest as it must read at the moment it is sent: only what is outstanding then; null when nothing
 * is any more, or the group was muted or left (DESIGN.md §4, promise 4).
 */
export async function freshenDigest(
  store: Store,
  delivery: Delivery,
  settings: NudgeSettings,
  now: Instant,
): Promise<Delivery | null> {
  if (delivery.on === null) return null;
  if (delivery.toKind === 'user') {
    const person = await store.people.get(delivery.to);
    if (person === null) return null;
    // Their areas alone: of the whole nation's reports every morning's last look would read too much.
    const areas = person.holdings.filter(({ until }) => until === null).map(({ area }) => area);
    const input = await readPlanInput(store, delivery.on, settings, { groups: [], areas });
    return freshenCoordinatorDigest(store, delivery, input, settings, now);
  }
  const group = await store.groups.get(delivery.to);
  if (group === null || !group.present || (group.mutedUntil ?? 0) > now) return null;
  const input = await readPlanInput(store, delivery.on, settings, {
    groups: [group],
    areas: group.areas,
  });
  const [digest] = planDigests(input);
  if (digest === undefined) return null;
  const { row } = digestDelivery(digest, input, group, settings, now);
  const people = delivery.kind === 'reply' ? 0 : row.people;
  return { ...delivery, messages: row.messages, bodyHash: row.bodyHash, people };
}
