/** Longer words have no room in the bits of a number. */
export const LONGEST_WORD = 31;

/**
 * The least edits by which a word of at most 31 letters becomes some stretch of a text; at most the
 * word's length, which becomes nothing. Works on a column of the table of edits at a time, a bit a row
 * (G. Myers, A fast bit-vector algorithm for approximate string matching, 1999). Throws RangeError for a
 * longer word.
 */
export function nearestEdits(word: string, text: string): number {
  const size = word.length;
  if (size > LONGEST_WORD) throw new RangeError(`no word: ${size} letters`);
  if (size === 0) return 0;
  const rowsOf = new Map<number, number>();
  for (let row = 0; row < size; row++) {
    const code = word.charCodeAt(row);
    rowsOf.set(code, (rowsOf.get(code) ?? 0) | (1 << row));
  }
  const last = 1 << (size - 1);
  let up = -1;
  let down = 0;
  let edits = size;
  let least = size;
  for (let at = 0; at < text.length; at++) {
    const equal = rowsOf.get(text.charCodeAt(at)) ?? 0;
    const across = equal | down;
    const along = (((equal & up) + up) ^ up) | equal;
    let more = down | ~(along | up);
    let less = up & along;
    if ((more & last) !== 0) edits++;
    else if ((less & last) !== 0) edits--;
    if (edits < least) {
      least = edits;
      if (least === 0) return 0;
    }
    more <<= 1;
    less <<= 1;
    up = less | ~(across | more);
    down = more & across;
  }
  return least;
}
