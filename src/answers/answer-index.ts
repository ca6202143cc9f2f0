import type { Circular } from '../storage/records/circular.ts';
import type { Day } from '../storage/records/entity.ts';
import { createDatedFacts, type DatedFacts } from './days/dated-facts.ts';
import { entryTexts, findableEntry, findableLetter, letterTexts } from './findables.ts';
import { createFinder, type Match } from './finding/finder.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { createVocabulary } from './finding/vocabulary.ts';
import type { KnowledgeEntry } from './knowledge-entry.ts';
import { datedFacets, type LetterFacet, letterFacets } from './letters/letter-facets.ts';
import { circularKnowledge, type LetterKnowledge } from './letters/letter-knowledge.ts';
import { createLetterShelf, type LetterShelf } from './letters/letter-shelf.ts';

/** What a match leads to. */
export type Found =
  | { readonly kind: 'entry'; readonly entry: KnowledgeEntry; readonly match: Match }
  | {
      readonly kind: 'letter';
      readonly letter: LetterKnowledge;
      readonly facet: LetterFacet;
      readonly match: Match;
    };

/** Everything that can be answered from, ready to be looked up; letters come and go in place. */
export interface AnswerIndex {
  /** Reads a question in the words the index knows. */
  read(question: string, today: Day): ReadQuestion;
  /** The curated entry of an id, or null where there is none. */
  entry(id: string): KnowledgeEntry | null;
  /** What is known of a day. */
  readonly onDay: DatedFacts['on'];
  /** The likeliest answers, best first. */
  find(question: ReadQuestion, limit: number): Found[];
  /** The circulars in force, to be asked by any word of theirs. */
  readonly shelf: LetterShelf;
  /** The letter that an answer was made from, by the answer's id; null where it is none or several. */
  letterOf(entryId: string): LetterKnowledge | null;
  /** Takes a circular in, in the place of its earlier revision; a cancelled one is removed. */
  addCircular(circular: Circular): void;
  removeCircular(id: string): void;
  /** Entries and letters. */
  readonly size: number;
}

/** Builds the index from curated entries, the starter pack's letters and the published circulars. */
export function createAnswerIndex(
  entries: readonly KnowledgeEntry[],
  starterLetters: readonly LetterKnowledge[],
  circulars: readonly Circular[],
): AnswerIndex {
  const vocabulary = createVocabulary();
  const finder = createFinder();
  const entryById = new Map<string, KnowledgeEntry>();
  const letterById = new Map<string, LetterKnowledge>();
  const dated = createDatedFacts();
  const shelf = createLetterShelf();

  const putLetter = (letter: LetterKnowledge): void => {
    vocabulary.learn(letterTexts(letter));
    letterById.set(letter.id, letter);
    const facets = letterFacets(letter);
    finder.put(findableLetter(letter, facets, vocabulary));
    dated.putLetter(letter, facets);
  };
  const removeCircular = (id: string): void => {
    shelf.remove(id);
    dated.removeLetter(id);
  };
  const letterOf = (entryId: string): LetterKnowledge | null => {
    const id = /^letter:(.+?)(?:#|$)/.exec(entryId)?.[1];
    if (id !== undefined) return letterById.get(id) ?? shelf.get(id);
    const [source, ...others] = entryById.get(entryId)?.sources ?? [];
    if (source === undefined || others.length > 0) return null;
    const sent = [...letterById.values()].filter(
      ({ number, date }) =>
        number !== null && source.title.includes(number) && date === source.date,
    );
    return sent[0] ?? null;
  };
  const found = (match: Match): Found | null => {
    const entry = entryById.get(match.id);
    if (entry !== undefined) return { kind: 'entry', entry, match };
    const letter = letterById.get(match.id);
    if (letter === undefined) return null;
    const facet = letterFacets(letter).find((each) => each.key === match.answerKey);
    return facet === undefined ? null : { kind: 'letter', letter, facet, match };
  };

  vocabulary.learn(entries.flatMap(entryTexts));
  for (const entry of entries) {
    entryById.set(entry.id, entry);
    finder.put(findableEntry(entry, vocabulary));
    dated.putEntry(entry);
  }
  for (const letter of starterLetters) putLetter(letter);

  const index: AnswerIndex = {
    read: vocabulary.read,
    entry: (id) => entryById.get(id) ?? null,
    onDay: dated.on,
    find: (question, limit) =>
      finder.find(question, limit).flatMap((match) => {
        const each = found(match);
        return each === null ? [] : [each];
      }),
    addCircular(circular) {
      const letter = circularKnowledge(circular);
      removeCircular(circular.id);
      if (letter === null) return;
      shelf.put(letter);
      dated.putLetter(letter, datedFacets(letter));
    },
    removeCircular,
    shelf,
    letterOf,
    get size() {
      return finder.size + shelf.size;
    },
  };
  for (const circular of circulars) index.addCircular(circular);
  return index;
}
