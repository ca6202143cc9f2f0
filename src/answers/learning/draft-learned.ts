import { coordinatingOffice } from '../../areas/coordinating-office.ts';
import type { Outcome } from '../../conversation/outcome.ts';
import type { Escalation } from '../../storage/records/escalation.ts';
import type { LearnedEntry } from '../../storage/records/learned-entry.ts';
import { type Store, save } from '../../storage/store.ts';
import { bangkokDay } from '../../thai/bangkok-time.ts';
import { fiscalYearOf } from '../../thai/thai-date.ts';
import { learnedCard } from './learned-card.ts';
import { learningMessages as says } from './messages.ts';

/** A decision in one case is no rule for the next, and a system that is back is no knowledge. */
const NOT_LEARNED: ReadonlySet<string> = new Set(['decision', 'outage']);

/**
 * An answered escalation as a draft entry, shown to the coordinator who answered. A new answer to
 * what was learned before takes its place, and must be approved anew.
 */
export async function draftLearned(
  store: Store,
  { id, text, answer, reason }: Escalation,
): Promise<Pick<Outcome, 'replies' | 'changes'>> {
  if (answer === null || NOT_LEARNED.has(reason)) return { replies: [], changes: [] };
  const before = await store.learnedEntries.get(id);
  const date = bangkokDay(answer.at);
  const draft: LearnedEntry = {
    ...{ id, version: before?.version ?? 0, escalationId: id, state: 'draft' },
    questions: before?.questions ?? [text],
    answer: answer.text,
    fiscalYear: fiscalYearOf(date),
    audience: before?.audience ?? 'all',
    area: answer.area,
    source: { title: says.source(coordinatingOffice(answer.area)), date },
    ...{ answeredBy: answer.by, approvedBy: null, changedAt: answer.at },
  };
  return { replies: [learnedCard(draft)], changes: [save('learnedEntries', draft)] };
}
