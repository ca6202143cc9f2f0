import type { Day } from '../../storage/records/entity.ts';
import { bitsOf } from './intent-bits.ts';
import { createLexicon } from './lexicon.ts';
import { createGuess, NO_GUESS } from './likely-word.ts';
import { placeWords } from './place-words.ts';
import {
  type PreparedText,
  prepareText,
  type ReadQuestion,
  readPieces,
  readText,
} from './read-question.ts';
import { borderlessLettersOf, plainWords, segment } from './segment.ts';

/** The words the bot knows: the domain's own, and those of what it has taken in. */
export interface Vocabulary {
  /** Reads a question; misspelt words are taken for the likeliest known ones. */
  read(question: string, today: Day): ReadQuestion;
  /** Learns the words of a text; those it does not know become concepts of their own. */
  learn(text: string): void;
  /** Reads a text that is itself knowledge: nothing in it is taken for misspelt. */
  readKnown(text: string): KnownText;
  /** Reads an answer's text for the known words it names, faster than `readKnown`. */
  readMentioned(text: string): KnownText;
  /** The concepts of a phrase that occurs again and again. */
  conceptsOfPhrase(phrase: string): ReadonlySet<string>;
}

/** A text that is itself knowledge, as it is kept. */
export interface KnownText {
  /** Its letters without spaces and typed numbers. */
  readonly letters: string;
  /** Concepts and typed numbers. */
  readonly features: readonly string[];
  /** As bits. */
  readonly intents: number;
  /** What is counted: the words behind กี่. */
  readonly units: readonly string[];
}

const knownText = ({ letters, features, intents, units }: ReadQuestion): KnownText => ({
  letters,
  features: [...features.keys()],
  intents: bitsOf(intents),
  units,
});

/** A learnt text; read already where all its words were known. */
type Learnt = { readonly text: KnownText } | { readonly ready: PreparedText };

/** Years in knowledge are absolute; what "this year" is does not matter there. */
const ANY_DAY: Day = '2000-01-01';
const SHORTEST_WORD = 2;

/** A vocabulary of the domain's concepts and all provinces and districts. */
export function createVocabulary(): Vocabulary {
  const lexicon = createLexicon();
  for (const place of placeWords()) lexicon.teach(place.word, place.concept);
  const guesses = createGuess(lexicon);
  const phrases = new Map<string, ReadonlySet<string>>();
  /** Texts that were learnt and are about to be read; preparing is most of the work of both. */
  const learnt = new Map<string, Learnt>();
  const readKnown = (text: string): KnownText => {
    const before = learnt.get(text);
    learnt.delete(text);
    if (before !== undefined && 'text' in before) return before.text;
    const ready = before?.ready ?? prepareText(text, ANY_DAY);
    return knownText(readText(ready, lexicon, NO_GUESS));
  };
  return {
    read: (question, today) => readText(prepareText(question, today), lexicon, guesses.guess),
    learn(text) {
      const before = learnt.get(text);
      if (before !== undefined && 'text' in before) return;
      const ready = before?.ready ?? prepareText(text, ANY_DAY);
      const pieces = segment(ready.letters, lexicon);
      if (pieces.every(({ meaning }) => meaning !== null)) {
        learnt.set(text, { text: knownText(readPieces(ready, pieces, NO_GUESS)) });
        return;
      }
      learnt.set(text, { ready });
      for (const piece of pieces) {
        if (piece.meaning !== null) continue;
        for (const word of plainWords(piece.text)) {
          const known = word.length < SHORTEST_WORD || lexicon.words.has(word);
          if (known || /^[\d.:/-]+$/.test(word)) continue;
          lexicon.learn(word);
          guesses.add(word);
        }
      }
    },
    readKnown,
    readMentioned: (text) =>
      knownText(readText(prepareText(text, ANY_DAY, borderlessLettersOf), lexicon, NO_GUESS)),
    conceptsOfPhrase(phrase) {
      const before = phrases.get(phrase);
      if (before !== undefined) return before;
      const concepts = new Set(readKnown(phrase).features);
      phrases.set(phrase, concepts);
      return concepts;
    },
  };
}
