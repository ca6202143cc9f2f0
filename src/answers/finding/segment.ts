import { type Lexicon, type Meaning, nextNode } from './lexicon.ts';
import { BORDER, type Letters, START } from './word-borders.ts';

/** A stretch of a text: a known word with its meaning, or letters that are no known word. */
export interface Piece {
  readonly text: string;
  readonly meaning: Meaning | null;
}

const KNOWN = 1;
const SHORT = 0.4;
const OFF_BORDER = 0.75;
const UNKNOWN_STRETCH = 1;
const UNKNOWN_LETTER = 0.9;
/** A whole word by Unicode's borders that nobody taught the bot: likelier than pieces of it. */
const UNKNOWN_WORD = 2.8;

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
