/** Three letters in a row, hashed into this many buckets: two that fall together do no harm. */
export const GRAM_BUCKETS = 1 << 16;

const START = 0x5e;
const END = 0x24;

/** Room to work in, used again by every call: the number of the last text that had each gram. */
const seen = new Uint32Array(GRAM_BUCKETS);
let texts = 0;
let room = new Uint16Array(256);

/** The different runs of three letters of a text, its edges marked, as hashes below `GRAM_BUCKETS`. */
export function letterGrams(letters: string): Uint16Array {
  if (room.length < letters.length) room = new Uint16Array(2 * letters.length);
  texts++;
  let size = 0;
  let first = START;
  let second = letters.length === 0 ? END : letters.charCodeAt(0);
  for (let at = 1; at <= letters.length; at++) {
    const third = at === letters.length ? END : letters.charCodeAt(at);
    const gram = (first * 961 + second * 31 + third) & (GRAM_BUCKETS - 1);
    if (seen[gram] !== texts) {
      seen[gram] = texts;
      room[size++] = gram;
    }
    first = second;
    second = third;
  }
  return room.slice(0, size);
}
