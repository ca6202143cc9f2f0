import { digestCard } from '../cards/digest-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import { bangkokTime } from '../thai/bangkok-time.ts';
import { isQuiet, type QuietHours } from '../thai/quiet-hours.ts';
import { coveringGroups, isReachable } from './covering-groups.ts';
import { asOwed, type DeadlineStatus } from './live-status.ts';
import {
  NO_GROUP_TO_REMIND,
  NOBODY_OUTSTANDING,
  NOT_AT_NIGHT,
  REMINDED_TODAY,
  remindedGroups,
} from './messages.ts';

/** A coordinator's button: reminds only the groups of areas that are outstanding, once a day each. */
export async function remindOutstanding(
  context: Context,
  { deadline, outstanding }: DeadlineStatus,
  quietHours: QuietHours,
): Promise<Outcome> {
  const { now, today, services } = context;
  if (outstanding.length === 0) return say(NOBODY_OUTSTANDING);
  if (isQuiet(quietHours, bangkokTime(now))) return say(NOT_AT_NIGHT(quietHours.to));
  const present = await services.store.groups.find({
    where: { present: true, tier: deadline.tier },
  });
  const groups = present.filter((group) => isReachable(group, now));
  const groupsFor = coveringGroups(groups);
  const owing = new Map<string, string[]>();
  for (const area of outstanding) {
    for (const { id } of groupsFor(deadline.tier, area))
      owing.set(id, [...(owing.get(id) ?? []), area]);
  }
  const deliveries = groups.flatMap((group) => {
    const areas = owing.get(group.id);
    if (areas === undefined) return [];
    const owed = asOwed(deadline, areas);
    const item = { deadline: owed, outstanding: areas, obligated: areas.length };
    const card = digestCard({ on: today, areas: group.areas, items: [item], meetings: [] });
    return newDelivery({
      id: `reminder:${deadline.id}:${group.id}:${today}`,
      kind: 'push',
      to: group.id,
      toKind: 'group',
      purpose: 'notice',
      messages: [card],
      now,
      people: peopleOf(group),
    });
  });
  if (deliveries.length === 0) return say(NO_GROUP_TO_REMIND);
  const sent = await services.store.outbox.getMany(deliveries.map(({ id }) => id));
  const fresh = deliveries.filter(({ id }) => !sent.some((row) => row.id === id));
  if (fresh.length === 0) return say(REMINDED_TODAY);
  return {
    ...say(remindedGroups(fresh.length)),
    deliveries: fresh,
    changes: [
      auditEntry(context, {
        act: 'deadline.remind',
        subject: deadline.id,
        after: fresh.map(({ to }) => to),
      }),
    ],
  };
}
