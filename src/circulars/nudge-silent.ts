import type { FlexMessage } from '../line/message.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Day, Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import { insertIfNew, put, type Store } from '../storage/store.ts';
import { addDays, bangkokDay, instantOf } from '../thai/bangkok-time.ts';
import type { Holidays } from '../thai/holidays.ts';
import { addWorkingDays } from '../thai/working-days.ts';
import { circularStanding } from './circular-standing.ts';
import { silentReminders } from './silent-reminders.ts';

/** Silent areas are reminded this many working days after the revision was sent. */
const AFTER_WORKING_DAYS = [1, 3];
/** Longer than three working days with the longest holidays in between. */
const LOOKED_BACK_DAYS = 21;
const LAST_NUDGED = 'circulars:lastNudged';

/** Whether the silent areas of a circular are to be reminded on a day. */
export function isNudgeDay(circular: Circular, on: Day, holidays: Holidays): boolean {
  const sent = bangkokDay(Math.max(circular.sendAt, circular.changedAt));
  return AFTER_WORKING_DAYS.some((days) => addWorkingDays(sent, days, holidays) === on);
}

const isMuted = ({ mutedUntil }: Group, now: Instant): boolean =>
  mutedUntil !== null && mutedUntil > now;

/** The newest day whose reminders were queued, or null. */
export async function lastSilentNudge(store: Pick<Store, 'settings'>): Promise<Day | null> {
  const value = (await store.settings.get(LAST_NUDGED))?.value;
  return typeof value === 'string' ? value : null;
}

/**
 * Queues a day's reminders of circulars to the groups that have them and whose areas are silent.
 * Doing it twice queues nothing more. Returns how many are new.
 */
export async function queueSilentNudges(
  store: Store,
  given: {
    readonly on: Day;
    readonly now: Instant;
    readonly expiresAt: Instant;
    readonly holidays: Holidays;
    readonly card: (circular: Circular) => FlexMessage;
  },
): Promise<number> {
  const { on, now, expiresAt, holidays, card } = given;
  const since = instantOf(addDays(on, -LOOKED_BACK_DAYS));
  const sent = await store.circulars.find({
    where: { state: 'published', sendAt: { lte: now } },
    anyOf: [{ sendAt: { gte: since } }, { changedAt: { gte: since } }],
  });
  const due = sent.filter((circular) => isNudgeDay(circular, on, holidays));
  const enrolled = await store.groups.find({ where: { present: true, tier: { not: null } } });
  const groups = enrolled.filter((group) => !isMuted(group, now));
  const reminders: Delivery[] = [];
  for (const circular of due) {
    const [acknowledgements, deliveries] = await Promise.all([
      store.acknowledgements.find({ where: { circularId: circular.id } }),
      store.outbox.find({ where: { circularId: circular.id } }),
    ]);
    const { silent: areas } = circularStanding(circular, { acknowledgements, deliveries, groups });
    reminders.push(
      ...silentReminders({ circular, areas, groups, card: card(circular), on, now, expiresAt }),
    );
  }
  const { existing } = await store.commit([
    ...reminders.map((reminder) => insertIfNew('outbox', reminder)),
    put('settings', { id: LAST_NUDGED, version: 0, value: on }),
  ]);
  return reminders.length - existing.length;
}
