/** TIS-620 bytes taken for Latin-1, or for a symbol font's private characters. */
const MISTAKEN = /[\u00a1-\u00da\u00df-\u00fb\uf0a1-\uf0da\uf0df-\uf0fb]/g;
const THAI = /[\u0e01-\u0e5b]/g;
const VISIBLE = /\S/g;
const FROM_TIS_620 = 0x0e01 - 0xa1;

/** Signs that letters seldom use; fillers of forms ("....", "____") are not among them. */
const OUT_OF_PLACE = /[!"#$%&'<>?@[\\\]^`{}\u00a0-\u024f\ufffd\ue000-\uf6ff]|(?!\s)\p{Cc}/gu;

const SHARE_OF_MISTAKEN = 0.4;
const SHARE_OF_SIGNS = 0.25;
const ENOUGH_TO_TELL = 40;

/**
 * Text from PDF fonts of the TIS-620 days, whose letters come out as Latin ones ("ÊÓ¹Ñ¡§Ò¹"), as
 * the Thai it is. Other text is returned as it was.
 */
export function repairEncoding(text: string): string {
  const visible = count(text, VISIBLE);
  const mistaken = count(text, MISTAKEN);
  if (count(text, THAI) > mistaken || mistaken < visible * SHARE_OF_MISTAKEN) return text;
  return text.replace(MISTAKEN, (sign) =>
    String.fromCharCode((sign.charCodeAt(0) & 0xff) + FROM_TIS_620),
  );
}

/**
 * Whether a text layer is made of wrong characters, as where a converter has lost the fonts' tables:
 * signs and unknown characters in the place of words.
 */
export function isGarbled(text: string): boolean {
  const visible = count(text, VISIBLE);
  return visible >= ENOUGH_TO_TELL && count(text, OUT_OF_PLACE) > visible * SHARE_OF_SIGNS;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
