/** Glyphs of the private use area that Thai PDF fonts write for ญ and ฐ; the others there are marks. */
const PRIVATE_LETTERS: Readonly<Record<number, number>> = {
  63232: 0x0e10,
  63233: 0x0e34,
  63234: 0x0e35,
  63235: 0x0e36,
  63236: 0x0e37,
  63247: 0x0e0d,
  63248: 0x0e31,
  63256: 0x0e3a,
  63257: 0x0e38,
  63258: 0x0e39,
};
const SARA_AA = 0x0e32;
const SARA_AM = 0x0e33;
const SARA_E = 0x0e40;
const SARA_AE = 0x0e41;
let room = new Uint16Array(1 << 14);

/** The code a character is compared by, or 0 where it says nothing: spaces, signs, tone marks. */
function compared(code: number): number {
  if (code >= 0x0e01 && code <= 0x0e46) return code === SARA_AM ? SARA_AA : code;
  if (code >= 0x0e50 && code <= 0x0e59) return code - 0x0e50 + 0x30;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return code;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return PRIVATE_LETTERS[code] ?? 0;
}

/** Writes a text's comparable codes into shared room; the view holds until the next call. */
export function skeletonCodes(text: string): Uint16Array {
  if (room.length < text.length) room = new Uint16Array(text.length * 2);
  let size = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = compared(text.charCodeAt(at));
    if (code === 0) continue;
    if (code === SARA_E && last === SARA_E) {
      room[size - 1] = SARA_AE;
      last = SARA_AE;
      continue;
    }
    if (code === last && code >= 0x0e30 && code <= 0x0e3a) continue;
    room[size++] = code;
    last = code;
  }
  return room.subarray(0, size);
}

const CHUNK = 8192;

/**
 * A text as it is compared whatever the spelling: letters and digits only, lower case, Arabic digits,
 * no tone marks, no spaces; ำ as า and เเ as แ. One pass over the characters.
 */
export function skeletonOf(text: string): string {
  const codes = skeletonCodes(text);
  let whole = '';
  for (let at = 0; at < codes.length; at += CHUNK) {
    whole += String.fromCharCode(...codes.subarray(at, at + CHUNK));
  }
  return whole;
}
