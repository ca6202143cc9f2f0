import type { Context } from '../conversation/context.ts';
import type { Outcome } from '../conversation/outcome.ts';
import type { LetterReading } from '../letters/letter-reading.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Office } from '../storage/records/office.ts';
import type { CircularParts } from './circular-parts.ts';
import { missingFacts } from './missing-facts.ts';
import { factsOf, showDraft } from './open-draft.ts';
import { suggestAudience } from './suggest-audience.ts';

/** A further part of an unfinished letter is at least a line or two; after its end only a page counts. */
const SHORTEST = 60;
const SHORTEST_PAGE = 200;
const PAGE_TOP = /^\s*(\/|-\s*[\d๐-๙]+\s*-|สิ่งที่ส่งมาด้วย|ขอแสดงความนับถือ|จึงเรียนมา)/;
const ENDED = /ขอแสดงความนับถือ|จึงเรียนมา/;

/**
 * Whether a text goes on with the letter that was pasted just before (LINE users send one page after
 * the other): it does not begin a letter of its own, and is long or begins as pages and endings do.
 */
export function continuesLetter(
  text: string,
  reading: LetterReading,
  letterSoFar: string,
): boolean {
  const ownHead = reading.number !== null && reading.subject !== null;
  const shortest = ENDED.test(letterSoFar) ? SHORTEST_PAGE : SHORTEST;
  return !ownHead && (text.length >= shortest || PAGE_TOP.test(text));
}

/** The draft read anew from its letter with one more part; only where nobody has corrected it yet. */
export function appendToDraft(
  context: Context,
  parts: CircularParts,
  draft: Draft,
  text: string,
  sender: Office,
): Promise<Outcome> {
  const whole = `${draft.text}\n\f\n${text}`;
  const reading = parts.readLetter(whole, context.today);
  const appended: Draft = {
    ...draft,
    text: whole,
    facts: factsOf(reading),
    audience: suggestAudience(reading.audience, sender) ?? draft.audience,
    warnings: [...missingFacts(reading), ...reading.warnings],
    updatedAt: context.now,
  };
  return showDraft(context, parts, appended, 'draft.append');
}
