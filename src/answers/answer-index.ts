import type { Circular } from '../storage/records/circular.ts';
import type { Day } from '../storage/records/entity.ts';
import { IMPLIED_CONCEPTS } from './finding/concept-words.ts';
import { createFinder, type Findable, type Form, type Match } from './finding/finder.ts';
import { createLexicon } from './finding/lexicon.ts';
import { createGuess } from './finding/likely-word.ts';
import { normalise } from './finding/normalise.ts';
import { isPlace, placeWords } from './finding/place-words.ts';
import {
  indicatorFeature,
  openDataFeature,
  type ReadQuestion,
  readQuestion,
  roundFeature,
} from './finding/read-question.ts';
import { plainWords, segment } from './finding/segment.ts';
import { takeTypedNumbers } from './finding/typed-numbers.ts';
import type { Intent, KnowledgeEntry } from './knowledge-entry.ts';
import { type LetterFacet, letterFacets, numberFeatures } from './letters/letter-facets.ts';
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
  /** The likeliest answers, best first. */
  find(question: ReadQuestion, limit: number): Found[];
  entry(id: string): KnowledgeEntry | null;
  /** Takes a circular in, in the place of its earlier revision; a cancelled one is removed. */
  addCircular(circular: Circular): void;
  removeCircular(id: string): void;
  /** Entries and letters. */
  readonly size: number;
}

/** What names a letter's fact: its words but หนังสือ, which every one has. */
function nameOf(own: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set([...own].filter((each) => each !== 'หนังสือ'));
  return names.size === 0 ? own : names;
}

/** Adds what the concepts hold. */
function imply(concepts: Set<string>): void {
  for (const concept of [...concepts]) {
    for (const implied of IMPLIED_CONCEPTS[concept] ?? []) concepts.add(implied);
  }
}

const NO_DAY: Day = '2000-01-01';

/** Builds the index from curated entries, the starter pack's letters and the published circulars. */
export function createAnswerIndex(
  entries: readonly KnowledgeEntry[],
  starterLetters: readonly LetterKnowledge[],
  circulars: readonly Circular[],
): AnswerIndex {
  const lexicon = createLexicon();
  for (const place of placeWords()) lexicon.teach(place.word, place.concept);
  const guesses = createGuess(lexicon);
  const finder = createFinder();
  const entryById = new Map<string, KnowledgeEntry>();
  const letterById = new Map<string, LetterKnowledge>();
  const facetsById = new Map<string, ReadonlyMap<string, LetterFacet>>();

  const learn = (text: string): void => {
    const { rest } = takeTypedNumbers(normalise(text), NO_DAY);
    for (const piece of segment(rest, lexicon)) {
      if (piece.meaning !== null) continue;
      for (const word of plainWords(piece.text)) {
        if (word.length < 2 || /^[\d.:/-]+$/.test(word) || lexicon.words.has(word)) continue;
        lexicon.learn(word);
        guesses.add(word);
      }
    }
  };
  const read = (text: string, today: Day): ReadQuestion =>
    readQuestion(text, lexicon, guesses.guess, today);
  const conceptsOf = (text: string): Set<string> => new Set(read(text, NO_DAY).features.keys());
  const formOf = (answerKey: string, question: string, intents: readonly Intent[]): Form => {
    const asked = read(question, NO_DAY);
    return {
      answerKey,
      features: new Set(asked.features.keys()),
      intents,
      ownIntents: asked.intents,
      names: new Set(),
    };
  };

  const putEntry = (entry: KnowledgeEntry): void => {
    const typed = [
      ...entry.rounds.map(roundFeature),
      ...entry.indicators.map(indicatorFeature),
      ...entry.openDataItems.map(openDataFeature),
    ];
    const forms = entry.questions.map((question) => formOf(entry.id, question, entry.intents));
    const related = new Set<string>(typed);
    for (const form of forms) for (const feature of form.features) related.add(feature);
    for (const text of entry.keywords) for (const feature of conceptsOf(text)) related.add(feature);
    for (const { title } of entry.sources) {
      for (const feature of conceptsOf(title)) if (isPlace(feature)) related.add(feature);
    }
    imply(related);
    const mentioned = conceptsOf(`${entry.answer} ${entry.detail ?? ''}`);
    entryById.set(entry.id, entry);
    finder.put({ id: entry.id, forms, related, mentioned });
  };

  const putLetter = (letter: LetterKnowledge): void => {
    const names = [letter.subject, ...letter.aliases];
    for (const text of [...names, ...letter.deadlines.map((each) => each.what)]) learn(text);
    const facets = letterFacets(letter);
    const bases = names.map(conceptsOf);
    const forms: Form[] = facets.flatMap((facet) =>
      facet.words.flatMap((words) => {
        const own = conceptsOf(words);
        const features = facet.standsAlone
          ? [own, ...bases.map((base) => new Set([...base, ...own]))]
          : bases.map((base) => new Set([...base, ...own]));
        return features.map((each) => ({
          answerKey: facet.key,
          features: each,
          intents: facet.intents,
          ownIntents: new Set(facet.intents),
          names: nameOf(own),
        }));
      }),
    );
    const related = new Set([
      ...numberFeatures(letter),
      ...conceptsOf(`หนังสือ ${letter.from ?? ''}`),
      ...bases.flatMap((base) => [...base]),
    ]);
    imply(related);
    const findable: Findable = {
      id: letter.id,
      forms,
      related,
      mentioned: new Set(),
    };
    letterById.set(letter.id, letter);
    facetsById.set(letter.id, new Map(facets.map((facet) => [facet.key, facet])));
    finder.put(findable);
  };

  const removeLetter = (id: string): void => {
    letterById.delete(id);
    facetsById.delete(id);
    finder.remove(id);
  };

  for (const entry of entries) {
    for (const text of [...entry.questions, ...entry.keywords, entry.answer, entry.detail ?? ''])
      learn(text);
  }
  for (const entry of entries) putEntry(entry);
  for (const letter of starterLetters) putLetter(letter);

  const index: AnswerIndex = {
    read,
    find: (question, limit) =>
      finder.find(question, limit).flatMap((match): Found[] => {
        const entry = entryById.get(match.id);
        if (entry !== undefined) return [{ kind: 'entry', entry, match }];
        const letter = letterById.get(match.id);
        const facet = facetsById.get(match.id)?.get(match.answerKey);
        return letter === undefined || facet === undefined
          ? []
          : [{ kind: 'letter', letter, facet, match }];
      }),
    entry: (id) => entryById.get(id) ?? null,
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
