import type { Context } from '../conversation/context.ts';
import { expectationId } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Draft } from '../storage/records/draft.ts';
import { remove } from '../storage/store.ts';
import { toArabicDigits } from '../thai/digits.ts';
import type { CircularParts } from './circular-parts.ts';
import type { DraftRights } from './draft-handler.ts';
import { type DraftEdit, editDraft } from './draft-rules.ts';
import { circularMessages } from './messages.ts';
import { showDraft } from './open-draft.ts';
import { parseAudience } from './parse-audience.ts';
import { passOnMessages } from './pass-on-messages.ts';

/** What the person was asked to type. */
export type DraftQuestion =
  | 'draft-subject'
  | 'draft-audience'
  | 'draft-add'
  | 'draft-number'
  | 'draft-note';

/** The head of a letter, so that the reader of letters reads the number and date as it always does. */
const asHead = (number: string, day: string): string =>
  `ที่ ${number}\n\n${day}\n\nเรื่อง  เลขที่หนังสือ\n\nเรียน  นายอำเภอ\n`;

function editOf(
  context: Context,
  parts: CircularParts,
  rights: DraftRights,
  draft: Draft,
  question: DraftQuestion,
  typed: string,
): DraftEdit | string {
  if (question === 'draft-subject') {
    return {
      kind: 'subject',
      subject: typed
        .replace(/^เรื่อง\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    };
  }
  if (question === 'draft-note') return { kind: 'note', note: typed.trim() };
  if (question === 'draft-number') {
    const [number = '', day] = typed.replace(/^\s*ที่\s*/, '').split(/\s*(?:ลงวันที่|ลว\.?|วันที่)\s*/);
    if (!/[\d๐-๙]/.test(number)) return passOnMessages.numberUnclear;
    const { date } = parts.readLetter(asHead(number, day ?? ''), context.today);
    return { kind: 'number', number: toArabicDigits(number).trim(), date };
  }
  if (question === 'draft-add') {
    const { deadlines, meetings } = parts.readLetter(typed, context.today);
    const [meeting] = meetings;
    if (meeting !== undefined) return { kind: 'addMeeting', meeting };
    const found = deadlines.find(({ date }) => date !== null);
    return found?.date
      ? { kind: 'addDeadline', what: found.what, date: found.date, time: found.time }
      : circularMessages.dateNotFound;
  }
  const parsed = parseAudience(typed, draft.senderArea);
  if (parsed.kind === 'unknown') return circularMessages.audienceUnknown(parsed.words);
  if (parsed.kind === 'ambiguous') {
    return circularMessages.audienceAmbiguous(parsed.words, parsed.candidates);
  }
  if (!rights.maySendTo(context.person, parsed.audience)) return circularMessages.audienceBeyond;
  return { kind: 'audience', audience: parsed.audience };
}

/**
 * Words typed in answer to "type the new subject / audience / deadline". What cannot be understood
 * is said, and the bot goes on waiting.
 */
export async function draftWordsHandler(
  context: Context,
  parts: CircularParts,
  rights: DraftRights,
  draft: Draft,
  question: DraftQuestion,
  typed: string,
): Promise<Outcome> {
  if (draft.state === 'sent' || draft.state === 'dropped') return say(circularMessages.draftClosed);
  if (!rights.mayEdit(context.person, draft)) return say(circularMessages.notYourDraft);
  const edit = editOf(context, parts, rights, draft, question, typed);
  if (typeof edit === 'string') return say(edit);
  const edited = editDraft(draft, edit, context.now, context.today);
  const shown = await showDraft(context, parts, edited, 'draft.edit');
  const asked = expectationId(context.event.chat.id, context.event.senderId ?? draft.ownerId);
  return { ...shown, changes: [...shown.changes, remove('expectations', asked)] };
}
