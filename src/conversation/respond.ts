import { calendarHandler } from '../calendar/calendar-handler.ts';
import { helpCard } from '../cards/help-card.ts';
import { LETTERS_PER_PAGE, lettersCard } from '../cards/letters-card.ts';
import { circulateHandler, letterTextHandler } from '../circulars/circulate-handler.ts';
import { findCirculars } from '../circulars/find-circulars.ts';
import { circularMessages } from '../circulars/messages.ts';
import { mayBeLetter, readsAsLetter } from '../circulars/reads-as-letter.ts';
import { sentHandler } from '../circulars/sent-handler.ts';
import { silentHandler } from '../circulars/silent-handler.ts';
import { addDeadlineHandler } from '../deadlines/add-deadline-handler.ts';
import { reviewHandler } from '../deadlines/areas-handler.ts';
import { readEvidence } from '../deadlines/evidence.ts';
import { deadlinesHandler, outstandingHandler, statusHandler } from '../deadlines/list-handlers.ts';
import { askProgress } from '../deadlines/messages.ts';
import { reportChoiceHandler } from '../deadlines/report-choice-handler.ts';
import { listEscalations, quoteHandler } from '../escalations/escalation-handler.ts';
import { createCodeHandler, listCodesHandler } from '../groups/code-handlers.ts';
import { currentHoldings } from '../groups/holdings.ts';
import { groupMessages } from '../groups/messages.ts';
import { muteHandler } from '../groups/mute-handler.ts';
import { peopleHandler } from '../groups/people-handlers.ts';
import { isCoordinator, isEnrolled } from '../groups/rights.ts';
import type { TextEvent } from '../line/incoming-event.ts';
import { problemHandler } from '../problems/problem-handler.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { mayManage } from './draft-rights.ts';
import type { Features } from './features.ts';
import { forgetPerson } from './forget-person.ts';
import { helpItems } from './help.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, say } from './outcome.ts';
import { senderOf } from './sender.ts';
import { coordinatedOffices, mayFollowUp, mayView, viewingOffices } from './viewer.ts';

/** What a command needs of whoever gives it, or the sentence that says what is missing. */
function missingRight(context: Context, command: Command): string | null {
  const inGroup = context.group !== null;
  switch (command.kind) {
    case 'deadlines':
    case 'status':
    case 'calendar':
    case 'letters':
      // An enrolled group may see its own; there it does not matter who asks.
      return inGroup || isEnrolled(context.person) ? null : groupMessages.personNotEnrolled;
    case 'report':
    case 'partly':
    case 'problem':
    case 'follow':
      if (context.event.senderId === null) return groupMessages.senderUnknown;
      return isEnrolled(context.person) ? null : groupMessages.personNotEnrolled;
    case 'code':
    case 'codes':
    case 'people':
    case 'circulate':
    case 'sent':
    case 'silent':
    case 'outstanding':
    case 'review':
    case 'addDeadline':
      if (context.event.senderId === null) return groupMessages.senderUnknown;
      if (!isEnrolled(context.person)) return groupMessages.personNotEnrolled;
      return isCoordinator(context.person) ? null : groupMessages.coordinatorOnly;
    default:
      return null;
  }
}

/** The circulars that this viewer may see, newest first, on a page of `หนังสือ`. */
export async function showLetters(context: Context, words: string, page: number): Promise<Outcome> {
  const { store } = context.services;
  const sees = (circular: Circular) => mayView(context, circular);
  const found = await findCirculars(store, sees, words, context.now);
  if (found.length === 0) {
    return say(words === '' ? circularMessages.none : circularMessages.noMatch(words));
  }
  const circulars = found.slice(page * LETTERS_PER_PAGE, (page + 1) * LETTERS_PER_PAGE);
  if (circulars.length === 0) return say(circularMessages.none);
  return say(lettersCard({ words, page, circulars, found: found.length }));
}

/** The circular that the event quotes, or else the newest ones. */
async function circularsMeant(context: Context<TextEvent>): Promise<readonly Circular[]> {
  const { event, services, now } = context;
  const quoted =
    event.quotedMessageId === null
      ? null
      : await services.store.sentMessages.get(event.quotedMessageId);
  const circular =
    quoted?.circularId == null ? null : await services.store.circulars.get(quoted.circularId);
  if (circular !== null) return mayView(context, circular) ? [circular] : [];
  return findCirculars(services.store, (each) => mayView(context, each), '', now);
}

/** A report with the note, link or quoted picture that comes along. */
async function report(
  context: Context<TextEvent>,
  { kind, note }: Extract<Command, { kind: 'report' | 'partly' }>,
): Promise<Outcome> {
  const { person, event, services } = context;
  if (person === null) return say(groupMessages.senderUnknown);
  if (kind === 'partly' && note === '') return say(askProgress);
  const { quotedMessageId } = event;
  const ours =
    quotedMessageId !== null && (await services.store.sentMessages.get(quotedMessageId)) !== null;
  const quoted = quotedMessageId === null || ours ? [] : [quotedMessageId];
  const words = {
    evidence: readEvidence(kind === 'partly' ? '' : note, quoted),
    partly: kind === 'partly' ? note : null,
  };
  return reportChoiceHandler(context, { person, holdings: currentHoldings(person) }, null, words);
}

async function runCommand(
  context: Context<TextEvent>,
  features: Features,
  command: Command,
): Promise<Outcome> {
  switch (command.kind) {
    case 'help':
      return say(helpCard(...helpItems(context)));
    case 'deadlines':
      return deadlinesHandler(context, viewingOffices(context));
    case 'calendar':
      return calendarHandler(context, features.calendar, viewingOffices(context));
    case 'status':
      return statusHandler(context, viewingOffices(context));
    case 'letters':
      return showLetters(context, command.words, 0);
    case 'report':
    case 'partly':
      return report(context, command);
    case 'addDeadline': {
      const { deadlines } = features.circulars.readLetter(command.words, context.today);
      return addDeadlineHandler(context, coordinatedOffices(context), deadlines);
    }
    case 'review':
      return reviewHandler(context, coordinatedOffices(context));
    case 'circulate': {
      const sender = senderOf(context);
      if (sender === null) return say(circularMessages.coordinatorOnly);
      return circulateHandler(context, features.circulars, features.files, sender);
    }
    case 'silent': {
      const sees = (office: Parameters<typeof mayFollowUp>[1]) => mayFollowUp(context, office);
      const manages = ({ senderArea }: Circular) => mayManage(context.person, senderArea);
      return silentHandler(context, await circularsMeant(context), sees, manages);
    }
    case 'sent': {
      const sees = (office: Parameters<typeof mayFollowUp>[1]) => mayFollowUp(context, office);
      const manages = ({ senderArea }: Circular) => mayManage(context.person, senderArea);
      return sentHandler(context, command.words, manages, sees);
    }
    case 'outstanding':
      return outstandingHandler(context, coordinatedOffices(context), null);
    case 'code':
      return createCodeHandler(context, command.words);
    case 'codes':
      return listCodesHandler(context);
    case 'people':
      return peopleHandler(context, command.words);
    case 'mute':
      return muteHandler(context, command.days);
    case 'unmute':
      return muteHandler(context, null);
    case 'forget':
      return forgetPerson(context);
    case 'problem':
      return problemHandler(context, features.problems, command.text);
    case 'follow':
      return listEscalations(context, features.escalations);
    case 'register':
      return say(groupMessages.codeMissing);
  }
}

/** Answers a text that addresses the bot: a command, a pasted letter, or a question. */
export async function respond(
  context: Context<TextEvent>,
  features: Features,
  text: string,
  command: Command | null,
): Promise<Outcome> {
  if (command !== null) {
    const missing = missingRight(context, command);
    return missing === null ? runCommand(context, features, command) : say(missing);
  }
  if (text === '') return say(conversationMessages.emptyQuestion);
  const sender = senderOf(context);
  if (context.group === null && sender !== null && mayBeLetter(text)) {
    const reading = features.circulars.readLetter(text, context.today);
    if (readsAsLetter(reading)) return letterTextHandler(context, features.circulars, sender, text);
  }
  const { quotedMessageId } = context.event;
  if (quotedMessageId !== null) {
    const quoted = await quoteHandler(context, features.escalations, quotedMessageId, text);
    if (quoted !== null) return quoted;
  }
  const about = quotedMessageId === null ? null : ((await circularsMeant(context))[0] ?? null);
  return features.ask(context, text, about);
}
