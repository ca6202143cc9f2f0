import type { Day, Entity, Instant } from './entity.ts';
import type { AreaCode } from './office.ts';

/**
 * A coordinator's answer on its way to being knowledge. `draft` waits for approval, `approved`
 * answers, `doubted` was found wrong and waits for a new answer, `dropped` is not to be learned.
 * The id is the escalation's that it came from.
 */
export interface LearnedEntry extends Entity {
  readonly escalationId: string;
  readonly state: 'draft' | 'approved' | 'doubted' | 'dropped';
  /** Ways to ask; the first is shown. */
  readonly questions: readonly string[];
  readonly answer: string;
  /** Buddhist-era fiscal year it holds for; null for every year. */
  readonly fiscalYear: number | null;
  readonly audience: 'all' | 'province' | 'district';
  /** Where it holds: the area of the office that answered. */
  readonly area: AreaCode;
  /** The office and day of the answer, shown as its source. */
  readonly source: { readonly title: string; readonly date: Day };
  readonly answeredBy: string;
  readonly approvedBy: string | null;
  readonly changedAt: Instant;
}
