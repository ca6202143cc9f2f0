import type { Postback } from '../cards/postback.ts';
import { newDeadlineHandler } from '../deadlines/add-deadline-handler.ts';
import { areasHandler, verifyAllHandler } from '../deadlines/areas-handler.ts';
import { outstandingHandler, standingsOf } from '../deadlines/list-handlers.ts';
import { manageHandler } from '../deadlines/manage-handlers.ts';
import { BEYOND_YOUR_AREAS, DEADLINE_GONE } from '../deadlines/messages.ts';
import { remindOutstanding } from '../deadlines/remind-outstanding.ts';
import { reportPressHandler } from '../deadlines/report-choice-handler.ts';
import { submissionHandler } from '../deadlines/submission-handlers.ts';
import { currentHoldings } from '../groups/holdings.ts';
import { groupMessages } from '../groups/messages.ts';
import { isEnrolled, mayCoordinate } from '../groups/rights.ts';
import type { PostbackEvent } from '../line/incoming-event.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import { type Outcome, say } from './outcome.ts';
import { submissionActor } from './submission-actor.ts';
import { coordinatedOffices, mayFollowUp } from './viewer.ts';

/** Buttons about one deadline. */
export type DeadlinePress = Extract<Postback, { deadline: string }>;

/** A press on a deadline: everybody reports for their own area, coordinators see to the others. */
export async function pressOnDeadline(
  context: Context<PostbackEvent>,
  features: Features,
  press: DeadlinePress,
): Promise<Outcome> {
  const { person, event, services } = context;
  if (person === null || event.senderId === null) return say(groupMessages.senderUnknown);
  if (!isEnrolled(person)) return say(groupMessages.personNotEnrolled);
  const deadline = await services.store.deadlines.get(press.deadline);
  if (deadline === null || deadline.state === 'cancelled') return say(DEADLINE_GONE);
  const { quietHours } = features.nudges;
  if (press.act === 'report') {
    return reportPressHandler(context, deadline, { person, holdings: currentHoldings(person) });
  }
  if (press.act === 'submission') {
    const { area, step } = press;
    return submissionHandler(
      context,
      { deadline, area, step },
      submissionActor(context),
      quietHours,
    );
  }
  const offices = coordinatedOffices(context);
  if (offices.length === 0) return say(groupMessages.coordinatorOnly);
  switch (press.act) {
    case 'outstanding':
      return outstandingHandler(context, offices, deadline.id);
    case 'areas':
      return areasHandler(context, deadline, offices, press);
    case 'deadline': {
      const { tier, areas } = deadline;
      const all = areas.every((area) => mayFollowUp(context, { tier, area }));
      return all ? manageHandler(context, deadline, press.step) : say(BEYOND_YOUR_AREAS);
    }
    case 'verify-all':
      return verifyAllHandler(context, deadline, submissionActor(context));
    default: {
      const statuses = await standingsOf(context, offices);
      const status = statuses.find((each) => each.deadline.id === deadline.id);
      if (status === undefined) return say(DEADLINE_GONE);
      return remindOutstanding(context, status, quietHours);
    }
  }
}

/** The press that adds the deadline just typed, for offices that the person coordinates. */
export async function pressOnNewDeadline(
  context: Context<PostbackEvent>,
  { tier, area }: Extract<Postback, { act: 'deadline-new' }>,
): Promise<Outcome> {
  if (context.event.senderId === null) return say(groupMessages.senderUnknown);
  if (!mayCoordinate(context.person, [{ tier, area }])) return say(groupMessages.coordinatorOnly);
  return newDeadlineHandler(context, { tier, area });
}
