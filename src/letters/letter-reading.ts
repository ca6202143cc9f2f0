import type { CircularFacts } from '../storage/records/circular.ts';
import type { DraftWarning } from '../storage/records/draft.ts';

/** The audience as a letter's "เรียน" suggests it, in Thai names without จังหวัด/อำเภอ. */
export interface SuggestedAudience {
  readonly tier: 'province' | 'district' | 'both' | null;
  /** `all provinces`, `named provinces`, a province's Thai name, or null. */
  readonly area: string | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The facts of one letter; what is not in the letter is null or empty. */
export interface LetterFacts extends Omit<CircularFacts, 'subject'> {
  readonly subject: string | null;
  readonly audience: SuggestedAudience | null;
}

/** A file as read: the covering letter's facts, and those of a letter it forwards. */
export interface LetterReading extends LetterFacts {
  readonly enclosed: LetterFacts | null;
  readonly warnings: readonly DraftWarning[];
}
