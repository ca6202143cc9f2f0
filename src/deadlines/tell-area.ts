import { submissionCard } from '../cards/submission-card.ts';
import type { Context } from '../conversation/context.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf } from '../outbox/quota.ts';
import type { Deadline, Submission } from '../storage/records/deadline.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Person } from '../storage/records/person.ts';
import { bangkokTime } from '../thai/bangkok-time.ts';
import { isQuiet, nextTime, type QuietHours } from '../thai/quiet-hours.ts';
import { isReachable } from './covering-groups.ts';
import { dueOf } from './extensions.ts';
import { stepsFor } from './submission-steps.ts';

/** A week later nobody wants to be told any more. */
const LIFE = 7 * 86_400_000;

/** The first instant from now on that is not quiet. */
const wakingInstant = (now: Instant, quiet: QuietHours): Instant =>
  isQuiet(quiet, bangkokTime(now)) ? nextTime(now, quiet.to) : now;

/**
 * Tells an area what a coordinator has done with its report: in the area's own group, or where it has
 * none to the officer who reported, alone. Not in quiet hours; the one who acts is not told.
 */
export async function tellArea(
  context: Context,
  deadline: Deadline,
  submission: Submission,
  quiet: QuietHours,
): Promise<readonly Delivery[]> {
  const { store } = context.services;
  const { area } = submission;
  const found = await store.groups.find({ where: { present: true, areas: { has: area } } });
  const groups = found.filter(
    (group) => group.tier === deadline.tier && isReachable(group, context.now),
  );
  const reporter = groups.length > 0 ? null : await reporterOf(context, submission);
  const actor = { id: reporter?.id ?? '', name: null, role: 'officer' } as const;
  const steps = stepsFor(submission, actor, context.now).filter((step) => step !== 'undo');
  const sheet = { deadline: { ...deadline, ...dueOf(deadline, area) }, area, submission, steps };
  const notice = {
    kind: 'push',
    purpose: 'notice',
    messages: [submissionCard(sheet)],
    now: context.now,
    notBefore: wakingInstant(context.now, quiet),
    expiresAt: context.now + LIFE,
  } as const;
  // Only what has to be done again is worth a push to everybody; good news waits for a free reply.
  const isUrgent = submission.state === 'returned';
  const id = `told:${context.event.eventId}:${area}`;
  const here = context.event.chat.id;
  return [
    ...groups
      .filter((group) => group.id !== here)
      .map((group) =>
        newDelivery({
          ...notice,
          ...(isUrgent ? {} : { freeFrom: notice.notBefore, notBefore: notice.expiresAt }),
          ...{ id: `${id}:${group.id}`, to: group.id, toKind: 'group', people: peopleOf(group) },
        }),
      ),
    ...(reporter === null
      ? []
      : [newDelivery({ ...notice, id, to: reporter.id, toKind: 'user', people: 1 })]),
  ];
}

async function reporterOf(context: Context, submission: Submission): Promise<Person | null> {
  const by = submission.history.findLast(({ state }) => state === 'submitted')?.by;
  if (by === undefined || by === context.event.senderId) return null;
  return context.services.store.people.get(by);
}
