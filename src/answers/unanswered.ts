import type { Instant } from '../storage/records/entity.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import type { AreaCode } from '../storage/records/office.ts';
import type { Question } from '../storage/records/question.ts';
import type { Store } from '../storage/store.ts';
import { normalise } from './finding/normalise.ts';

/** Questions that ask the same and have no answer yet. */
export interface Unanswered {
  readonly text: string;
  readonly areas: readonly AreaCode[];
  readonly count: number;
  readonly lastAt: Instant;
  /** The number and state of what it was handed on as; null where it was not. */
  readonly escalation: Pick<Escalation, 'number' | 'state'> | null;
}

const keyOf = (text: string): string => normalise(text).replace(/\s+/g, '');

/** Gathers what was asked and not answered, the most asked first; pure. */
export function gatherUnanswered(
  questions: readonly Question[],
  escalations: readonly Escalation[],
): readonly Unanswered[] {
  const byEvent = new Map(
    escalations.flatMap((each) => each.eventIds.map((eventId) => [eventId, each] as const)),
  );
  const open = questions.filter(({ id, outcome }) => {
    const state = byEvent.get(id)?.state;
    // An answer that was doubted is handed on as well.
    if (state === undefined) return outcome === 'escalate';
    return state !== 'answered' && state !== 'closed';
  });
  return [...Map.groupBy(open, ({ text }) => keyOf(text)).values()]
    .map((same): Unanswered => {
      const handed = same.map(({ id }) => byEvent.get(id)).find((each) => each !== undefined);
      return {
        text: same[0]?.text ?? '',
        areas: [...new Set(same.flatMap(({ area }) => area ?? []))].toSorted(),
        count: same.length,
        lastAt: Math.max(...same.map(({ at }) => at)),
        escalation: handed === undefined ? null : { number: handed.number, state: handed.state },
      };
    })
    .toSorted((a, b) => b.count - a.count || b.lastAt - a.lastAt);
}

/** What was asked since an instant and not answered. */
export async function readUnanswered(store: Store, since: Instant): Promise<readonly Unanswered[]> {
  const [questions, escalations] = await Promise.all([
    store.questions.find({ where: { at: { gte: since } } }),
    store.escalations.find({ where: { changedAt: { gte: since } } }),
  ]);
  return gatherUnanswered(questions, escalations);
}
