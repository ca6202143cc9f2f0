import { toArabicDigits } from '../../thai/digits.ts';
import { joinSpacedLetters } from '../../thai/join-spaced-letters.ts';
import { normaliseThai } from '../../thai/normalise-thai.ts';

/** One line of a letter, ready to be read. */
export interface LetterLine {
  /** Its number in the text as given, from 1. */
  readonly number: number;
  /** Arabic digits, whole Thai, no markup; spaces inside are kept because they tell columns. */
  readonly text: string;
  /** The same with every run of spaces made one and none at the ends. */
  readonly trimmed: string;
  /** Whether it is a row of a table. */
  readonly row: boolean;
}

const ROW = /\|[^|]*\||<t[dr]\b/i;

/** What HTML says about layout, in plain signs: a cell or line ends, a box is ticked or not. */
function withoutMarkup(line: string): string {
  if (!line.includes('<') && !line.includes('|') && !line.includes('*')) return line;
  return line
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, ' $1 ')
    .replace(/<input\b[^<>]{0,200}>/gi, (box) => (/\schecked/i.test(box) ? '☑ ' : '☐ '))
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>/gi, '   ')
    .replace(/\*\*/g, '')
    .replace(/^\s*\|?[\s:|-]*$/, '')
    .replace(/\|/g, '   ');
}

/** A letter's text as lines that the stages after this one read. Keeps the number of lines. */
export function normaliseLetter(text: string): LetterLine[] {
  return toArabicDigits(joinSpacedLetters(normaliseThai(text)))
    .split('\n')
    .map((line, index) => {
      if (line === '') return { number: index + 1, text: '', trimmed: '', row: false };
      const plain = withoutMarkup(line);
      const trimmed = plain.replace(/\s+/g, ' ').trim();
      return { number: index + 1, text: plain, trimmed, row: ROW.test(line) };
    });
}
