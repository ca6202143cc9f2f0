import type { LetterReading } from '../letters/letter-reading.ts';
import type { DraftWarning } from '../storage/records/draft.ts';
import { circularMessages } from './messages.ts';

/**
 * What every official letter has and this one does not show. It is no fault of an announcement, which
 * has neither number nor date, so only a letter that names one of the two is asked about the other.
 */
export function missingFacts({ number, date }: LetterReading): readonly DraftWarning[] {
  if (number !== null && date === null)
    return [{ code: 'date_missing', message: circularMessages.dateMissing, line: null }];
  if (number === null && date !== null)
    return [{ code: 'number_missing', message: circularMessages.numberMissing, line: null }];
  return [];
}
