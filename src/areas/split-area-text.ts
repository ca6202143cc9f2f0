import { normaliseThai } from '../thai/normalise-thai.ts';

/** A name in a text, and the kind of area that a word before it says it is. */
export interface NamedPart {
  readonly kind: 'province' | 'district' | 'khet' | null;
  /** Words of the name, as they were spaced. */
  readonly words: readonly string[];
}

const OFFICE_WORDS = /ที่ว่าการ|ที่ทำการปกครอง|ศาลากลาง|ผู้ว่าราชการ|นาย(?=อำเภอ)/g;
const MARKERS = /((?:กิ่ง)?อำเภอ|อ\.|(?:^|(?<=\s))(?:เขต|อ(?=\s))|จังหวัด|จว?\.|(?:^|(?<=\s))จ(?=\s))/;

/**
 * Takes a text that names one area apart: `อ.เมือง จ.สกลนคร` gives a district part and a province
 * part, `เมือง สกล` one part of no kind with two words.
 */
export function splitAreaText(text: string): readonly NamedPart[] {
  const plain = normaliseThai(text)
    .replace(/[ฯ"'“”‘’(),]/g, ' ')
    .replace(OFFICE_WORDS, ' ');
  const parts: NamedPart[] = [];
  let kind: NamedPart['kind'] = null;
  plain.split(MARKERS).forEach((piece, position) => {
    // The markers are captured, so they stand at every second place.
    if (position % 2 === 1) {
      kind = piece.startsWith('จ') ? 'province' : piece === 'เขต' ? 'khet' : 'district';
      return;
    }
    const words = piece.split(/[\s.]+/).filter((word) => word !== '');
    if (words.length > 0) {
      parts.push({ kind, words });
      kind = null;
    }
  });
  return parts;
}
