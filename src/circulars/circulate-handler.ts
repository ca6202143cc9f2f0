import type { Context } from '../conversation/context.ts';
import { expectationId } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { FileEvent, OtherMessageEvent, TextEvent } from '../line/incoming-event.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Office } from '../storage/records/office.ts';
import { put } from '../storage/store.ts';
import { UserError } from '../user-error.ts';
import { appendToDraft } from './append-letter.ts';
import type { CircularParts } from './circular-parts.ts';
import { circularMessages } from './messages.ts';
import { type LetterSource, openDraft, typedLetter } from './open-draft.ts';

const EXPECTED_MINUTES = 15;
const PAGES_MINUTES = 5;

export interface FileParts {
  /** Turns a file's bytes into text; throws UserError with Thai words for what it cannot read. */
  readonly extractText: (name: string, bytes: Uint8Array) => Promise<LetterSource>;
  readonly maximumBytes: number;
  /** Whether letters in pictures are read (`OCR=on`). */
  readonly readsPictures: boolean;
}

/** Who starts a circular: a coordinator, by their office. */
export interface Sender {
  readonly office: Office;
  readonly personId: string;
}

async function fetchText(
  context: Context,
  files: FileParts,
  messageId: string,
  name: string,
): Promise<LetterSource | { readonly fault: string }> {
  try {
    const bytes = await context.services.line.content(messageId, files.maximumBytes);
    if (bytes === null) return { fault: circularMessages.fileGone };
    return await files.extractText(name, bytes);
  } catch (error) {
    if (error instanceof UserError) return { fault: error.thai };
    context.services.warn('could not read a file', error);
    return { fault: circularMessages.fileUnreadable };
  }
}

/**
 * `เวียน`: from the quoted letter or file, or from what is sent next. Of a quoted text LINE gives only
 * the id, so it must have been kept; what was not kept may be a file, which LINE still has.
 */
export async function circulateHandler(
  context: Context<TextEvent>,
  parts: CircularParts,
  files: FileParts,
  sender: Sender,
): Promise<Outcome> {
  const { event, now, services } = context;
  if (event.quotedMessageId === null) {
    const id = expectationId(event.chat.id, sender.personId);
    const until = now + EXPECTED_MINUTES * 60_000;
    return {
      ...say(circularMessages.sendLetter),
      changes: [put('expectations', { id, version: 0, kind: 'letter', data: {}, until })],
    };
  }
  const kept = await services.store.keptTexts.get(event.quotedMessageId);
  const stillKept = kept !== null && kept.text !== '' && kept.keptUntil > now;
  if (stillKept && kept.chatId === event.chat.id) {
    return openDraft(context, parts, typedLetter(kept.text), sender.office, sender.personId);
  }
  const source = await fetchText(context, files, event.quotedMessageId, '');
  if ('text' in source) return openDraft(context, parts, source, sender.office, sender.personId);
  const { fault } = source;
  return say(fault === circularMessages.fileGone ? circularMessages.quotedNotKept : fault);
}

/** The same for a letter that somebody typed or pasted. */
export const letterTextHandler = (
  context: Context,
  parts: CircularParts,
  sender: Sender,
  text: string,
): Promise<Outcome> => letterHandler(context, parts, sender, typedLetter(text));

/**
 * A letter that came after `เวียน`, or that a coordinator pasted in a one-to-one chat. For a while
 * further pages of it may follow.
 */
async function letterHandler(
  context: Context,
  parts: CircularParts,
  sender: Sender,
  source: LetterSource,
): Promise<Outcome> {
  const opened = await openDraft(context, parts, source, sender.office, sender.personId);
  return withPagesExpected(context, sender, opened);
}

/** A further page of the letter pasted before. */
export async function letterPageHandler(
  context: Context,
  parts: CircularParts,
  sender: Sender,
  draft: Draft,
  text: string,
): Promise<Outcome> {
  const appended = await appendToDraft(context, parts, draft, text, sender.office);
  return withPagesExpected(context, sender, appended);
}

function withPagesExpected(context: Context, sender: Sender, opened: Outcome): Outcome {
  const draft = opened.changes.find(({ collection }) => collection === 'drafts');
  if (draft?.kind !== 'save') return opened;
  const { id: draftId, version } = draft.value;
  const id = expectationId(context.event.chat.id, sender.personId);
  const until = context.now + PAGES_MINUTES * 60_000;
  const data = { draftId, version: version + 1 };
  const expected = put('expectations', { id, version: 0, kind: 'letterPage', data, until });
  return { ...opened, changes: [...opened.changes, expected] };
}

/** A letter that came as a file or, where pictures are read, as a picture. */
export async function letterFileHandler(
  context: Context<FileEvent | OtherMessageEvent>,
  parts: CircularParts,
  files: FileParts,
  sender: Sender,
): Promise<Outcome> {
  const { event } = context;
  const name = event.type === 'file' ? event.fileName : '';
  const source = await fetchText(context, files, event.messageId, name);
  return 'text' in source ? letterHandler(context, parts, sender, source) : say(source.fault);
}
