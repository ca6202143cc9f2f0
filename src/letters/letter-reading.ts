import type { CircularFacts } from '../storage/records/circular.ts';
import type { DraftWarning } from '../storage/records/draft.ts';
import type { Day } from '../storage/records/entity.ts';

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

/** How a letter is drawn up, by the Prime Minister's Office's rules on correspondence of 1983. */
export type LetterKind = 'external' | 'internal' | 'sealed' | 'broadcast' | 'announcement';

/** What a letter is about. */
export type Programme = 'ITA' | 'moral district' | 'DOPA x AMPHOE ITA' | 'other';

/** Where in the letter a value comes from. */
export interface Evidence {
  /** The field, with what belongs to an item of it: `deadlines`, `deadlines.how`, `deadlines.by`. */
  readonly field: string;
  /** Which item of a list, from 0; null for a single value. */
  readonly index: number | null;
  readonly value: string;
  /** The line in the text as given, from 1. */
  readonly line: number;
  /** That line as it was read: whole Thai, Arabic digits. */
  readonly quote: string;
}

/** A date that the letter names and that is not the addressee's business. */
export interface ContextDate {
  readonly date: Day;
  readonly kind: 'deadline' | 'event';
  /**
   * `told` as background, `replaced` by another, the `sender`'s own duty, a `third` party's, or
   * `unasked`: reported, and nobody here is asked for it.
   */
  readonly why: 'told' | 'replaced' | 'sender' | 'third' | 'unasked';
  readonly text: string;
  readonly line: number;
}

/** A person to ask, with the number given beside the name. */
export interface LetterContact {
  readonly name: string;
  readonly phone: string;
}

/** A reading with all that a person needs to check it. */
export interface LetterSheet extends LetterReading {
  readonly kind: LetterKind;
  readonly programme: Programme;
  /** Thai fiscal year in the Buddhist era: as named, otherwise that of the letter's date. */
  readonly fiscalYear: number | null;
  readonly contacts: readonly LetterContact[];
  readonly evidence: readonly Evidence[];
  readonly context: readonly ContextDate[];
}
