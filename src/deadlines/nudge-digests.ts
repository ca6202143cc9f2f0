import { digestCard } from '../cards/digest-card.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { insertIfNew, put, type Store } from '../storage/store.ts';
import { addDays } from '../thai/bangkok-time.ts';
import type { Holidays } from '../thai/holidays.ts';
import type { QuietHours } from '../thai/quiet-hours.ts';
import { digestWindow } from './digest-window.ts';
import { dueOf } from './extensions.ts';
import { type Digest, type PlanInput, planDigests } from './plan-digests.ts';
import { readOpenDeadlines } from './read-deadlines.ts';
import { DEFAULT_STAGES } from './stages.ts';

/** After replies and circulars. */
const PRIORITY = 8;
/** Holidays never push a meeting's reminder further ahead than this. */
const MEETINGS_AHEAD = 15;

const LAST_PLANNED = 'nudges:lastPlanned';

export interface NudgeSettings {
  readonly nudgeAt: TimeOfDay;
  readonly quietHours: QuietHours;
  readonly holidays: Holidays;
}

async function readPlanInput(store: Store, on: Day, settings: NudgeSettings): Promise<PlanInput> {
  const [{ deadlines, submissions }, groups, meetings] = await Promise.all([
    readOpenDeadlines(store, on),
    store.groups.find({ where: { present: true, tier: { not: null } } }),
    store.meetings.find({
      where: { state: 'open', date: { gt: on, lte: addDays(on, MEETINGS_AHEAD) } },
    }),
  ]);
  const policy = { at: settings.nudgeAt, stages: DEFAULT_STAGES };
  return { deadlines, submissions, groups, meetings, policy, holidays: settings.holidays, on };
}

/** The digests of a day as things stand now; sends nothing. */
export async function planDay(
  store: Store,
  on: Day,
  settings: NudgeSettings,
): Promise<readonly Digest[]> {
  return planDigests(await readPlanInput(store, on, settings));
}

function messagesOf(digest: Digest, input: PlanInput, group: Group) {
  const deadlines = new Map(input.deadlines.map((deadline) => [deadline.id, deadline]));
  const items = digest.items.flatMap(({ deadlineId, outstanding, obligated }) => {
    const deadline = deadlines.get(deadlineId);
    const [area] = outstanding;
    if (deadline === undefined || area === undefined) return [];
    return [{ deadline: { ...deadline, ...dueOf(deadline, area) }, outstanding, obligated }];
  });
  const meetings = input.meetings.filter(({ id }) => digest.meetings.includes(id));
  return [digestCard({ on: digest.on, areas: group.areas, items, meetings })];
}

function digestDelivery(
  digest: Digest,
  input: PlanInput,
  group: Group,
  settings: NudgeSettings,
  now: Instant,
): Delivery {
  return newDelivery({
    // One row per group and day: planning again, on two machines or after a crash, makes no second.
    id: `digest:${group.id}:${digest.on}`,
    kind: 'push',
    to: group.id,
    toKind: 'group',
    purpose: 'digest',
    messages: messagesOf(digest, input, group),
    now,
    priority: PRIORITY,
    people: peopleOf(group),
    on: digest.on,
    ...digestWindow(digest.on, settings.nudgeAt, settings.quietHours),
  });
}

/** Puts the digests of a day in the outbox, each once; gives back the plan and how many rows were new. */
export async function queueDay(
  store: Store,
  on: Day,
  settings: NudgeSettings,
  now: Instant,
): Promise<{ readonly digests: readonly Digest[]; readonly added: number }> {
  const input = await readPlanInput(store, on, settings);
  const groups = new Map(input.groups.map((group) => [group.id, group]));
  const digests = planDigests(input);
  const rows = digests.flatMap((digest) => {
    const group = groups.get(digest.groupId);
    return group ? [digestDelivery(digest, input, group, settings, now)] : [];
  });
  const { existing } = await store.commit([
    ...rows.map((row) => insertIfNew('outbox', row)),
    put('settings', { id: LAST_PLANNED, version: 0, value: on }),
  ]);
  return { digests, added: rows.length - existing.length };
}

/** The newest day whose digests were queued, or null. */
export async function lastPlannedDay(store: Store): Promise<Day | null> {
  const value = (await store.settings.get(LAST_PLANNED))?.value;
  return typeof value === 'string' ? value : null;
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
  const input = await readPlanInput(store, delivery.on, settings);
  const group = input.groups.find(({ id }) => id === delivery.to);
  if (group === undefined || (group.mutedUntil ?? 0) > now) return null;
  const [digest] = planDigests({ ...input, groups: [group] });
  if (digest === undefined) return null;
  const fresh = digestDelivery(digest, input, group, settings, now);
  return { ...delivery, messages: fresh.messages, bodyHash: fresh.bodyHash, people: fresh.people };
}
