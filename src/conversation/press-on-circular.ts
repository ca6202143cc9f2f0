import { formatPostback, type Postback } from '../cards/postback.ts';
import { acknowledgeHandler, keepPress } from '../circulars/acknowledge-handler.ts';
import { detailsHandler } from '../circulars/details-handler.ts';
import { manageHandler } from '../circulars/manage-handler.ts';
import { circularMessages } from '../circulars/messages.ts';
import { acknowledgeForHandler, silentAreasHandler } from '../circulars/on-behalf-handler.ts';
import { passOnHandler } from '../circulars/pass-on-handler.ts';
import { passOnMessages } from '../circulars/pass-on-messages.ts';
import { revisionMessages } from '../circulars/revision-messages.ts';
import { sendingMessages } from '../circulars/sending-messages.ts';
import { remindSilent, silenceOf, silentHandler } from '../circulars/silent-handler.ts';
import { reportChoiceHandler } from '../deadlines/report-choice-handler.ts';
import { currentHoldings } from '../groups/holdings.ts';
import { groupMessages } from '../groups/messages.ts';
import { isCoordinator, isEnrolled, officesOf } from '../groups/rights.ts';
import type { PostbackEvent } from '../line/incoming-event.ts';
import type { Circular } from '../storage/records/circular.ts';
import { NATION, type Office } from '../storage/records/office.ts';
import { put } from '../storage/store.ts';
import type { Context } from './context.ts';
import { mayManage } from './draft-rights.ts';
import { expectationId } from './expectation.ts';
import type { Features } from './features.ts';
import { conversationMessages } from './messages.ts';
import { type Outcome, say } from './outcome.ts';
import { senderOf } from './sender.ts';
import { mayFollowUp, mayView } from './viewer.ts';

const ASK_MINUTES = 5;

/** Buttons about one circular that was sent. */
export type CircularPress = Extract<Postback, { circular: string }>;

/** A press on a circular: everybody reads and acknowledges, coordinators see to the silent, senders manage it. */
export async function pressOnCircular(
  context: Context<PostbackEvent>,
  features: Features,
  press: CircularPress,
): Promise<Outcome> {
  const { person, event } = context;
  const circular = await context.services.store.circulars.get(press.circular);
  if (circular === null) return say(circularMessages.notFound);
  if (press.act === 'circular') return manage(context, features, circular, press);
  if (circular.state === 'cancelled') return say(circularMessages.cancelled);
  if (press.act === 'acknowledge') return acknowledge(context, features, circular, press.revision);
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
    default:
      return followUp(context, features, circular, press);
  }
}

type FollowUp = Extract<
  CircularPress,
  { act: 'silent' | 'nudge-silent' | 'silent-areas' | 'acknowledge-for' }
>;

async function followUp(
  context: Context<PostbackEvent>,
  features: Features,
  circular: Circular,
  press: FollowUp,
): Promise<Outcome> {
  const { person } = context;
  if (person === null || !isCoordinator(person)) return say(groupMessages.coordinatorOnly);
  const sees = (office: Office) => mayFollowUp(context, office);
  switch (press.act) {
    case 'silent':
      return silentHandler(context, [circular], sees, ({ senderArea }) =>
        mayManage(person, senderArea),
      );
    case 'silent-areas': {
      const silence = await silenceOf(context, circular, sees);
      return silentAreasHandler(silence, press.within, press.page);
    }
    case 'acknowledge-for':
      if (press.revision !== circular.revision) return say(circularMessages.olderRevision);
      return acknowledgeForHandler(context, circular, person, press.area, sees);
    case 'nudge-silent': {
      const silence = await silenceOf(context, circular, sees);
      return remindSilent(context, features.circulars, silence, features.nudges.quietHours);
    }
  }
}

async function manage(
  context: Context<PostbackEvent>,
  features: Features,
  circular: Circular,
  press: Extract<CircularPress, { act: 'circular' }>,
): Promise<Outcome> {
  const { person, event } = context;
  if (person === null || event.senderId === null) return say(groupMessages.senderUnknown);
  const { step, revision } = press;
  if (step === 'pass-on') {
    const sender = senderOf(context);
    if (circular.state === 'cancelled') return say(circularMessages.cancelled);
    if (sender === null || sender.office.area === NATION) return say(passOnMessages.notProvince);
    if (!mayView(context, circular)) return say(circularMessages.notFound);
    return passOnHandler(context, features.circulars, circular, sender);
  }
  if (!mayManage(person, circular.senderArea)) return say(sendingMessages.notManager);
  const sees = (office: Office) => mayFollowUp(context, office);
  return manageHandler(context, features.circulars, { circular, step, revision, sees });
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

/** รับทราบ; on an older revision the present one is shown, so that it can be read and acknowledged. */
async function acknowledge(
  context: Context<PostbackEvent>,
  features: Features,
  circular: Circular,
  revision: number,
): Promise<Outcome> {
  const { person, event } = context;
  if (person === null || event.senderId === null) return say(groupMessages.senderUnknown);
  if (revision !== circular.revision) {
    return mayView(context, circular)
      ? say(revisionMessages.olderRevision, features.circulars.circularCard(circular))
      : say(circularMessages.olderRevision);
  }
  if (isEnrolled(person)) {
    return acknowledgeHandler(context, circular, { person, offices: officesOf(person) });
  }
  return {
    ...say(`${circularMessages.acknowledgeKept}\n\n${groupMessages.personNotEnrolled}`),
    changes: [keepPress(context, circular, event.senderId)],
  };
}
