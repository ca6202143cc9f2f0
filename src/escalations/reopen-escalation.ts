import type { Context } from '../conversation/context.ts';
import type { Outcome } from '../conversation/outcome.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { stepBy } from './answer-escalation.ts';
import { tellPerson } from './escalation-deliveries.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { escalationCard } from './escalation-sheet.ts';
import { moveEscalation } from './escalation-states.ts';
import { escalationMessages as says } from './messages.ts';
import { waitingOf } from './open-escalation.ts';
import { afterTold } from './schedule.ts';

/**
 * Opens an answered escalation again because its answer was found wrong: the coordinator who answered
 * is told, and whoever said so waits for the new answer. What is gone, or open already, stays.
 */
export async function reopenEscalation(
  context: Context,
  parts: EscalationParts,
  id: string,
  area: AreaCode | null,
): Promise<Pick<Outcome, 'changes' | 'deliveries'>> {
  const { now, services } = context;
  const escalation = await services.store.escalations.get(id);
  const settled = escalation?.state === 'answered' || escalation?.state === 'closed';
  if (escalation === null || !settled) return { changes: [], deliveries: [] };
  const reopened: Escalation = {
    ...moveEscalation(escalation, 'reopen', stepBy(context)),
    ...afterTold(now, parts),
    waiting: [waitingOf(context, { area: area ?? escalation.area })],
    ownerId: null,
    ownerName: null,
  };
  const owner = escalation.ownerId;
  const card = escalationCard(reopened, { personId: owner, role: 'coordinator' }, says.reopened);
  return {
    changes: [save('escalations', reopened)],
    deliveries: owner === null ? [] : [tellPerson(reopened, owner, card, now)],
  };
}
