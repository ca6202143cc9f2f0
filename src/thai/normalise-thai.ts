/** Glyphs that Thai PDF fonts put into the private use area, by code point from U+F700. */
const PRIVATE_GLYPHS = [...'ฐ', ...'ิีึื', ...'่้๊๋์', ...'่้๊๋์', 'ญ', ...'ัํ็', ...'่้๊๋์', ...'ฺุู'];
const FIRST_PRIVATE_GLYPH = 0xf700;

/**
 * Repairs what text layers do to Thai: private-use glyphs, decomposed or doubled vowels and tone
 * marks, invisible characters and odd spaces. Lines stay the lines they were.
 */
export function normaliseThai(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u2028\u2029\u0085]/g, '\n')
      .normalize('NFC')
      .replace(
        /[\uf700-\uf71a]/g,
        (glyph) => PRIVATE_GLYPHS[glyph.charCodeAt(0) - FIRST_PRIVATE_GLYPH] ?? glyph,
      )
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\ufff9-\ufffb]/g, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\f\v]/g, ' ')
      // A vowel or tone mark can't stand after a space: the space is the text layer's.
      .replace(/([ก-ฮัิ-ฺ็-๎]) +(?=[ัิ-ฺ็-๎])/g, '$1')
      .replace(/ํ([่-๋]?)\u0020?า/g, '$1ำ')
      .replace(/([่-๋])ํ า|([่-๋])ํา/g, (_, a, b) => `${a ?? b}ำ`)
      .replace(/([ก-ฮัิ-ฺ็-๎]) ำ/g, '$1ำ')
      .replace(/ำ([่-๋])/g, '$1ำ')
      .replace(/เเ/g, 'แ')
      .replace(/([ัิ-ฺ็-๎])\1+/g, '$1')
  );
}
