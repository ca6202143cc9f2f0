import type { Day } from '../../storage/records/entity.ts';
import { bitsOf } from './intent-bits.ts';
import { createLexicon } from './lexicon.ts';
import { createGuess, NO_GUESS } from './likely-word.ts';
import { placeWords } from './place-words.ts';
import {
  type PreparedText,
  prepareQuestion,
  prepareText,
  prepareTexts,
  type ReadQuestion,
  readPieces,
  readText,
} from './read-question.ts';
import { segment } from './segment.ts';
import { borderlessLettersOf, plainWords } from './word-borders.ts';

/** The words the bot knows: the domain's own, and those of what it has taken in. */
export interface Vocabulary {
  /** Reads a question; misspelt words are taken for the likeliest known ones. */
  read(question: string, today: Day): ReadQuestion;
  /** Learns the words of texts; those it does not know become concepts of their own. */
  learn(texts: readonly string[]): void;
  /** Reads a text that is itself knowledge: nothing in it is taken for misspelt. */
  readKnown(text: string): KnownText;
  /** Reads an answer's text for the known words it names, faster than `readKnown`. */
  readMentioned(text: string): KnownText;
  /** The concepts of a phrase that occurs again and again. */
  conceptsOfPhrase(phrase: string): readonly string[];
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
/** Texts that are prepared together: more of them gain nothing. */
const AT_ONCE = 200;

/** A vocabulary of the domain's concepts and all provinces and districts. */
export function createVocabulary(): Vocabulary {
  const lexicon = createLexicon();
  for (const place of placeWords()) lexicon.teach(place.word, place.concept);
  const guesses = createGuess(lexicon);
  const phrases = new Map<string, readonly string[]>();
  /** Texts that were learnt and are about to be read; preparing is most of the work of both. */
  const learnt = new Map<string, Learnt>();
  const readKnown = (text: string): KnownText => {
    const before = learnt.get(text);
    learnt.delete(text);
    if (before !== undefined && 'text' in before) return before.text;
    const ready = before?.ready ?? prepareText(text, ANY_DAY);
    return knownText(readText(ready, lexicon, NO_GUESS));
  };
  const learn = (ready: PreparedText): Learnt => {
    const pieces = segment(ready.letters, lexicon);
    if (pieces.every(({ meaning }) => meaning !== null)) {
      return { text: knownText(readPieces(ready, pieces, NO_GUESS)) };
    }
    for (const piece of pieces) {
      if (piece.meaning !== null) continue;
      for (const word of plainWords(piece.text)) {
        const known = word.length < SHORTEST_WORD || lexicon.words.has(word);
        if (known || /^[\d.:/-]+$/.test(word)) continue;
        lexicon.learn(word);
        guesses.add(word);
      }
    }
    return { ready };
  };
  return {
    read: (question, today) => readText(prepareQuestion(question, today), lexicon, guesses.guess),
    learn(texts) {
      for (let from = 0; from < texts.length; from += AT_ONCE) {
        const batch = texts.slice(from, from + AT_ONCE).filter((text) => !learnt.has(text));
        for (const [at, ready] of prepareTexts(batch, ANY_DAY).entries()) {
          learnt.set(batch[at] ?? '', learn(ready));
        }
      }
    },
    readKnown,
    readMentioned: (text) =>
      knownText(readText(prepareText(text, ANY_DAY, borderlessLettersOf), lexicon, NO_GUESS)),
    conceptsOfPhrase(phrase) {
      const before = phrases.get(phrase);
      if (before !== undefined) return before;
      const concepts = readKnown(phrase).features;
      phrases.set(phrase, concepts);
      return concepts;
    },
  };
}
