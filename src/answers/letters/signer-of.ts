const SIGNER =
  /^\s*\(?\s*((?:นาย|นางสาว|นาง|ว่าที่|พลตำรวจ|พันตำรวจ|ร้อยตำรวจ|พ\.จ\.|ม\.ล\.|หม่อม|ดร\.)[^()\n]{4,60})\)\s*$/gm;

/** The name in brackets under a letter's closing line, with the position below it, or null. */
export function signerOf(text: string): string | null {
  const closing = text.search(/ขอแสดงความนับถือ/);
  const tail = closing < 0 ? text : text.slice(closing);
  const found = [...tail.matchAll(SIGNER)][0];
  if (found?.[1] === undefined) return null;
  const after = tail.slice((found.index ?? 0) + found[0].length);
  const position = after
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '');
  const isPosition =
    position !== undefined && position.length < 80 && !/\d|โทร|ที่ทำการ/.test(position);
  return isPosition ? `${found[1].trim()} ${position}` : found[1].trim();
}
