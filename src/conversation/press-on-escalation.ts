import { learnedHandler } from '../answers/learning/learned-handler.ts';
import type { Postback } from '../cards/postback.ts';
import { escalationHandler } from '../escalations/escalation-handler.ts';
import { groupMessages } from '../groups/messages.ts';
import { isEnrolled } from '../groups/rights.ts';
import { outageHandler } from '../problems/outage-handler.ts';
import { categoryHandler } from '../problems/problem-handler.ts';
import { expectedOf } from './answer-expectation.ts';
import type { Context } from './context.ts';
import { coordinatesArea } from './escalation-parts.ts';
import type { Features } from './features.ts';
import { type Outcome, say } from './outcome.ts';

type Press = Extract<Postback, { act: 'escalation' | 'learned' | 'hand-on' | 'problem' }>;

/** A press on what was handed on, on a draft answer to be learned, or while a problem is reported. */
export async function pressOnEscalation(
  context: Context,
  features: Features,
  press: Press,
): Promise<Outcome> {
  switch (press.act) {
    case 'learned':
      return learnedHandler(context, coordinatesArea, press);
    case 'hand-on':
      return features.handOn(context, press.question);
    case 'problem': {
      if (context.event.senderId === null) return say(groupMessages.senderUnknown);
      if (!isEnrolled(context.person)) return say(groupMessages.personNotEnrolled);
      const expected = await expectedOf(context);
      return categoryHandler(context, features.problems, expected, press.category);
    }
    case 'escalation':
      switch (press.step) {
        case 'outage':
        case 'outage-confirm':
        case 'restored':
        case 'restored-confirm':
          return outageHandler(context, features.outages, press.escalation, press.step);
        default:
          return escalationHandler(context, features.escalations, press);
      }
  }
}
