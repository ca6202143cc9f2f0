const SINGLE = /^[ก-ฮ]$/;
/** Letters that stand alone in whole text: ณ, ว (of letter numbers), ธ and ฯลฯ's ล. */
const ALONE = new Set(['ณ', 'ว', 'ธ', 'ล']);
/** No Thai word ends in these vowels: a consonant has to follow. */
const CUT_OFF = /[ัึื็][่-๋]?$/;
const THAI_GAP = /([ก-๎]) (?=[ก-๎])/g;
/** One consonant with its vowel and tone marks. */
const CLUSTER = /^[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำ]?$/;
const FEWEST_CLUSTERS = 4;
const FEWEST = 3;
const SMALLEST_SHARE = 0.12;

const isFragment = (token: string): boolean =>
  (SINGLE.test(token) && !ALONE.has(token)) || CUT_OFF.test(token);

/**
 * Closes the gaps that some PDF text layers put inside words (`ภายในวั น ศุ ก ร์`). Works line by line
 * and only on lines that are full of word fragments; there all single spaces between Thai letters go,
 * real ones too, since nothing tells them apart.
 */
export function joinSpacedLetters(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const tokens = line.split(' ').filter((token) => token !== '');
      const fragments = tokens.filter(isFragment).length;
      const isSpaced = fragments >= FEWEST && fragments >= tokens.length * SMALLEST_SHARE;
      const allApart =
        tokens.length >= FEWEST_CLUSTERS && tokens.every((each) => CLUSTER.test(each));
      return isSpaced || allApart ? line.replace(THAI_GAP, '$1') : line;
    })
    .join('\n');
}
