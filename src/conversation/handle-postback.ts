import { formatPostback, type Postback, parsePostback } from '../cards/postback.ts';
import { acknowledgeHandler, keepPress } from '../circulars/acknowledge-handler.ts';
import { detailsHandler } from '../circulars/details-handler.ts';
import { draftHandler } from '../circulars/draft-handler.ts';
import { circularMessages } from '../circulars/messages.ts';
import { remindSilent, silenceOf, silentHandler } from '../circulars/silent-handler.ts';
import { reportChoiceHandler } from '../deadlines/report-choice-handler.ts';
import { currentHoldings } from '../groups/holdings.ts';
import { groupMessages } from '../groups/messages.ts';
import { isCoordinator, isEnrolled, officesOf } from '../groups/rights.ts';
import type { PostbackEvent } from '../line/incoming-event.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Office } from '../storage/records/office.ts';
import { put } from '../storage/store.ts';
import { readCommand } from './command.ts';
import type { Context } from './context.ts';
import { draftRights } from './draft-rights.ts';
import { expectationId } from './expectation.ts';
import type { Features } from './features.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, say } from './outcome.ts';
import { pressOnDeadline } from './press-on-deadline.ts';
import { register } from './register.ts';
import { respond, showLetters } from './respond.ts';
import { mayFollowUp, mayView } from './viewer.ts';

const ASK_MINUTES = 5;

type Press<Act extends Postback['act']> = Extract<Postback, { act: Act }>;

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
      return pressOnCircular(context, features, press);
    case 'report':
    case 'outstanding':
    case 'nudge-outstanding':
    case 'areas':
    case 'submission':
    case 'verify-all':
      return pressOnDeadline(context, features, press);
    case 'feedback':
      return features.feedback(context, press.question, press.verdict);
    default:
      return pressOnDraft(context, features, press);
  }
}

/** The same as if the text had been typed to the bot. */
async function choose(
  context: Context<PostbackEvent>,
  features: Features,
  text: string,
): Promise<Outcome> {
  const { event } = context;
  const command = readCommand(text);
  if (command?.kind === 'register') return register(context, command.code);
  if (context.group !== null && context.group.tier === null)
    return say(groupMessages.groupNotEnrolled);
  const typed = { messageId: '', mentions: [], quotedMessageId: null, edited: false };
  const asText = { ...context, event: { ...event, ...typed, type: 'text' as const, text } };
  return respond(asText, features, text, command);
}

type CircularPress = Press<
  'acknowledge' | 'details' | 'ask' | 'silent' | 'nudge-silent' | 'report-circular'
>;

async function pressOnCircular(
  context: Context<PostbackEvent>,
  features: Features,
  press: CircularPress,
): Promise<Outcome> {
  const { person, event } = context;
  const circular = await context.services.store.circulars.get(press.circular);
  if (circular === null) return say(circularMessages.notFound);
  if (circular.state === 'cancelled') return say(circularMessages.cancelled);
  if (press.act === 'acknowledge') return acknowledge(context, circular, press.revision);
  if (press.act === 'report-circular') {
    if (person === null || event.senderId === null) return say(groupMessages.senderUnknown);
    if (!isEnrolled(person)) return say(groupMessages.personNotEnrolled);
    const reporter = { person, holdings: currentHoldings(person) };
    return reportChoiceHandler(context, reporter, circular.id);
  }
  if (!mayView(context, circular)) return say(circularMessages.notFound);
  switch (press.act) {
    case 'details': {
      const nextPage = (page: number) =>
        formatPostback({ act: 'details', circular: circular.id, page });
      return detailsHandler(context, circular, press.page, nextPage);
    }
    case 'ask':
      return askAbout(context, circular);
    default: {
      if (!isCoordinator(person)) return say(groupMessages.coordinatorOnly);
      const sees = (office: Office) => mayFollowUp(context, office);
      if (press.act === 'silent') return silentHandler(context, [circular], sees);
      const silence = await silenceOf(context, circular, sees);
      return remindSilent(context, features.circulars, silence, features.nudges.quietHours);
    }
  }
}

/** ถามเรื่องนี้: the next words of this person here are a question about the circular. */
function askAbout({ event, now }: Context<PostbackEvent>, circular: Circular): Outcome {
  const prompt = say(conversationMessages.askAbout(circular.subject));
  if (event.senderId === null) return prompt;
  const id = expectationId(event.chat.id, event.senderId);
  const data = { circularId: circular.id };
  const until = now + ASK_MINUTES * 60_000;
  return {
    ...prompt,
    changes: [put('expectations', { id, version: 0, kind: 'ask', data, until })],
  };
}

async function acknowledge(
  context: Context<PostbackEvent>,
  circular: Circular,
  revision: number,
): Promise<Outcome> {
  const { person, event } = context;
  if (person === null || event.senderId === null) return say(groupMessages.senderUnknown);
  if (revision !== circular.revision) return say(circularMessages.olderRevision);
  if (isEnrolled(person)) {
    return acknowledgeHandler(context, circular, { person, offices: officesOf(person) });
  }
  return {
    ...say(`${circularMessages.acknowledgeKept}\n\n${groupMessages.personNotEnrolled}`),
    changes: [keepPress(context, circular, event.senderId)],
  };
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
