import type { Circular } from '../storage/records/circular.ts';
import type { Day } from '../storage/records/entity.ts';
import { entryTexts, findableEntry, findableLetter, letterTexts } from './findables.ts';
import { createFinder, type Match } from './finding/finder.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { createVocabulary } from './finding/vocabulary.ts';
import type { KnowledgeEntry } from './knowledge-entry.ts';
import { type LetterFacet, letterFacets } from './letters/letter-facets.ts';
import { circularKnowledge, type LetterKnowledge } from './letters/letter-knowledge.ts';

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
  /** The likeliest answers, best first. */
  find(question: ReadQuestion, limit: number): Found[];
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

  const putLetter = (letter: LetterKnowledge): void => {
    for (const text of letterTexts(letter)) vocabulary.learn(text);
    letterById.set(letter.id, letter);
    finder.put(findableLetter(letter, letterFacets(letter), vocabulary));
  };
  const removeLetter = (id: string): void => {
    letterById.delete(id);
    finder.remove(id);
  };
  const found = (match: Match): Found | null => {
    const entry = entryById.get(match.id);
    if (entry !== undefined) return { kind: 'entry', entry, match };
    const letter = letterById.get(match.id);
    if (letter === undefined) return null;
    const facet = letterFacets(letter).find((each) => each.key === match.answerKey);
    return facet === undefined ? null : { kind: 'letter', letter, facet, match };
  };

  for (const entry of entries) for (const text of entryTexts(entry)) vocabulary.learn(text);
  for (const entry of entries) {
    entryById.set(entry.id, entry);
    finder.put(findableEntry(entry, vocabulary));
  }
  for (const letter of starterLetters) putLetter(letter);

  const index: AnswerIndex = {
    read: vocabulary.read,
    entry: (id) => entryById.get(id) ?? null,
    find: (question, limit) =>
      finder.find(question, limit).flatMap((match) => {
        const each = found(match);
        return each === null ? [] : [each];
      }),
    addCircular(circular) {
      const letter = circularKnowledge(circular);
      if (letter === null) removeLetter(circular.id);
      else putLetter(letter);
    },
    removeCircular: removeLetter,
    get size() {
      return finder.size;
    },
  };
  for (const circular of circulars) index.addCircular(circular);
  return index;
}
