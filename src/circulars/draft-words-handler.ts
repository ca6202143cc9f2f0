import { auditEntry } from '../conversation/audit.ts';
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
import { keepAudience, readSavedAudiences } from './saved-audiences.ts';

/** What a button has room for. */
const MOST_NAME = 16;

/** What the person was asked to type. */
export type DraftQuestion =
  | 'draft-subject'
  | 'draft-audience'
  | 'draft-add'
  | 'draft-number'
  | 'draft-note'
  | 'draft-keep-audience';

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
  if (question === 'draft-keep-audience') return keepUnderName(context, draft, typed);
  const edit = editOf(context, parts, rights, draft, question, typed);
  if (typeof edit === 'string') return say(edit);
  const edited = editDraft(draft, edit, context.now, context.today);
  const shown = await showDraft(context, parts, edited, 'draft.edit');
  const asked = expectationId(context.event.chat.id, context.event.senderId ?? draft.ownerId);
  return { ...shown, changes: [...shown.changes, remove('expectations', asked)] };
}

/** The draft's audience, kept under a name for the next circulars of its office. */
async function keepUnderName(context: Context, draft: Draft, typed: string): Promise<Outcome> {
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, MOST_NAME);
  const { audience, senderArea } = draft;
  if (audience === null || audience.include.length === 0) return say(circularMessages.noAudience);
  const before = await readSavedAudiences(context.services.store, senderArea);
  const asked = expectationId(context.event.chat.id, context.event.senderId ?? draft.ownerId);
  return {
    ...say(circularMessages.audienceKept(name)),
    changes: [
      keepAudience(senderArea, before, { name, audience }),
      remove('expectations', asked),
      auditEntry(context, {
        act: 'audience.keep',
        subject: name,
        area: senderArea,
        after: audience,
      }),
    ],
  };
}
