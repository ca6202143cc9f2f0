import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import { save } from '../storage/store.ts';
import { carryBack, tellPerson } from './escalation-deliveries.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { escalationCard } from './escalation-sheet.ts';
import { moveEscalation } from './escalation-states.ts';
import { escalationMessages as says } from './messages.ts';
import { afterAnswer, afterTold, type Hours } from './schedule.ts';

/** A password that is written out; words on how to get one are fine. */
const PASSWORD = /(?:รหัสผ่าน|พาสเวิร์ด|pass\s?word)\s*(?:คือ|[:=])\s*\S{4,}/i;

/** Who did what, in this event. */
export const stepBy = ({ event, person, now }: Context, words: string | null = null) => ({
  ...{ now, by: event.senderId, byName: person?.name ?? null, eventId: event.eventId, words },
});

/** A coordinator's answer: carried back to everybody who waits, and offered to be learned. */
export async function answerEscalation(
  context: Context,
  parts: EscalationParts,
  escalation: Escalation,
  words: string,
): Promise<Outcome> {
  const { person, event, now, services } = context;
  const office = parts.officeFor(person, escalation.area);
  if (office === null || event.senderId === null) return say(says.coordinatorOnly);
  const text = words.trim();
  if (text === '') return say(says.emptyAnswer);
  if (PASSWORD.test(text)) return { ...say(says.secretAnswer), keepText: false };
  const name = person?.name ?? null;
  const answered: Escalation = {
    ...moveEscalation(escalation, 'answer', stepBy(context)),
    ...afterAnswer(now),
    ...{ ownerId: event.senderId, ownerName: name },
    answer: { text, by: event.senderId, byName: name, area: office, at: now },
  };
  const learned = await parts.learn(services.store, answered);
  const deliveries = await carryBack(services.store, answered, now, parts.quietHours);
  const sent = say(says.answerSent(answered.number, deliveries.length));
  const before = escalation.answer?.text ?? null;
  const entry = { act: 'escalation.answer', subject: answered.id, area: answered.area, before };
  return {
    ...sent,
    replies: [...sent.replies, ...learned.replies],
    deliveries,
    changes: [
      save('escalations', answered),
      ...learned.changes,
      auditEntry(context, { ...entry, after: text }),
    ],
  };
}

/** Whether the askers have an answer, closed or not. */
export const isSettled = ({ state, answer }: Escalation): boolean =>
  state === 'answered' || (state === 'closed' && answer !== null);

/** More words of an asker: a follow-up that opens it again, or an addition while it is open. */
export function addWords(
  context: Context,
  hours: Hours,
  escalation: Escalation,
  words: string,
): Outcome {
  const { now } = context;
  const act = isSettled(escalation) ? 'unclear' : 'add';
  const step = moveEscalation(escalation, act, stepBy(context, words.trim()));
  const moved = act === 'unclear' ? { ...step, ...afterTold(now, hours) } : step;
  const { ownerId, number } = moved;
  const tells = ownerId !== null && ownerId !== context.event.senderId;
  const note = `${says.unclear}: ${words.trim()}`;
  const card = escalationCard(moved, { personId: ownerId, role: 'coordinator' }, note);
  return {
    ...say(tells ? says.wordsPassed(number) : says.wordsKept(number)),
    deliveries: tells ? [tellPerson(moved, ownerId, card, now)] : [],
    changes: [save('escalations', moved)],
  };
}

/** An answered escalation that is not clear: its owner has it again. */
export const reopenUnclear = (
  context: Context,
  escalation: Escalation,
  parts: EscalationParts,
): Escalation => ({
  ...moveEscalation(escalation, 'unclear', stepBy(context)),
  ...afterTold(context.now, parts),
});
