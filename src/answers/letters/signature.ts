import { skeletonCodes } from './skeleton.ts';

/** Which groups of three letters occur in which of many texts; tells at once that a word does not. */
export interface Signatures {
  /** Takes a text in, in the place of the one that the slot held. */
  put(slot: number, text: string): void;
  clear(slot: number): void;
  /** The slots whose text may hold a word: all of its groups are there. One bit per slot. */
  holding(grams: Uint32Array): Uint32Array;
  /** The share of a word's groups that each slot's text holds (0–1), by slot. */
  shares(grams: Uint32Array): Float32Array;
}

const GRAM = 3;
const BITS = 1 << 14;
const MASK = BITS - 1;
const WORD = 32;

const hashOf = (a: number, b: number, c: number): number => {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 7) & MASK;
};

/** The groups of three letters of a word's skeleton, ready to be looked up. */
export function gramsOf(skeleton: string): Uint32Array {
  const count = Math.max(0, skeleton.length - GRAM + 1);
  return Uint32Array.from({ length: count }, (_, at) =>
    hashOf(skeleton.charCodeAt(at), skeleton.charCodeAt(at + 1), skeleton.charCodeAt(at + 2)),
  );
}

/** Signatures kept by group, not by text, so that a word is looked up in all texts at once. */
export function createSignatures(): Signatures {
  let words = 4;
  let rows = new Uint32Array(BITS * words);

  function grow(slot: number): void {
    if (slot < words * WORD) return;
    let wider = words;
    while (slot >= wider * WORD) wider *= 2;
    const grown = new Uint32Array(BITS * wider);
    for (let bit = 0; bit < BITS; bit++) {
      grown.set(rows.subarray(bit * words, (bit + 1) * words), bit * wider);
    }
    rows = grown;
    words = wider;
  }

  function clear(slot: number): void {
    if (slot >= words * WORD) return;
    const keep = ~(1 << (slot % WORD));
    for (let at = slot >>> 5; at < rows.length; at += words) rows[at] = (rows[at] ?? 0) & keep;
  }

  return {
    put(slot, text) {
      grow(slot);
      clear(slot);
      const codes = skeletonCodes(text);
      const column = slot >>> 5;
      const mark = 1 << (slot % WORD);
      for (let at = 0; at + GRAM <= codes.length; at++) {
        const bit = hashOf(codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0);
        const row = bit * words + column;
        rows[row] = (rows[row] ?? 0) | mark;
      }
    },
    clear,
    holding(grams) {
      const held = new Uint32Array(words).fill(0xffffffff);
      for (const gram of grams) {
        const row = gram * words;
        for (let at = 0; at < words; at++) held[at] = (held[at] ?? 0) & (rows[row + at] ?? 0);
      }
      return held;
    },
    shares(grams) {
      const shares = new Float32Array(words * WORD);
      if (grams.length === 0) return shares.fill(1);
      for (const gram of grams) {
        const row = gram * words;
        for (let at = 0; at < words; at++) {
          let bits = rows[row + at] ?? 0;
          while (bits !== 0) {
            const lowest = 31 - Math.clz32(bits & -bits);
            const slot = at * WORD + lowest;
            shares[slot] = (shares[slot] ?? 0) + 1;
            bits &= bits - 1;
          }
        }
      }
      for (let slot = 0; slot < shares.length; slot++)
        shares[slot] = (shares[slot] ?? 0) / grams.length;
      return shares;
    },
  };
}
