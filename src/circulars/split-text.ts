const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** A Thai vowel that is written before its consonant. */
const LEADING_VOWEL = /[เแโใไ]$/;

/** The last place at or before `most` where a text may be cut: no character apart from its marks. */
function borderBetweenCharacters(text: string, most: number): number {
  const border = graphemes.segment(text).containing(most)?.index ?? most;
  if (border === 0) return most;
  return border > 1 && LEADING_VOWEL.test(text.slice(0, border)) ? border - 1 : border;
}

/**
 * Cuts a text into parts of at most `most` UTF-16 units: at line ends, at spaces where a line is
 * longer than a part, between characters where there is no space either, as in most Thai.
 */
export function splitText(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const window = rest.slice(0, most);
    const line = window.lastIndexOf('\n');
    const space = window.lastIndexOf(' ');
    const border =
      line > most / 2 ? line : space > most / 2 ? space : borderBetweenCharacters(rest, most);
    parts.push(rest.slice(0, border).trim());
    rest = rest.slice(border).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}
