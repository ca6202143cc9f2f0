import type { LetterKnowledge } from './letter-knowledge.ts';
import { type LetterView, searchedText, viewOf } from './letter-view.ts';
import { heldPieces } from './match-pieces.ts';
import type { AskedWords, QuestionPiece } from './question-pieces.ts';
import { type Signature, sharedGrams, signatureOf } from './signature.ts';

/** A letter with how well it holds what a question says. */
export interface ShelfMatch {
  readonly letter: LetterKnowledge;
  readonly view: LetterView;
  /** Weight of all that it holds; tells letters apart. */
  readonly score: number;
  /** The share of the naming words that it holds (0–1); 1 where none is said. */
  readonly cover: number;
  /** The same of its subject and offices alone. */
  readonly named: number;
  /** How surely it holds each piece. */
  readonly held: readonly number[];
  /** Whether the question quotes its number. */
  readonly quoted: boolean;
  /** Whether the question names its sender. */
  readonly sender: boolean;
}

/** The circulars in force, found by any word of their text. */
export interface LetterShelf {
  put(letter: LetterKnowledge): void;
  remove(id: string): void;
  get(id: string): LetterKnowledge | null;
  /** The letters that hold what is said, best first; of those that `mayRead` lets through. */
  find(words: AskedWords, mayRead: (letter: LetterKnowledge) => boolean): ShelfMatch[];
  all(): Iterable<LetterKnowledge>;
  readonly size: number;
}

interface Shelved {
  readonly letter: LetterKnowledge;
  readonly signature: Signature;
  readonly numbers: readonly string[];
}

const LOOKED_INTO = 8;
const CUE_WEIGHT = 0.3;
const LIKELY_MISSPELT = 0.5;
const FULL_LENGTH = 6;
const SUBJECT_COUNTS = 1.4;
const JOINED_COUNTS = 0.35;
const TINY_WEIGHT = 0.1;
const ORDINAL_COUNTS = 1.5;

/** The numbers a letter goes by: those behind its slash or ว, with and without leading zeros. */
export function ownNumbers(letter: Pick<LetterKnowledge, 'number'>): string[] {
  const number = letter.number ?? '';
  const last = number.slice(number.lastIndexOf('/') + 1).match(/\d+/g) ?? [];
  const circular = [...number.matchAll(/ว\s*(\d+)/g)].map(([, digits]) => digits ?? '');
  return [...new Set([...last, ...circular])].flatMap((each) => [each, each.replace(/^0+/, '')]);
}

const lengthOf = ({ skeletons }: QuestionPiece): number =>
  Math.min(1, (skeletons.at(-1)?.length ?? 0) / FULL_LENGTH);

/** Two letters stand in any text. */
const isTiny = ({ skeletons }: QuestionPiece): boolean => (skeletons.at(-1)?.length ?? 0) < 3;

/** Holds letters by what groups of letters their texts have. */
export function createLetterShelf(): LetterShelf {
  const shelved = new Map<string, Shelved>();

  /** What each piece weighs: rare ones more, those that only tell what is asked less. */
  function weightsOf(pieces: readonly QuestionPiece[], shares: readonly Float32Array[]): number[] {
    const all = shelved.size;
    return pieces.map((piece, at) => {
      let count = 0;
      for (const share of shares[at] ?? []) if (share === 1) count++;
      const rarity = Math.log(1 + all / Math.max(count, 1));
      const weight = rarity * (isTiny(piece) ? TINY_WEIGHT : 0.4 + 0.6 * lengthOf(piece));
      return weight * (piece.cue ? CUE_WEIGHT : piece.ordinal ? ORDINAL_COUNTS : 1);
    });
  }

  function matchOf(
    each: Shelved,
    words: AskedWords,
    weights: readonly number[],
    guess: readonly boolean[],
  ): ShelfMatch {
    const view = viewOf(each.letter);
    const { pieces } = words;
    const held = heldPieces(pieces, view, guess);
    let score = 0;
    let said = 0;
    let covered = 0;
    let named = 0;
    let sender = false;
    pieces.forEach((piece, at) => {
      const weight = weights[at] ?? 0;
      const sureness = held[at] ?? 0;
      const holds = (text: string): boolean => piece.skeletons.some((one) => text.includes(one));
      const inName = holds(view.subject) || holds(view.offices) || (sureness > 0 && sureness < 1);
      score += weight * sureness * (inName ? SUBJECT_COUNTS : 1);
      const before = pieces[at - 1];
      if (piece.joined && before !== undefined && sureness === 1 && held[at - 1] === 1) {
        const both = (before.skeletons[0] ?? '') + (piece.skeletons[0] ?? '');
        if (view.skeleton.includes(both)) score += weight * JOINED_COUNTS;
      }
      if (piece.cue) return;
      said += weight;
      covered += weight * sureness;
      if (inName) named += weight * sureness;
      if (holds(view.sender)) sender = true;
    });
    return {
      letter: each.letter,
      view,
      score,
      cover: said === 0 ? 1 : covered / said,
      named: said === 0 ? 1 : named / said,
      held,
      quoted: words.quoted.some(({ digits }) => each.numbers.includes(digits)),
      sender,
    };
  }

  return {
    put(letter) {
      shelved.set(letter.id, {
        letter,
        signature: signatureOf(searchedText(letter)),
        numbers: ownNumbers(letter),
      });
    },
    remove(id) {
      shelved.delete(id);
    },
    get: (id) => shelved.get(id)?.letter ?? null,
    find(words, mayRead) {
      const all = [...shelved.values()];
      const shares = words.pieces.map((piece) =>
        Float32Array.from(all, ({ signature }) =>
          Math.max(0, ...piece.grams.map((grams) => sharedGrams(signature, grams))),
        ),
      );
      const weights = weightsOf(words.pieces, shares);
      const guess = shares.map((each) => !each.includes(1));
      const reached = all.map((each, at) => {
        let reach = words.quoted.some(({ digits }) => each.numbers.includes(digits)) ? 100 : 0;
        words.pieces.forEach((_, piece) => {
          const share = shares[piece]?.[at] ?? 0;
          reach += (weights[piece] ?? 0) * (share === 1 ? 1 : share * LIKELY_MISSPELT);
        });
        return { each, reach };
      });
      return reached
        .filter(({ each, reach }) => reach > 0 && mayRead(each.letter))
        .sort((a, b) => b.reach - a.reach)
        .slice(0, LOOKED_INTO)
        .map(({ each }) => matchOf(each, words, weights, guess))
        .sort((a, b) => Number(b.quoted) - Number(a.quoted) || b.score - a.score);
    },
    all: function* () {
      for (const { letter } of shelved.values()) yield letter;
    },
    get size() {
      return shelved.size;
    },
  };
}
