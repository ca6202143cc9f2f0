import type { Lexicon, Meaning } from './lexicon.ts';

/** A stretch of a text: a known word with its meaning, or letters that are no known word. */
export interface Piece {
  readonly text: string;
  readonly meaning: Meaning | null;
}

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
const DEPENDENT = /[ะัาำิ-ฺๅ็-๎]/;
const LEADING = /[เ-ไ]/;
const LATIN = /[a-z]/;
const KNOWN = 1;
const SHORT = 0.4;
const OFF_BORDER = 0.75;
const UNKNOWN_STRETCH = 1;
const UNKNOWN_LETTER = 0.9;

/** The words of a normalised text by Unicode's word borders, Thai split from Latin and digits. */
export function plainWords(normalised: string): string[] {
  const spaced = normalised.replace(/(?<=[ก-๙])(?=[a-z0-9])|(?<=[a-z0-9])(?=[ก-๙])/g, ' ');
  return [...WORDS.segment(spaced)]
    .filter((each) => each.isWordLike === true)
    .map((each) => each.segment);
}

/** The letters without spaces, and where words may begin or end among them. */
function bordersOf(normalised: string): {
  readonly letters: string;
  readonly borders: Set<number>;
} {
  const spaced = normalised.replace(/(?<=[ก-๙])(?=[a-z0-9])|(?<=[a-z0-9])(?=[ก-๙])/g, ' ');
  const borders = new Set<number>([0]);
  let letters = '';
  for (const { segment } of WORDS.segment(spaced)) {
    borders.add(letters.length);
    if (segment.trim() !== '') letters += segment.replace(/\s+/g, '');
    borders.add(letters.length);
  }
  return { letters, borders };
}

/** Whether a border here would cut a Latin word in two. */
const splitsLatin = (letters: string, borders: ReadonlySet<number>, at: number): boolean =>
  LATIN.test(letters[at - 1] ?? '') && LATIN.test(letters[at] ?? '') && !borders.has(at);

/**
 * Splits a normalised text into known words and the rest, at the least cost: few pieces, little
 * unknown, borders where Unicode's word rules see one too.
 */
export function segment(normalised: string, lexicon: Lexicon): Piece[] {
  const { letters, borders } = bordersOf(normalised);
  const size = letters.length;
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size + 1);
  const meanings: (Meaning | null)[] = new Array(size + 1).fill(null);
  cost[0] = 0;
  const mayStart = (at: number): boolean =>
    at === size ||
    (!splitsLatin(letters, borders, at) &&
      !DEPENDENT.test(letters[at] ?? '') &&
      !LEADING.test(letters[at - 1] ?? ''));
  const reach = (at: number, end: number, by: number, meaning: Meaning | null): void => {
    const total = (cost[at] ?? 0) + by;
    if (total >= (cost[end] ?? 0)) return;
    cost[end] = total;
    from[end] = at;
    meanings[end] = meaning;
  };
  for (let at = 0; at < size; at++) {
    const continues = at > 0 && meanings[at] === null;
    reach(at, at + 1, UNKNOWN_LETTER + (continues ? 0 : UNKNOWN_STRETCH), null);
    if (!mayStart(at)) continue;
    const startCost = KNOWN + (borders.has(at) ? 0 : OFF_BORDER);
    let node = lexicon.root.next.get(letters.charCodeAt(at));
    for (let end = at + 1; node !== undefined; end++) {
      if (node.meaning !== null && mayStart(end)) {
        const by = startCost + (borders.has(end) ? 0 : OFF_BORDER) + (end - at < 3 ? SHORT : 0);
        reach(at, end, by, node.meaning);
      }
      if (end >= size) break;
      node = node.next.get(letters.charCodeAt(end));
    }
  }
  return backtrack(letters, from, meanings);
}

function backtrack(
  letters: string,
  from: Int32Array,
  meanings: readonly (Meaning | null)[],
): Piece[] {
  const pieces: Piece[] = [];
  let end = letters.length;
  while (end > 0) {
    const meaning = meanings[end] ?? null;
    let start = from[end] ?? 0;
    if (meaning === null) while (start > 0 && meanings[start] === null) start = from[start] ?? 0;
    pieces.push({ text: letters.slice(start, end), meaning });
    end = start;
  }
  return pieces.reverse();
}
