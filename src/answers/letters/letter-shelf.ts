import type { LetterKnowledge } from './letter-knowledge.ts';
import { type LetterView, searchedText, viewOf } from './letter-view.ts';
import { heldPieces, runsOf } from './match-pieces.ts';
import type { AskedWords, QuestionPiece } from './question-pieces.ts';
import { createSignatures } from './signature.ts';
import { latinSounds } from './sounds.ts';

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
  readonly slot: number;
  readonly numbers: readonly string[];
  /** How the English words of its subject sound. */
  readonly sounds: ReadonlySet<string>;
}

const LOOKED_INTO = 6;
const MOST_GUESSED = 3;
const CUE_WEIGHT = 0.3;
const LIKELY_MISSPELT = 0.5;
const FULL_LENGTH = 6;
const SUBJECT_COUNTS = 1.4;
const JOINED_COUNTS = 0.35;
/** A word that no letter holds tells none apart. */
const SAID_NOWHERE = 0.75;
const SHORTEST_SOUND = 4;
const SOUND_REACH = 2;
const QUOTED_REACH = 100;
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
  const slots: (Shelved | null)[] = [];
  const free: number[] = [];
  const signatures = createSignatures();

  /** Which slots hold a piece, and how many; those of letters taken off do not count. */
  function holdersOf(piece: QuestionPiece): { held: Float32Array; count: number } {
    const held = new Float32Array(slots.length);
    for (const grams of piece.grams) {
      const bits = signatures.holding(grams);
      for (let slot = 0; slot < slots.length; slot++) {
        if (((bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) held[slot] = 1;
      }
    }
    let count = 0;
    for (let slot = 0; slot < slots.length; slot++) {
      if (slots[slot] === null) held[slot] = 0;
      else count += held[slot] ?? 0;
    }
    return { held, count };
  }

  /** What a piece weighs: rare ones more, those that only tell what is asked less. */
  function weightOf(piece: QuestionPiece, count: number): number {
    const rarity =
      Math.log(1 + shelved.size / Math.max(count, 1)) * (count === 0 ? SAID_NOWHERE : 1);
    const weight = rarity * (isTiny(piece) ? TINY_WEIGHT : 0.4 + 0.6 * lengthOf(piece));
    return weight * (piece.cue ? CUE_WEIGHT : piece.ordinal ? ORDINAL_COUNTS : 1);
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

  function remove(id: string): void {
    const known = shelved.get(id);
    if (known === undefined) return;
    shelved.delete(id);
    signatures.clear(known.slot);
    slots[known.slot] = null;
    free.push(known.slot);
  }

  return {
    put(letter) {
      remove(letter.id);
      const slot = free.pop() ?? slots.length;
      const sounds = latinSounds(letter.subject);
      const each = { letter, slot, numbers: ownNumbers(letter), sounds };
      signatures.put(slot, searchedText(letter));
      slots[slot] = each;
      shelved.set(letter.id, each);
    },
    remove,
    get: (id) => shelved.get(id)?.letter ?? null,
    find(words, mayRead) {
      const reach = new Float64Array(slots.length);
      const guess: boolean[] = [];
      let guessed = 0;
      const weights = words.pieces.map((piece) => {
        const { held, count } = holdersOf(piece);
        const weight = weightOf(piece, count);
        const misspelt = count === 0 && !piece.cue && guessed < MOST_GUESSED;
        if (misspelt) guessed++;
        guess.push(misspelt);
        const [grams] = piece.grams;
        const shares = misspelt && grams !== undefined ? signatures.shares(grams) : null;
        for (let slot = 0; slot < slots.length; slot++) {
          const share = shares === null ? (held[slot] ?? 0) : (shares[slot] ?? 0) * LIKELY_MISSPELT;
          reach[slot] = (reach[slot] ?? 0) + weight * share;
        }
        return weight;
      });
      const isQuoted = ({ numbers }: Shelved): boolean =>
        words.quoted.some(({ digits }) => numbers.includes(digits));
      const spoken = runsOf(words.pieces).filter(({ sound }) => sound.length >= SHORTEST_SOUND);
      slots.forEach((each, slot) => {
        if (each !== null && spoken.some(({ sound }) => each.sounds.has(sound)))
          reach[slot] = (reach[slot] ?? 0) + SOUND_REACH;
      });
      if (words.quoted.length > 0) {
        slots.forEach((each, slot) => {
          if (each !== null && isQuoted(each)) reach[slot] = (reach[slot] ?? 0) + QUOTED_REACH;
        });
      }
      const reached: { each: Shelved; reach: number }[] = [];
      slots.forEach((each, slot) => {
        const weight = reach[slot] ?? 0;
        if (each !== null && weight > 0) reached.push({ each, reach: weight });
      });
      return reached
        .sort((a, b) => b.reach - a.reach)
        .filter(firstFew(LOOKED_INTO, ({ each }) => mayRead(each.letter)))
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

/** Lets the first few through for which a condition holds, and asks no further. */
function firstFew<T>(most: number, holds: (each: T) => boolean): (each: T) => boolean {
  let found = 0;
  return (each) => {
    if (found >= most || !holds(each)) return false;
    found++;
    return true;
  };
}
