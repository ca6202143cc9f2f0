import type { Outcome } from '../conversation/outcome.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import type { AreaCode } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import type { Store } from '../storage/store.ts';
import type { Holidays } from '../thai/holidays.ts';
import type { QuietHours } from '../thai/quiet-hours.ts';

/** What handing on needs of other features; the composition supplies it. */
export interface EscalationParts {
  readonly holidays: Holidays;
  readonly quietHours: QuietHours;
  /** The area of the office through which a person coordinates an area, the nearest; null for nobody. */
  readonly officeFor: (person: Person | null, area: AreaCode) => AreaCode | null;
  /** Whether a person holds the coordinator's office of exactly this area. */
  readonly isCoordinatorOf: (person: Person, area: AreaCode) => boolean;
  /** A question as it is compared with others. */
  readonly normalise: (text: string) => string;
  /** What is to be said and written so that an answer can be learned. */
  readonly learn: (
    store: Store,
    answered: Escalation,
  ) => Promise<Pick<Outcome, 'replies' | 'changes'>>;
}
