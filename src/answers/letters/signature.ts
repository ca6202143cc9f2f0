import { skeletonCodes } from './skeleton.ts';

/** Which groups of three letters occur in a text, as bits; tells at once that a word does not. */
export interface Signature {
  readonly bits: Uint32Array;
  /** The number of bits less one; a power of two less one. */
  readonly mask: number;
}

const FEWEST_BITS = 1 << 10;
const BITS_PER_LETTER = 6;
const GRAM = 3;

const hashOf = (a: number, b: number, c: number): number => {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
};

/** The signature of a text. One pass over the characters. */
export function signatureOf(text: string): Signature {
  const codes = skeletonCodes(text);
  let size = FEWEST_BITS;
  while (size < codes.length * BITS_PER_LETTER) size *= 2;
  const bits = new Uint32Array(size / 32);
  const mask = size - 1;
  for (let at = 0; at + GRAM <= codes.length; at++) {
    const bit = hashOf(codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0) & mask;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return { bits, mask };
}

/** The groups of three letters of a word's skeleton, ready to be looked up in many signatures. */
export function gramsOf(skeleton: string): Uint32Array {
  const count = Math.max(0, skeleton.length - GRAM + 1);
  return Uint32Array.from({ length: count }, (_, at) =>
    hashOf(skeleton.charCodeAt(at), skeleton.charCodeAt(at + 1), skeleton.charCodeAt(at + 2)),
  );
}

/** The share of a word's groups that a text holds (0–1); 1 where the word is too short to tell. */
export function sharedGrams({ bits, mask }: Signature, grams: Uint32Array): number {
  if (grams.length === 0) return 1;
  let held = 0;
  for (const gram of grams) {
    const bit = gram & mask;
    if ((((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) held++;
  }
  return held / grams.length;
}
