import type { Day } from '../storage/records/entity.ts';

/** What a question asks for; an answer that does not give that is not its answer. */
export const INTENTS = [
  'when',
  'where',
  'who',
  'how-many',
  'how',
  'may-i',
  'what-is',
  'why',
  'which-link',
  'contact',
  'number',
] as const;

export type Intent = (typeof INTENTS)[number];

/** Where a fact is written: a letter with its number and date, or a page (no date). */
export interface Source {
  readonly title: string;
  readonly date: Day | null;
}

/**
 * How sure a fact is: `true` stands in a letter or in several public sources; `one-source` in one
 * public source and is only served with words that say so; `unconfirmed` is not known, and the
 * entry says that and where to ask.
 */
export type Confirmation = true | 'one-source' | 'unconfirmed';

/** One curated piece of knowledge. */
export interface KnowledgeEntry {
  readonly id: string;
  readonly topic: string;
  /** Ways to ask; the first is also the text of its button. */
  readonly questions: readonly string[];
  /** Further words that belong to it. */
  readonly keywords: readonly string[];
  readonly intents: readonly Intent[];
  /** The short answer, shown first. */
  readonly answer: string;
  readonly detail: string | null;
  /** Shown behind the answer, to enrolled people only (passcodes, private numbers). */
  readonly secret: string | null;
  readonly sources: readonly Source[];
  /** Buddhist-era fiscal years it holds for, or null for all. */
  readonly fiscalYears: readonly number[] | null;
  /** Which offices it concerns: all, or one tier's. */
  readonly audience: 'all' | 'province' | 'district';
  readonly related: readonly string[];
  /** The whole answer is for enrolled people only. */
  readonly confidential: boolean;
  readonly confirmed: Confirmation;
  /** Entries of one series differ in the year alone; without a year in the question the newest answers. */
  readonly series: string | null;
  readonly rounds: readonly number[];
  readonly indicators: readonly number[];
  readonly openDataItems: readonly number[];
}
