const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/**
 * The text with at most `limit` UTF-16 units (the unit of LINE's limits), cut between graphemes so
 * that no Thai vowel or tone mark loses its consonant, and with `…` where it was cut.
 */
export function shortenText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, limit))) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
