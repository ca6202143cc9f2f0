import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { LetterReading } from '../letters/letter-reading.ts';
import type { CircularFacts } from '../storage/records/circular.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Office } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import type { CircularParts } from './circular-parts.ts';
import { draftReach } from './draft-reach.ts';
import { datesIn, newDraft } from './draft-rules.ts';
import { circularMessages } from './messages.ts';
import { missingFacts } from './missing-facts.ts';
import { makesDraft } from './reads-as-letter.ts';
import { suggestAudience } from './suggest-audience.ts';

/** The facts of a reading as a circular carries them: a letter without a subject gets an empty one. */
export function factsOf(reading: LetterReading): CircularFacts {
  const { number, date, urgency, from, to, deadlines, meetings } = reading;
  const { links, emails, phones, references, attachments } = reading;
  return {
    ...{ number, date, urgency, from, to, deadlines, meetings },
    ...{ links, emails, phones, references, attachments },
    subject: reading.subject ?? '',
  };
}

/** The text of a letter, and how it came. */
export interface LetterSource {
  readonly text: string;
  /** What a person should know of how the text came out of its file. */
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  /** Recognised from pictures: every number must be checked by a person. */
  readonly ocr: boolean;
}

/** A letter that somebody typed or pasted. */
export const typedLetter = (text: string): LetterSource => ({ text, notes: [], ocr: false });

/** Reads a text as a letter and shows the draft for checking. `sender` is the coordinator's office. */
export async function openDraft(
  context: Context,
  parts: CircularParts,
  source: LetterSource,
  sender: Office,
  ownerId: string,
): Promise<Outcome> {
  const { text, notes, ocr } = source;
  const reading = parts.readLetter(text, context.today);
  if (!makesDraft(reading)) return say(circularMessages.notALetter);
  const facts = factsOf(reading);
  const draft = newDraft({
    id: context.services.newId(),
    chatId: context.event.chat.id,
    ownerId,
    text,
    facts,
    unconfirmed: ocr ? datesIn(facts) : [],
    audience: suggestAudience(reading.audience, sender),
    senderArea: sender.area,
    warnings: [
      ...(ocr ? [{ code: 'ocr', message: circularMessages.checkNumbers, line: null }] : []),
      ...notes.map((note) => ({ ...note, line: null })),
      ...missingFacts(reading),
      ...reading.warnings,
    ],
    now: context.now,
  });
  return showDraft(context, parts, draft, 'draft.open');
}

/** Saves a draft and shows its card as it will then be stored, so that its buttons name that version. */
export async function showDraft(
  context: Context,
  parts: CircularParts,
  draft: Draft,
  act: string,
): Promise<Outcome> {
  const stored: Draft = { ...draft, version: draft.version + 1 };
  return {
    ...say(parts.draftCard(stored, await draftReach(context, draft))),
    changes: [
      save('drafts', draft),
      auditEntry(context, { act, subject: draft.id, area: draft.senderArea, after: draft.facts }),
    ],
  };
}
