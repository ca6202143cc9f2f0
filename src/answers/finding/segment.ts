import { type Lexicon, type Meaning, nextNode } from './lexicon.ts';

/** A stretch of a text: a known word with its meaning, or letters that are no known word. */
export interface Piece {
  readonly text: string;
  readonly meaning: Meaning | null;
}

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
const SCRIPT_BORDER = /(?<=[ก-๙])(?=[a-z0-9])|(?<=[a-z0-9])(?=[ก-๙])/g;
/** Thai vowels and marks that belong to the letter before them. */
const isDependent = (code: number): boolean =>
  (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);
/** Thai vowels written before the letter they belong to. */
const isLeading = (code: number): boolean => code >= 0x0e40 && code <= 0x0e44;
const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const KNOWN = 1;
const SHORT = 0.4;
const OFF_BORDER = 0.75;
const UNKNOWN_STRETCH = 1;
const UNKNOWN_LETTER = 0.9;
/** A whole word by Unicode's borders that nobody taught the bot: likelier than pieces of it. */
const UNKNOWN_WORD = 2.8;

const LATIN_OR_DIGIT = /[a-z0-9]/;
const spacedScripts = (normalised: string): string =>
  LATIN_OR_DIGIT.test(normalised) ? normalised.replace(SCRIPT_BORDER, ' ') : normalised;

/** The words of a normalised text by Unicode's word borders, Thai split from Latin and digits. */
export function plainWords(normalised: string): string[] {
  const spaced = spacedScripts(normalised);
  return [...WORDS.segment(spaced)]
    .filter((each) => each.isWordLike === true)
    .map((each) => each.segment);
}

/** A text's letters without spaces; for each place, as bits, whether a border and a start is there. */
export interface Letters {
  readonly letters: string;
  readonly places: Uint8Array;
}

/** Unicode sees a border between words. */
const BORDER = 1;
/** A word may start. */
const START = 2;

/** Prepares a normalised text for `segment`. */
export function lettersOf(normalised: string): Letters {
  const spaced = spacedScripts(normalised);
  const letters = spaced.replaceAll(' ', '');
  const places = new Uint8Array(letters.length + 1);
  let size = 0;
  places[0] = BORDER;
  for (const { segment } of WORDS.segment(spaced)) {
    if (segment !== ' ') size += segment.length;
    places[size] = BORDER;
  }
  return withStarts(letters, places);
}

/** The same without Unicode's borders, in a third of the time: for texts of which only the known words count. */
export function borderlessLettersOf(normalised: string): Letters {
  const letters = normalised.replaceAll(' ', '');
  return withStarts(letters, new Uint8Array(letters.length + 1).fill(BORDER));
}

function withStarts(letters: string, places: Uint8Array): Letters {
  const size = letters.length;
  for (let at = 0; at <= size; at++) {
    const code = letters.charCodeAt(at);
    const before = letters.charCodeAt(at - 1);
    const splitsLatin = isLatin(before) && isLatin(code) && places[at] === 0;
    const splitsNumber = isDigit(before) && isDigit(code);
    const isInside = splitsLatin || splitsNumber || isDependent(code) || isLeading(before);
    if (at === size || !isInside) places[at] = (places[at] ?? 0) | START;
  }
  return { letters, places };
}

/** Room to work in, used again by every call: a new one for each text costs more than the splitting. */
const scratch = {
  cost: new Float64Array(0),
  from: new Int32Array(0),
  meanings: [] as (Meaning | null)[],
};

function scratchFor(size: number): typeof scratch {
  if (scratch.cost.length <= size) {
    scratch.cost = new Float64Array(2 * size + 64);
    scratch.from = new Int32Array(2 * size + 64);
    scratch.meanings = new Array(2 * size + 64).fill(null);
  }
  scratch.cost.fill(Number.POSITIVE_INFINITY, 0, size + 1);
  scratch.meanings.fill(null, 0, size + 1);
  return scratch;
}

/**
 * Splits a prepared text into known words and the rest, at the least cost: few pieces, little
 * unknown, borders where Unicode's word rules see one too.
 */
export function segment({ letters, places }: Letters, lexicon: Lexicon): Piece[] {
  const size = letters.length;
  const { cost, from, meanings } = scratchFor(size);
  cost[0] = 0;
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
    const place = places[at] ?? 0;
    if ((place & START) === 0) continue;
    if ((place & BORDER) !== 0) {
      let end = at + 1;
      while (end < size && ((places[end] ?? 0) & BORDER) === 0) end++;
      if (end - at > 2) reach(at, end, UNKNOWN_WORD, null);
    }
    const startCost = KNOWN + ((place & BORDER) === 0 ? OFF_BORDER : 0);
    let node = nextNode(lexicon.root, letters.charCodeAt(at));
    for (let end = at + 1; node !== undefined; end++) {
      const stop = places[end] ?? 0;
      if (node.meaning !== null && (stop & START) !== 0) {
        const offBorder = (stop & BORDER) === 0 ? OFF_BORDER : 0;
        const by = startCost + offBorder + (end - at < 3 ? SHORT : 0);
        reach(at, end, by, node.meaning);
      }
      if (end >= size) break;
      node = nextNode(node, letters.charCodeAt(end));
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
