import type { Day } from '../../storage/records/entity.ts';
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
import { type Piece, plainWords, segment } from './segment.ts';

/** The words the bot knows: the domain's own, and those of what it has taken in. */
export interface Vocabulary {
  /** Reads a question; misspelt words are taken for the likeliest known ones. */
  read(question: string, today: Day): ReadQuestion;
  /** Learns the words of a text; those it does not know become concepts of their own. */
  learn(text: string): void;
  /** Reads a text that is itself knowledge: nothing in it is taken for misspelt. */
  readKnown(text: string): ReadQuestion;
  /** The concepts of a phrase that occurs again and again. */
  conceptsOfPhrase(phrase: string): ReadonlySet<string>;
}

/** A learnt text; split already where all its words were known. */
interface Learnt {
  readonly ready: PreparedText;
  readonly pieces: readonly Piece[] | null;
}

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
  const readKnown = (text: string): ReadQuestion => {
    const { ready, pieces } = learnt.get(text) ?? {
      ready: prepareText(text, ANY_DAY),
      pieces: null,
    };
    learnt.delete(text);
    return pieces === null
      ? readText(ready, lexicon, NO_GUESS)
      : readPieces(ready, pieces, NO_GUESS);
  };
  return {
    read: (question, today) => readText(prepareText(question, today), lexicon, guesses.guess),
    learn(text) {
      const ready = learnt.get(text)?.ready ?? prepareText(text, ANY_DAY);
      const pieces = segment(ready.letters, lexicon);
      const isKnown = pieces.every(({ meaning }) => meaning !== null);
      learnt.set(text, { ready, pieces: isKnown ? pieces : null });
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
    conceptsOfPhrase(phrase) {
      const before = phrases.get(phrase);
      if (before !== undefined) return before;
      const concepts = new Set(readKnown(phrase).features.keys());
      phrases.set(phrase, concepts);
      return concepts;
    },
  };
}
