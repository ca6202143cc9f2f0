import { LEARNED_WORDS, learnedWordsHandler } from '../answers/learning/learned-handler.ts';
import { continuesLetter } from '../circulars/append-letter.ts';
import { letterPageHandler, letterTextHandler } from '../circulars/circulate-handler.ts';
import { type DraftQuestion, draftWordsHandler } from '../circulars/draft-words-handler.ts';
import { circularMessages } from '../circulars/messages.ts';
import { mayBeLetter } from '../circulars/reads-as-letter.ts';
import { type ExpectedWords, SUBMISSION_WORDS } from '../deadlines/submission-handlers.ts';
import { submissionWordsHandler } from '../deadlines/submission-words.ts';
import { ESCALATION_WORDS, escalationWordsHandler } from '../escalations/escalation-handler.ts';
import type { TextEvent } from '../line/incoming-event.ts';
import { categoryNamed } from '../problems/categories.ts';
import {
  categoryHandler,
  PROBLEM_CATEGORY,
  PROBLEM_PHOTOS,
  PROBLEM_TEXT,
  problemTextHandler,
} from '../problems/problem-handler.ts';
import type { Expectation } from '../storage/records/chat.ts';
import { remove } from '../storage/store.ts';
import type { Context } from './context.ts';
import { draftRights } from './draft-rights.ts';
import { coordinatesArea } from './escalation-parts.ts';
import { expectationId, stillExpected } from './expectation.ts';
import type { Features } from './features.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, say } from './outcome.ts';
import { senderOf } from './sender.ts';
import { submissionActor } from './submission-actor.ts';

const CANCEL = /^(ยกเลิก|cancel|ไม่แล้ว|พอแล้ว)$/i;

/** What the bot asked this person for in this chat, if that still holds. */
export async function expectedOf(context: Context): Promise<Expectation | null> {
  const { event, services, now } = context;
  if (event.senderId === null) return null;
  const id = expectationId(event.chat.id, event.senderId);
  return stillExpected(await services.store.expectations.get(id), now);
}

/** The text as the answer to what the bot asked for, or null when it asked nothing. */
export async function answerExpectation(
  context: Context<TextEvent>,
  features: Features,
  text: string,
): Promise<Outcome | null> {
  const expected = await expectedOf(context);
  if (expected === null) return null;
  if (CANCEL.test(text)) {
    return {
      ...say(conversationMessages.cancelled),
      changes: [remove('expectations', expected.id)],
    };
  }
  if (expected.kind === 'letter') {
    const sender = senderOf(context);
    return sender === null
      ? say(circularMessages.coordinatorOnly)
      : letterTextHandler(context, features.circulars, sender, text);
  }
  if (expected.kind === 'letterPage') return furtherPage(context, features, expected, text);
  if (expected.kind === SUBMISSION_WORDS) {
    return answerSubmission(context, features, expected, { text, messageIds: [] });
  }
  const words = await answerEscalationWords(context, features, expected, text);
  if (words !== undefined) return words;
  if (expected.kind === 'ask') {
    const about = await context.services.store.circulars.get(String(expected.data.circularId));
    const answered = await features.ask(context, text, about);
    return { ...answered, changes: [...answered.changes, remove('expectations', expected.id)] };
  }
  const draft = await context.services.store.drafts.get(String(expected.data.draftId));
  if (draft === null) return say(circularMessages.draftGone);
  const question = expected.kind as DraftQuestion;
  return draftWordsHandler(context, features.circulars, draftRights, draft, question, text);
}

/** Words about what was handed on, a problem or what is learned; undefined for anything else. */
async function answerEscalationWords(
  context: Context<TextEvent>,
  features: Features,
  expected: Expectation,
  text: string,
): Promise<Outcome | null | undefined> {
  switch (expected.kind) {
    case ESCALATION_WORDS:
      return escalationWordsHandler(context, features.escalations, expected, text);
    case LEARNED_WORDS:
      return learnedWordsHandler(context, coordinatesArea, expected, text);
    case PROBLEM_TEXT:
      return problemTextHandler(context, features.problems, expected, text);
    case PROBLEM_CATEGORY: {
      const name = categoryNamed(text);
      return name === null ? null : categoryHandler(context, features.problems, expected, name);
    }
    case PROBLEM_PHOTOS:
      return null;
    default:
      return undefined;
  }
}

/** Words, a picture or a file for a submission that the bot had asked this person about. */
export function answerSubmission(
  context: Context,
  features: Features,
  expected: Expectation,
  sent: { readonly text: string; readonly messageIds: readonly string[] },
): Promise<Outcome> {
  const words = expected.data as unknown as ExpectedWords;
  return submissionWordsHandler(
    context,
    { expectation: expected.id, words, ...sent },
    submissionActor(context),
    features.nudges.quietHours,
  );
}

/** A page that goes on with the letter pasted just before; anything else is not for the draft. */
async function furtherPage(
  context: Context<TextEvent>,
  features: Features,
  expected: Expectation,
  text: string,
): Promise<Outcome | null> {
  const sender = senderOf(context);
  const draft = await context.services.store.drafts.get(String(expected.data.draftId));
  // Corrected, sent or dropped since: a page that comes now would undo what the person has done.
  if (sender === null || draft === null || draft.version !== expected.data.version) return null;
  const reading = features.circulars.readLetter(text, context.today);
  return continuesLetter(text, reading, draft.text)
    ? letterPageHandler(context, features.circulars, sender, draft, text)
    : null;
}

/** In a group, after `เวียน`, the letter itself need not address the bot again; nothing else is taken for it. */
export async function expectedLetter(
  context: Context<TextEvent>,
  features: Features,
): Promise<Outcome | null> {
  if (!mayBeLetter(context.event.text)) return null;
  const sender = senderOf(context);
  const expected = await expectedOf(context);
  if (sender === null || expected === null) return null;
  if (expected.kind === 'letterPage') {
    return furtherPage(context, features, expected, context.event.text);
  }
  if (expected.kind !== 'letter') return null;
  return letterTextHandler(context, features.circulars, sender, context.event.text);
}
