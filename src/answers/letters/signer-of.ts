import { normaliseThai } from '../../thai/normalise-thai.ts';

const TITLE =
  '(?:นาย|นางสาว|นาง|น\\.ส\\.|ว่าที่|พล|พัน|ร้อย|สิบ|จ่า|พ\\.จ\\.|พ\\.ต\\.|ร\\.ต\\.|ส\\.ต\\.|ม\\.ล\\.|ม\\.ร\\.ว\\.|หม่อม|ดร\\.|(?:ผู้ช่วย|รอง)?ศาสตราจารย์|ผศ\\.|รศ\\.|ศ\\.|อาจารย์|คุณ)';
const SIGNER = new RegExp(`^\\s*\\(\\s*(${TITLE}[^()\\n]{3,70})\\)\\s*$`, 'gm');
/** Where the brackets were left out, behind the closing line only. */
const BARE_SIGNER = new RegExp(`^\\s*(${TITLE}[^()\\d\\n]{3,60})\\s*$`, 'gm');
const CLOSING = /ขอแสดงความนับถือ/;
const NO_POSITION = /โทร|ที่ทำการ|เรียน|^\(|^\d|[.:/-]\s?\d/;
const LONGEST_POSITION = 130;

/** The name in brackets under a letter's closing line, or under a memorandum's last line, with the position below it, or null. */
export function signerOf(text: string): string | null {
  const closing = text.search(CLOSING);
  const tail = normaliseThai(closing < 0 ? text : text.slice(closing));
  const found =
    tail.matchAll(SIGNER).next().value ??
    (closing < 0 ? undefined : tail.matchAll(BARE_SIGNER).next().value);
  if (found?.[1] === undefined) return null;
  const name = found[1].replace(/\s+/g, ' ').trim();
  const position = tail
    .slice(found.index + found[0].length)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .find((line) => line !== '');
  const isPosition =
    position !== undefined && position.length < LONGEST_POSITION && !NO_POSITION.test(position);
  return isPosition ? `${name} ${position}` : name;
}
