const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
const SCRIPT_BORDER = /(?<=[ก-๙])(?=[a-z0-9])|(?<=[a-z0-9])(?=[ก-๙])/g;
/** Thai vowels and marks that belong to the letter before them. */
const isDependent = (code: number): boolean =>
  (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);
/** Thai vowels written before the letter they belong to. */
const isLeading = (code: number): boolean => code >= 0x0e40 && code <= 0x0e44;
const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** No normalised text holds it. */
const BETWEEN = '\n';
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
export const BORDER = 1;
/** A word may start. */
export const START = 2;

/**
 * Prepares normalised texts for `segment`. All at once: to ask for the borders of a text costs more
 * than to find them.
 */
export function lettersOfAll(texts: readonly string[]): Letters[] {
  const spaced = texts.map(spacedScripts);
  const all = spaced.map((text): Letters => {
    const letters = text.replaceAll(' ', '');
    return { letters, places: new Uint8Array(letters.length + 1) };
  });
  let text = 0;
  let size = 0;
  for (const { segment } of WORDS.segment(spaced.join(BETWEEN))) {
    if (segment === BETWEEN) {
      text++;
      size = 0;
      continue;
    }
    if (segment !== ' ') size += segment.length;
    const places = all[text]?.places;
    if (places !== undefined) places[size] = BORDER;
  }
  for (const each of all) {
    each.places[0] = BORDER;
    markStarts(each);
  }
  return all;
}

/** Prepares one normalised text for `segment`. */
export const lettersOf = (normalised: string): Letters =>
  lettersOfAll([normalised])[0] ?? borderlessLettersOf(normalised);

/** The same without Unicode's borders, in a third of the time: for texts of which only the known words count. */
export function borderlessLettersOf(normalised: string): Letters {
  const letters = normalised.replaceAll(' ', '');
  const all = { letters, places: new Uint8Array(letters.length + 1).fill(BORDER) };
  markStarts(all);
  return all;
}

function markStarts({ letters, places }: Letters): void {
  const size = letters.length;
  for (let at = 0; at <= size; at++) {
    const code = letters.charCodeAt(at);
    const before = letters.charCodeAt(at - 1);
    const splitsLatin = isLatin(before) && isLatin(code) && places[at] === 0;
    const splitsNumber = isDigit(before) && isDigit(code);
    const isInside = splitsLatin || splitsNumber || isDependent(code) || isLeading(before);
    if (at === size || !isInside) places[at] = (places[at] ?? 0) | START;
  }
}
