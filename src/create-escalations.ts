import type { ReopenLearned } from './answers/feedback-handler.ts';
import { normalise } from './answers/finding/normalise.ts';
import type { HandOnQuestion } from './answers/hand-on.ts';
import { draftLearned } from './answers/learning/draft-learned.ts';
import { coordinatingOffice } from './areas/coordinating-office.ts';
import { escalationRights } from './conversation/escalation-parts.ts';
import { viewingOffices } from './conversation/viewer.ts';
import { answerEscalation, stepBy } from './escalations/answer-escalation.ts';
import type { EscalationParts } from './escalations/escalation-parts.ts';
import { moveEscalation } from './escalations/escalation-states.ts';
import { escalationMessages } from './escalations/messages.ts';
import { openEscalation } from './escalations/open-escalation.ts';
import { reopenEscalation } from './escalations/reopen-escalation.ts';
import { afterTold } from './escalations/schedule.ts';
import { officesOf } from './groups/rights.ts';
import type { OutageParts } from './problems/outage-handler.ts';
import type { ProblemParts } from './problems/problem-handler.ts';
import type { Holidays } from './thai/holidays.ts';
import type { QuietHours } from './thai/quiet-hours.ts';

/** What questions, problems and what is learned of them need of handing on. */
export interface Escalations {
  readonly escalations: EscalationParts;
  readonly problems: ProblemParts;
  readonly outages: OutageParts;
  readonly handOnQuestion: HandOnQuestion;
  readonly reopenLearned: ReopenLearned;
}

/** Puts handing on together. */
export function createEscalations(hours: {
  readonly holidays: Holidays;
  readonly quietHours: QuietHours;
}): Escalations {
  const { holidays, quietHours } = hours;
  const escalations: EscalationParts = {
    ...{ holidays, quietHours, normalise },
    ...escalationRights,
    learn: draftLearned,
  };
  return {
    escalations,
    handOnQuestion: (context, question) =>
      openEscalation(context, escalations, { ...question, kind: 'question', category: null }),
    reopenLearned: (context, { escalationId }) => {
      const area = viewingOffices(context)[0]?.area ?? null;
      return reopenEscalation(context, escalations, escalationId, area);
    },
    problems: {
      open: async (context, problem) => {
        const [office] = [...viewingOffices(context), ...officesOf(context.person)];
        if (office === undefined) return null;
        const { area } = office;
        const asked = { ...problem, kind: 'problem', reason: 'problem', area } as const;
        return openEscalation(context, escalations, asked);
      },
      withPhoto: (context, problem, messageId) => ({
        ...moveEscalation(problem, 'add', stepBy(context)),
        messageIds: [...problem.messageIds, messageId],
      }),
    },
    outages: {
      officeOf: ({ person }, { area }) => escalations.officeFor(person, area),
      officeName: coordinatingOffice,
      notTheirs: escalationMessages.coordinatorOnly,
      begin: (context, problem, outage) => ({
        ...moveEscalation(problem, 'outage', stepBy(context)),
        ...afterTold(context.now, escalations),
        ...{ ownerId: context.event.senderId, ownerName: context.person?.name ?? null, outage },
      }),
      end: (context, problem, answer) => answerEscalation(context, escalations, problem, answer),
    },
  };
}
