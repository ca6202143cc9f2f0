import { letterFileHandler } from '../circulars/circulate-handler.ts';
import { circularMessages } from '../circulars/messages.ts';
import { SUBMISSION_WORDS } from '../deadlines/submission-handlers.ts';
import type { FileEvent, OtherMessageEvent } from '../line/incoming-event.ts';
import { PROBLEM_PHOTOS, photoHandler } from '../problems/problem-handler.ts';
import { answerSubmission, expectedOf } from './answer-expectation.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, SILENCE, say } from './outcome.ts';
import { senderOf } from './sender.ts';

/** A file: read as a letter where a coordinator sends it to the bot, or after `เวียน` in a group. */
export async function handleFile(
  context: Context<FileEvent>,
  features: Features,
): Promise<Outcome> {
  const evidence = await handleEvidence(context, features);
  if (evidence !== null) return evidence;
  const sender = senderOf(context);
  if (context.event.chat.kind !== 'user') {
    const expected = await expectedOf(context);
    if (sender === null || expected?.kind !== 'letter') return SILENCE;
  }
  if (sender === null) return say(circularMessages.coordinatorOnly);
  return letterFileHandler(context, features.circulars, features.files, sender);
}

/** A picture or file that this person was asked for, as evidence or for a problem; null when not. */
async function handleEvidence(
  context: Context<FileEvent | OtherMessageEvent>,
  features: Features,
): Promise<Outcome | null> {
  const expected = await expectedOf(context);
  const { messageId } = context.event;
  if (expected?.kind === PROBLEM_PHOTOS && context.event.type === 'otherMessage') {
    return photoHandler(context, features.problems, expected, messageId);
  }
  if (expected?.kind !== SUBMISSION_WORDS || expected.data.step !== 'evidence') return null;
  return answerSubmission(context, features, expected, { text: '', messageIds: [messageId] });
}

/** A sticker, picture or the like: somebody alone with the bot is told what it can read. */
export async function handleOtherMessage(
  context: Context<OtherMessageEvent>,
  features: Features,
): Promise<Outcome> {
  const { event } = context;
  if (event.messageType === 'image') {
    const evidence = await handleEvidence(context, features);
    if (evidence !== null) return evidence;
    const sender = senderOf(context);
    if (features.files.readsPictures && event.chat.kind === 'user' && sender !== null) {
      return letterFileHandler(context, features.circulars, features.files, sender);
    }
  }
  if (event.chat.kind !== 'user') return SILENCE;
  return event.messageType === 'sticker'
    ? say(conversationMessages.emptyQuestion)
    : say(conversationMessages.cannotReadThis);
}
