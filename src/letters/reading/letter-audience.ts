import type { SuggestedAudience } from '../letter-reading.ts';
import type { LetterParts } from './find-letters.ts';
import type { LetterHead } from './read-head.ts';

export function letterAudience(_parts: LetterParts, head: LetterHead): SuggestedAudience | null {
  const to = head.to.map((each) => each.value).join(' ');
  if (to === '') return null;
  return {
    tier: /อำเภอ/.test(to) ? 'district' : /จังหวัด/.test(to) ? 'province' : null,
    area: null,
    include: [],
    exclude: [],
  };
}
