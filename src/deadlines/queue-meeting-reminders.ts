import { digestCard } from '../cards/digest-card.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { Meeting } from '../storage/records/meeting.ts';
import { insertIfNew, put, type Store } from '../storage/store.ts';
import { addDays, bangkokDay } from '../thai/bangkok-time.ts';
import type { QuietHours } from '../thai/quiet-hours.ts';
import type { DigestWindow } from './digest-window.ts';
import { groupsInvited, meetingReminderWindow } from './meeting-reminder.ts';
import { MEETING_SOON } from './messages.ts';

/** Before circulars wait their turn: half an hour later it is worth nothing. */
const PRIORITY = 3;

/** What tells a meeting's reminder from that of the same meeting at another time. */
const occasion = ({ id, date, start }: Meeting): string => `${id}:${date}T${start ?? ''}`;
const markId = (meeting: Meeting): string => `meetingReminded:${meeting.id}`;

function reminder(meeting: Meeting, group: Group, window: DigestWindow, now: Instant): Delivery {
  const on = bangkokDay(now);
  const { areas } = group;
  return newDelivery({
    id: `meeting:${occasion(meeting)}:${group.id}`,
    kind: 'push',
    to: group.id,
    toKind: 'group',
    purpose: 'notice',
    messages: [digestCard({ on, areas, items: [], meetings: [meeting], title: MEETING_SOON })],
    now,
    priority: PRIORITY,
    people: peopleOf(group),
    circularId: meeting.circularId,
    revision: meeting.revision,
    ...window,
  });
}

/**
 * Puts the reminders of meetings that begin within half an hour in the outbox, each meeting's once
 * for its date and time: one that is moved is reminded again. Returns how many rows were new.
 */
export async function queueMeetingReminders(
  store: Store,
  quiet: QuietHours,
  now: Instant,
): Promise<number> {
  const today = bangkokDay(now);
  const found = await store.meetings.find({
    where: { state: 'open', date: { gte: today, lte: addDays(today, 1) } },
  });
  const soon = found.flatMap((meeting) => {
    const window = meetingReminderWindow(meeting, quiet);
    return window !== null && now >= window.notBefore && now < window.expiresAt
      ? [{ meeting, window }]
      : [];
  });
  if (soon.length === 0) return 0;
  const marks = await store.settings.getMany(soon.map(({ meeting }) => markId(meeting)));
  const reminded = new Set(marks.map(({ value }) => value));
  const due = soon.filter(({ meeting }) => !reminded.has(occasion(meeting)));
  if (due.length === 0) return 0;
  const groups = await store.groups.find({ where: { present: true, tier: { not: null } } });
  const rows = due.flatMap(({ meeting, window }) =>
    groupsInvited(meeting, groups, now).map((group) => reminder(meeting, group, window, now)),
  );
  const { existing } = await store.commit([
    ...rows.map((row) => insertIfNew('outbox', row)),
    ...due.map(({ meeting }) =>
      put('settings', { id: markId(meeting), version: 0, value: occasion(meeting) }),
    ),
  ]);
  return rows.length - existing.length;
}
