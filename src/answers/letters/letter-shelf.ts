import type { LetterKnowledge } from './letter-knowledge.ts';
import { type LetterView, namesOf, searchedText, viewOf } from './letter-view.ts';
import { heldPieces, runsOf } from './match-pieces.ts';
import type { AskedWords, QuestionPiece } from './question-pieces.ts';
import { createSignatures, type Signatures } from './signature.ts';
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

const WORD = 32;
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
/** What a word in a letter's name counts beside one in its text. */
const NAME_REACH = 1;
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

/** Notes a slot under what its letter is found by. */
function addTo(index: Map<string, Set<number>>, key: string, slot: number): void {
  const slots = index.get(key) ?? new Set<number>();
  slots.add(slot);
  index.set(key, slots);
}

/** Holds letters by what groups of letters their texts have. */
export function createLetterShelf(): LetterShelf {
  const shelved = new Map<string, Shelved>();
  const slots: (Shelved | null)[] = [];
  const free: number[] = [];
  const signatures = createSignatures();
  /** Of what names a letter, alone: among many letters each word stands in the text of most. */
  const names = createSignatures();
  const byNumber = new Map<string, Set<number>>();
  const bySound = new Map<string, Set<number>>();

  /** The slots that hold a piece; those of letters taken off do not count. */
  function holdersOf(piece: QuestionPiece, where: Signatures): number[] {
    const [first, ...others] = piece.grams.map((grams) => where.holding(grams));
    if (first === undefined) return [];
    for (const bits of others) {
      for (let at = 0; at < first.length; at++) first[at] = (first[at] ?? 0) | (bits[at] ?? 0);
    }
    const holders: number[] = [];
    for (let at = 0; at < first.length; at++) {
      for (let bits: number = first[at] ?? 0; bits !== 0; bits &= bits - 1) {
        const slot = at * WORD + (WORD - 1 - Math.clz32(bits & -bits));
        if (slots[slot] !== null && slot < slots.length) holders.push(slot);
      }
    }
    return holders;
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
    for (const number of known.numbers) byNumber.get(number)?.delete(known.slot);
    for (const sound of known.sounds) bySound.get(sound)?.delete(known.slot);
    signatures.clear(known.slot);
    names.clear(known.slot);
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
      names.put(slot, `${namesOf(letter)} ${letter.from ?? ''}`);
      slots[slot] = each;
      shelved.set(letter.id, each);
      for (const number of each.numbers) addTo(byNumber, number, slot);
      for (const sound of sounds) addTo(bySound, sound, slot);
    },
    remove,
    get: (id) => shelved.get(id)?.letter ?? null,
    find(words, mayRead) {
      const reach = new Float64Array(slots.length);
      const guess: boolean[] = [];
      let guessed = 0;
      const weights = words.pieces.map((piece) => {
        const holders = holdersOf(piece, signatures);
        const weight = weightOf(piece, holders.length);
        for (const slot of holders) reach[slot] = (reach[slot] ?? 0) + weight;
        const named = piece.cue ? [] : holdersOf(piece, names);
        const nameWeight = NAME_REACH * weightOf(piece, named.length);
        for (const slot of named) reach[slot] = (reach[slot] ?? 0) + nameWeight;
        const misspelt = holders.length === 0 && !piece.cue && guessed < MOST_GUESSED;
        guess.push(misspelt);
        if (!misspelt) return weight;
        guessed++;
        const [grams] = piece.grams;
        if (grams === undefined) return weight;
        const shares = signatures.shares(grams);
        for (let slot = 0; slot < slots.length; slot++) {
          reach[slot] = (reach[slot] ?? 0) + weight * LIKELY_MISSPELT * (shares[slot] ?? 0);
        }
        return weight;
      });
      const spoken = runsOf(words.pieces).filter(({ sound }) => sound.length >= SHORTEST_SOUND);
      const sounding = new Set(spoken.flatMap(({ sound }) => [...(bySound.get(sound) ?? [])]));
      for (const slot of sounding) reach[slot] = (reach[slot] ?? 0) + SOUND_REACH;
      const quoted = new Set(
        words.quoted.flatMap(({ digits }) => [...(byNumber.get(digits) ?? [])]),
      );
      for (const slot of quoted) reach[slot] = (reach[slot] ?? 0) + QUOTED_REACH;
      return farthest(reach, (slot) => {
        const each = slots[slot];
        return each !== null && each !== undefined && mayRead(each.letter);
      })
        .flatMap((slot) => slots[slot] ?? [])
        .map((each) => matchOf(each, words, weights, guess))
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

/** The slots that were reached farthest, best first: a few of those that `mayBe` lets through. */
function farthest(reach: Float64Array, mayBe: (slot: number) => boolean): number[] {
  const best: number[] = [];
  for (let slot = 0; slot < reach.length; slot++) {
    const own = reach[slot] ?? 0;
    const last = best.length < LOOKED_INTO ? 0 : (reach[best[LOOKED_INTO - 1] ?? 0] ?? 0);
    if (own <= last || !mayBe(slot)) continue;
    const at = best.findIndex((each) => (reach[each] ?? 0) < own);
    best.splice(at < 0 ? best.length : at, 0, slot);
    best.length = Math.min(best.length, LOOKED_INTO);
  }
  return best;
}
