import type { Lexicon, Meaning } from './lexicon.ts';

/** A known word that a misspelt one may have meant, with how alike they are (0–1). */
export interface LikelyWord {
  readonly word: string;
  readonly meaning: Meaning;
  readonly likeness: number;
}

/** Finds the known word a misspelling may have meant. */
export type Guess = (misspelt: string) => LikelyWord | null;

/** For texts that are themselves knowledge: nothing in them is taken for misspelt. */
export const NO_GUESS: Guess = () => null;

const SHORTEST = 4;
const LEAST_LIKENESS = 0.76;
/** Thai words of this length may hold two mistakes. */
const TWO_EDITS_FROM = 9;
const gramsOf = (word: string): string[] => {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2));
};

/** Edits between two words, a swap of neighbours counting one; stops counting above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** So many guesses are remembered: a question's parts are read again and again. */
const REMEMBERED = 4096;
const MOST_EDITS = 2;

/** An index of the lexicon's words by their letter pairs; words learnt later are taken in by `add`. */
export function createGuess(lexicon: Lexicon): { readonly guess: Guess; add(word: string): void } {
  const words: string[] = [];
  /** Letter pair → word length → the numbers of the words. */
  const byGram = new Map<string, (number[] | undefined)[]>();
  /** How many pairs each word shares with the misspelt one; all 0 between two guesses. */
  let shared = new Uint8Array(1024);
  const remembered = new Map<string, LikelyWord | null>();
  const take = (word: string): void => {
    if (word.length < SHORTEST) return;
    const number = words.push(word) - 1;
    for (const gram of new Set(gramsOf(word))) {
      const byLength = byGram.get(gram) ?? [];
      byGram.set(gram, byLength);
      const list = byLength[word.length];
      if (list === undefined) byLength[word.length] = [number];
      else list.push(number);
    }
  };
  for (const word of lexicon.words.keys()) take(word);

  /** The words of about the length that share a pair with the misspelt one. */
  function near(grams: readonly string[], length: number): number[] {
    if (shared.length < words.length) shared = new Uint8Array(words.length * 2);
    const touched: number[] = [];
    for (const gram of grams) {
      const byLength = byGram.get(gram);
      if (byLength === undefined) continue;
      for (let size = length - MOST_EDITS; size <= length + MOST_EDITS; size++) {
        for (const number of byLength[size] ?? []) {
          const count = shared[number] ?? 0;
          if (count === 0) touched.push(number);
          shared[number] = count + 1;
        }
      }
    }
    return touched;
  }

  function likeliest(misspelt: string): LikelyWord | null {
    const grams = gramsOf(misspelt);
    let best: LikelyWord | null = null;
    for (const number of near(grams, misspelt.length)) {
      const count = shared[number] ?? 0;
      shared[number] = 0;
      const word = words[number] ?? '';
      const most = misspelt.length >= TWO_EDITS_FROM && !/[a-z]/.test(word) ? MOST_EDITS : 1;
      if (count < (grams.length - 2 * most) * 0.5 || count < 2) continue;
      const distance = editDistance(misspelt, word, most);
      if (distance > most) continue;
      const likeness = 1 - distance / Math.max(misspelt.length, word.length);
      const meaning = lexicon.words.get(word);
      if (meaning !== undefined && likeness > (best?.likeness ?? LEAST_LIKENESS))
        best = { word, meaning, likeness };
    }
    return best;
  }

  return {
    guess(misspelt) {
      if (misspelt.length < SHORTEST || misspelt.length > 40) return null;
      const known = remembered.get(misspelt);
      if (known !== undefined) return known;
      if (remembered.size >= REMEMBERED) remembered.clear();
      const likely = likeliest(misspelt);
      remembered.set(misspelt, likely);
      return likely;
    },
    add(word) {
      take(word);
      remembered.clear();
    },
  };
}
