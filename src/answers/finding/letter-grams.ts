/** Three letters in a row, hashed into this many buckets: two that fall together do no harm. */
export const GRAM_BUCKETS = 1 << 16;

const START = 0x5e;
const END = 0x24;

/** The different runs of three letters of a text, its edges marked, as hashes below `GRAM_BUCKETS`. */
export function letterGrams(letters: string): Uint16Array {
  const grams = new Set<number>();
  let first = START;
  let second = letters.length === 0 ? END : letters.charCodeAt(0);
  for (let at = 1; at <= letters.length; at++) {
    const third = at === letters.length ? END : letters.charCodeAt(at);
    grams.add((first * 961 + second * 31 + third) & (GRAM_BUCKETS - 1));
    first = second;
    second = third;
  }
  return Uint16Array.from(grams);
}
