import type { Day } from '../../storage/records/entity.ts';
import type { KnowledgeEntry } from '../knowledge-entry.ts';
import type { LetterFacet } from '../letters/letter-facets.ts';
import type { LetterKnowledge } from '../letters/letter-knowledge.ts';
import { knownDays, type NamedDay } from './days-in-text.ts';

/** What is known of one day. */
export type DatedFact = { readonly day: Day } & (
  | {
      readonly kind: 'entry';
      readonly entry: KnowledgeEntry;
      /** How many days its answer names: the fewer, the more it is about this one; null in its detail. */
      readonly among: number | null;
    }
  | {
      readonly kind: 'letter';
      readonly letter: LetterKnowledge;
      readonly facet: LetterFacet;
      /** Whether it is the day of the letter itself. */
      readonly isDate: boolean;
    }
);

/** The dated facts of all that can be answered from, by day; letters come and go in place. */
export interface DatedFacts {
  putEntry(entry: KnowledgeEntry): void;
  putLetter(letter: LetterKnowledge, facets: readonly LetterFacet[]): void;
  removeLetter(id: string): void;
  /** What is known of a day, of every year where it names none. */
  on(day: NamedDay): readonly DatedFact[];
}

const MONTH_AND_DATE = 5;

export function createDatedFacts(): DatedFacts {
  /** `MM-DD` → facts. */
  const facts = new Map<string, DatedFact[]>();
  const daysOfLetter = new Map<string, Set<string>>();
  const put = (fact: DatedFact): string => {
    const key = fact.day.slice(MONTH_AND_DATE);
    facts.set(key, [...(facts.get(key) ?? []), fact]);
    return key;
  };
  const removeLetter = (id: string): void => {
    for (const key of daysOfLetter.get(id) ?? []) {
      const rest = facts.get(key)?.filter((fact) => fact.kind === 'entry' || fact.letter.id !== id);
      if (rest === undefined || rest.length === 0) facts.delete(key);
      else facts.set(key, rest);
    }
    daysOfLetter.delete(id);
  };
  return {
    putEntry(entry) {
      const answered = knownDays(entry.answer, entry.fiscalYears);
      for (const day of answered) put({ kind: 'entry', day, entry, among: answered.length });
      for (const day of knownDays(entry.detail ?? '', entry.fiscalYears)) {
        if (!answered.includes(day)) put({ kind: 'entry', day, entry, among: null });
      }
    },
    putLetter(letter, facets) {
      removeLetter(letter.id);
      const keys = new Set<string>();
      for (const facet of facets) {
        const isDate = facet.key.endsWith('#date');
        const day = isDate ? letter.date : facet.intents.includes('when') ? facet.day : null;
        if (day !== null) keys.add(put({ kind: 'letter', day, letter, facet, isDate }));
      }
      daysOfLetter.set(letter.id, keys);
    },
    removeLetter,
    on({ year, month, date }) {
      const key = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      const all = facts.get(key) ?? [];
      return year === null ? all : all.filter((fact) => fact.day.startsWith(`${year}-`));
    },
  };
}
