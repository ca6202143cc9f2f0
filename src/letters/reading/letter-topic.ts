import { fiscalYearOf } from '../../thai/thai-date.ts';
import type { Programme } from '../letter-reading.ts';
import type { LetterHead } from './read-head.ts';

const PROGRAMMES: readonly (readonly [Programme, RegExp])[] = [
  ['DOPA x AMPHOE ITA', /DOPA\s?[x×]\s?AMPHOE/i],
  ['moral district', /อำเภอคุณธรรม/],
  ['ITA', /(?<![A-Za-z])ITA|คุณธรรมและความโปร่งใส|(?<![A-Za-z])(?:IIT|EIT|OIT)(?![A-Za-z])/],
];
const FISCAL_YEAR = /ปีงบประมาณ\s?(?:พ\s?\.\s?ศ\s?\.\s?)?(25\d\d)/;

/** What a letter is about: its subject decides, then its body. */
export function programmeOf(head: LetterHead, body: string): Programme {
  for (const text of [head.subject?.value ?? '', body]) {
    const found = PROGRAMMES.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return 'other';
}

/** The fiscal year that a letter names, in its subject before its body; else that of its date. */
export function letterFiscalYear(head: LetterHead, body: string): number | null {
  const named = FISCAL_YEAR.exec(head.subject?.value ?? '') ?? FISCAL_YEAR.exec(body);
  if (named?.[1]) return Number(named[1]);
  return head.date ? fiscalYearOf(head.date.value) : null;
}
