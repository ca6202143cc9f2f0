import { toArabicDigits } from '../../thai/digits.ts';
import { withSaidNumbers } from './said-numbers.ts';
import { standardWords } from './standard-words.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
/** Marks heaped up or doubled, which one round may leave. */
const UNSETTLED = /[ัิ-ฺ็-๎]{3}|[่-๋][ัิ-ฺ]|ํ[่-๋]?า|([ัิ-ฺ็-๎ะาำเ-ไ])\1/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * A text as it is compared: lower case, Arabic digits, one spelling for what looks the same
 * (ํา and ำ, เเ and แ, doubled and swapped marks), letters repeated for emphasis once, dots of Thai
 * abbreviations removed, other punctuation a space, words of the regions and of chats in standard Thai.
 */
export function normalise(text: string): string {
  let tidy = tidied(text);
  while (UNSETTLED.test(tidy)) {
    const again = tidied(tidy);
    if (again === tidy) break;
    tidy = again;
  }
  return withSaidNumbers(standardWords(tidy));
}

/** Thai letters and marks, Latin letters, digits and spaces: nothing that is told by signs. */
const PLAIN = /^[ก-\u0e3aเ-\u0e4e๐-๙a-z\d ]*$/;

/** One round of it; what one rule leaves together another may have to do with. */
function tidied(text: string): string {
  const arabic = toArabicDigits(text);
  const lower = arabic.toLowerCase();
  return PLAIN.test(lower)
    ? oneSpaced(withoutDoubles(lower).replace(/ๆ/g, ' '))
    : withoutSigns(withoutDoubles(visible(arabic)));
}

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const visible = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase();

/** What one of the rules below would change; most texts need none. */
const DOUBLED = /เเ|ํ|[่-๋][ัิ-ฺ]|([ัิ-ฺ็-๎ะาำเ-ไ])\1|([^\d\s.])\2\2/;

const withoutDoubles = (text: string): string => (DOUBLED.test(text) ? undoubled(text) : text);

const undoubled = (text: string): string =>
  text
    .replace(/เเ/g, 'แ')
    .replace(/ํ([่-๋]?)า/g, '$1ำ')
    .replace(/([่-๋])([ัิ-ฺ])/g, '$2$1')
    .replace(/([ัิ-ฺ็-๎ะาำเ-ไ])\1+/g, '$1')
    .replace(/([^\d\s.])\1{2,}(?![ัิ-ฺ็-๎ะาำ])/g, '$1');

const withoutSigns = (text: string): string =>
  oneSpaced(
    text
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .replace(/ๆ/g, ' ')
      .replace(/%/g, ' เปอร์เซ็นต์ ')
      .replace(/(^|[^ก-๙a-z])จ\.\s*(?=[ก-ฮเ-ไ][ก-๙])/g, '$1 จังหวัด ')
      .replace(/(^|[^ก-๙a-z])อ\.\s*(?=[ก-ฮเ-ไ][ก-๙])/g, '$1 อำเภอ ')
      .replace(/(?<=[ก-๙])\.(?![\d])/g, '')
      .replace(/(?<=[ก-๙])\.(?=\d)/g, ' ')
      .replace(/[^\p{L}\p{M}\p{N}.\-/:@]+/gu, ' ')
      .replace(/(?<![\da-z])[.\-/:@]|[.\-/:@](?![\da-z])/g, ' '),
  );
