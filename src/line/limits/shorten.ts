const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** A Thai vowel written before its consonant says nothing without it. */
const DANGLING = /[\sเแโใไ]+$/u;

/**
 * The text, cut to at most `most` UTF-16 units with `…` in place of the rest. Cuts between graphemes
 * only: a Thai vowel or tone mark stays with its consonant, an emoji stays whole.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > most - ELLIPSIS.length) break;
    end = index + segment.length;
  }
  return text.slice(0, end).replace(DANGLING, '') + ELLIPSIS;
}
