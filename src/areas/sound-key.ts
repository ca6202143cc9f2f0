/** Letters that sound alike and are often mixed up in names, each by the one that stands for them. */
const ALIKE: Readonly<Record<string, string>> = {
  ศ: 'ส',
  ษ: 'ส',
  ณ: 'น',
  ญ: 'ย',
  ฬ: 'ล',
  ฎ: 'ด',
  ฏ: 'ต',
  ฐ: 'ถ',
  ฑ: 'ท',
  ฒ: 'ท',
  ธ: 'ท',
  ฃ: 'ข',
  ฅ: 'ค',
  ฆ: 'ค',
  ภ: 'พ',
  ใ: 'ไ',
};

/**
 * A name as it sounds, roughly: without spaces, dots, tone marks and silenced letters, letters that
 * sound alike made one. Names that differ only in these have the same key.
 */
export function soundKey(name: string): string {
  return name
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replace(/[\s.\-่-๋็์]/g, '')
    .replace(/[ศษณญฬฎฏฐฑฒธฃฅฆภใ]/g, (letter) => ALIKE[letter] ?? letter);
}
