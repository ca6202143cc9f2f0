import { type Postback, parsePostback } from '../cards/postback.ts';
import { draftHandler } from '../circulars/draft-handler.ts';
import { circularMessages } from '../circulars/messages.ts';
import { revokeCodeHandler } from '../groups/code-handlers.ts';
import { groupMessages } from '../groups/messages.ts';
import { endPersonHandler, showPeople } from '../groups/people-handlers.ts';
import { peopleMessages } from '../groups/people-messages.ts';
import { isEnrolled } from '../groups/rights.ts';
import type { PostbackEvent } from '../line/incoming-event.ts';
import { readCommand } from './command.ts';
import type { Context } from './context.ts';
import { draftRights } from './draft-rights.ts';
import type { Features } from './features.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, say } from './outcome.ts';
import { pressOnCircular } from './press-on-circular.ts';
import { pressOnDeadline, pressOnNewDeadline } from './press-on-deadline.ts';
import { pressOnEscalation } from './press-on-escalation.ts';
import { approveEnrolment, register } from './register.ts';
import { respond, showLetters } from './respond.ts';

/** A pressed button. Data that is not ours comes from an older release, or from nobody we know. */
export async function handlePostback(
  context: Context<PostbackEvent>,
  features: Features,
): Promise<Outcome> {
  const press = parsePostback(context.event.data);
  if (press === null) return say(conversationMessages.oldButton);
  switch (press.act) {
    case 'choose':
      return choose(context, features, press.text);
    case 'letters':
      if (context.group === null && !isEnrolled(context.person))
        return say(groupMessages.personNotEnrolled);
      return showLetters(context, press.text, press.page);
    case 'acknowledge':
    case 'details':
    case 'ask':
    case 'silent':
    case 'nudge-silent':
    case 'report-circular':
    case 'circular':
    case 'silent-areas':
    case 'acknowledge-for':
      return pressOnCircular(context, features, press);
    case 'report':
    case 'outstanding':
    case 'nudge-outstanding':
    case 'areas':
    case 'deadline':
    case 'submission':
    case 'verify-all':
      return pressOnDeadline(context, features, press);
    case 'deadline-new':
      return pressOnNewDeadline(context, press);
    case 'escalation':
    case 'learned':
    case 'hand-on':
    case 'problem':
      return pressOnEscalation(context, features, press);
    case 'code-revoke':
    case 'enrolment':
    case 'people':
    case 'person-end':
      return pressOnPeople(context, press);
    case 'feedback':
      return features.feedback(context, press.question, press.verdict);
    default:
      return pressOnDraft(context, features, press);
  }
}

/** A press on a code or a person: only where LINE says who presses, and never in a group. */
async function pressOnPeople(
  context: Context<PostbackEvent>,
  press: Extract<Postback, { act: 'code-revoke' | 'enrolment' | 'people' | 'person-end' }>,
): Promise<Outcome> {
  if (context.event.senderId === null) return say(groupMessages.senderUnknown);
  if (context.group !== null) return say(peopleMessages.privateOnly);
  if (press.act === 'code-revoke') return revokeCodeHandler(context, press.code);
  if (press.act === 'enrolment') return approveEnrolment(context, press);
  if (press.act === 'people') return showPeople(context, press.within, press.page);
  return endPersonHandler(context, press);
}

/** The same as if the text had been typed to the bot. */
async function choose(
  context: Context<PostbackEvent>,
  features: Features,
  text: string,
): Promise<Outcome> {
  const { event } = context;
  const command = readCommand(text);
  if (command?.kind === 'register') return register(context, command);
  if (context.group !== null && context.group.tier === null)
    return say(groupMessages.groupNotEnrolled);
  const typed = { messageId: '', mentions: [], quotedMessageId: null, edited: false };
  const asText = { ...context, event: { ...event, ...typed, type: 'text' as const, text } };
  return respond(asText, features, text, command);
}

async function pressOnDraft(
  context: Context<PostbackEvent>,
  features: Features,
  press: Extract<Postback, { draft: string }>,
): Promise<Outcome> {
  if (context.event.senderId === null) return say(groupMessages.senderUnknown);
  const draft = await context.services.store.drafts.get(press.draft);
  if (draft === null) return say(circularMessages.draftGone);
  return draftHandler(context, features.circulars, draftRights, draft, press, press.version);
}
