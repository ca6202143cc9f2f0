import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import type { Person } from '../storage/records/person.ts';
import { type Change, insertIfNew, type Store, save } from '../storage/store.ts';
import { digestTo, MOST_COORDINATORS, tellPerson } from './escalation-deliveries.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { escalationCard } from './escalation-sheet.ts';
import { moveEscalation } from './escalation-states.ts';
import { levelsOf, nearestLevel } from './levels.ts';
import { escalationMessages as says } from './messages.ts';
import { afterReminder, afterTold, NOTHING_NEXT, nextWorkInstant } from './schedule.ts';

const AT_ONCE = 200;

/** What the clock does with one escalation: its next shape, and whom it is told with what note. */
interface Beat {
  readonly moved: Escalation;
  readonly to: readonly string[];
  readonly note: string | null;
}

/** Decides what has become due of an escalation; pure. */
export function planBeat(
  escalation: Escalation,
  people: readonly Person[],
  parts: EscalationParts,
  now: Instant,
): Beat {
  const step = { now, by: null, byName: null, eventId: null };
  const askers = escalation.waiting.map(({ personId }) => personId);
  const { level, ownerId, next } = escalation;
  const at = (levels: readonly string[]) =>
    nearestLevel(levels, people, askers, parts.isCoordinatorOf);
  const few = (them: readonly Person[]) => them.slice(0, MOST_COORDINATORS).map(({ id }) => id);
  switch (next) {
    case 'tell': {
      const moved = { ...moveEscalation(escalation, 'tell', step), ...afterTold(now, parts) };
      return { moved, to: few(at([level])?.coordinators ?? []), note: null };
    }
    case 'remind': {
      const moved = moveEscalation(escalation, 'remind', step);
      const plan = afterReminder(escalation, now, parts);
      const to = ownerId === null ? few(at([level])?.coordinators ?? []) : [ownerId];
      return { moved: { ...moved, ...plan }, to, note: says.reminder };
    }
    case 'pass-up': {
      const above = levelsOf(escalation.area);
      const higher = at(above.slice(above.indexOf(level) + 1));
      if (higher === null) return { moved: { ...escalation, ...NOTHING_NEXT }, to: [], note: null };
      const moved = {
        ...moveEscalation(escalation, 'pass-up', step),
        ...afterTold(now, parts),
        ...{ level: higher.level, ownerId: null, ownerName: null },
      };
      return { moved, to: few(higher.coordinators), note: says.passedUp(level) };
    }
    default: {
      const moved = { ...moveEscalation(escalation, 'close', step), ...NOTHING_NEXT };
      return { moved, to: [], note: null };
    }
  }
}

/** One push for each coordinator: a card for one escalation, a digest for several. */
function pushes(beats: readonly Beat[], now: Instant): readonly Delivery[] {
  const told = beats.flatMap((beat) => beat.to.map((to) => ({ to, beat })));
  return [...Map.groupBy(told, ({ to }) => to)].map(([to, theirs]) => {
    const [only, ...more] = theirs.map(({ beat }) => beat);
    if (only === undefined || more.length > 0) {
      return digestTo(
        to,
        theirs.map(({ beat }) => beat.moved),
        now,
      );
    }
    const card = escalationCard(only.moved, { personId: to, role: 'coordinator' }, only.note);
    return tellPerson(only.moved, to, card, now);
  });
}

/**
 * Tells, reminds, passes up and closes what has become due, each once however often it is run: all is
 * written in one commit with the records' versions. Nobody is told outside office hours.
 *
 * @throws ConflictError when somebody acts on one of them meanwhile; the next run takes it up.
 */
export async function runEscalations(
  store: Store,
  parts: EscalationParts,
  now: Instant,
): Promise<number> {
  const due = await store.escalations.find({ where: { nextAt: { lte: now } }, limit: AT_ONCE });
  const atWork = nextWorkInstant(now, parts) === now;
  const ripe = due.filter(({ next }) => next === 'close' || atWork);
  if (ripe.length === 0) return 0;
  const people = await store.people.find();
  const beats = ripe.map((each) => planBeat(each, people, parts, now));
  const changes: Change[] = [
    ...beats.map(({ moved }) => save('escalations', moved)),
    ...pushes(beats, now).map((delivery) => insertIfNew('outbox', delivery)),
  ];
  await store.commit(changes);
  return ripe.length;
}
