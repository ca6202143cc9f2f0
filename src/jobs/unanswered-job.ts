import { readUnanswered, type Unanswered } from '../answers/unanswered.ts';
import { unansweredText } from '../answers/unanswered-text.ts';
import { contains } from '../areas/areas.ts';
import type { Clock } from '../clock.ts';
import type { EscalationParts } from '../escalations/escalation-parts.ts';
import { nextWorkInstant } from '../escalations/schedule.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import { type AreaCode, NATION } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { insertIfNew, type Store } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';

const WEEK = 7 * 86_400_000;

export interface UnansweredJobParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly parts: EscalationParts;
  /** Called after lists were queued, to wake the dispatcher. */
  readonly onQueued: () => void;
}

const areasOf = ({ holdings }: Person): readonly AreaCode[] =>
  holdings
    .filter(({ role, until }) => role === 'coordinator' && until === null)
    .map(({ area }) => area);

/**
 * Sends each coordinator, once a week, what was asked in their areas and not answered; nobody a list
 * that is empty. Returns how many lists were new.
 */
export async function runUnansweredJob(job: UnansweredJobParts): Promise<number> {
  const { store, clock, parts, onQueued } = job;
  const now = clock.now();
  const unanswered = await readUnanswered(store, now - WEEK);
  if (unanswered.length === 0) return 0;
  const on = bangkokDay(now);
  const people = await store.people.find();
  const rows = people.flatMap((person): Delivery[] => {
    const own = areasOf(person);
    const theirs = unanswered.filter(({ areas }: Unanswered) =>
      // What somebody without an office asked is for the department.
      (areas.length === 0 ? [NATION] : areas).some((area) =>
        own.some((outer) => contains(outer, area)),
      ),
    );
    if (theirs.length === 0) return [];
    return [
      newDelivery({
        // One row per person and day: the job run twice sends once.
        id: `unanswered:${person.id}:${on}`,
        kind: 'push',
        to: person.id,
        toKind: 'user',
        purpose: 'notice',
        messages: [{ type: 'text', text: unansweredText(theirs) }],
        now,
        notBefore: nextWorkInstant(now, parts),
        people: 1,
      }),
    ];
  });
  const { existing } = await store.commit(rows.map((row) => insertIfNew('outbox', row)));
  if (rows.length > existing.length) onQueued();
  return rows.length - existing.length;
}
