/** Word's number formats that letters use (ST_NumberFormat); any other counts in Arabic digits. */
export type NumberFormat = keyof typeof FORMATS | 'bullet' | 'none' | 'decimal';

interface LabelLevel {
  readonly format: NumberFormat;
  readonly text: string;
}

const THAI_LETTERS = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LARGEST_ROMAN = 3999;

const FORMATS = {
  thaiNumbers: (number: number) =>
    String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))),
  thaiLetters: (number: number) => letter(THAI_LETTERS, number),
  lowerLetter: (number: number) => letter([...'abcdefghijklmnopqrstuvwxyz'], number),
  upperLetter: (number: number) => letter([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], number),
  lowerRoman: (number: number) => roman(number).toLowerCase(),
  upperRoman: (number: number) => roman(number),
};

/**
 * The label of a list item: its level's pattern ("%1.%2") with the counts of the levels down to it,
 * each in its own format.
 */
export function listLabel(levels: readonly LabelLevel[], counts: readonly number[]): string {
  const level = levels[counts.length - 1];
  if (!level || level.format === 'none') return '';
  if (level.format === 'bullet') return '-';
  return level.text
    .replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      return write(levels[at]?.format ?? 'decimal', counts[at] ?? 1);
    })
    .replace(/[<>&]/g, '');
}

function write(format: NumberFormat, number: number): string {
  return format in FORMATS ? FORMATS[format as keyof typeof FORMATS](number) : String(number);
}

// Word doubles the letter after the last one: z, aa, bb.
function letter(letters: readonly string[], number: number): string {
  const at = Math.max(0, number - 1);
  return (letters[at % letters.length] ?? '').repeat(
    Math.min(9, 1 + Math.floor(at / letters.length)),
  );
}

function roman(number: number): string {
  let left = Math.min(number, LARGEST_ROMAN);
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
