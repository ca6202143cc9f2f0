import { chooseCard } from '../cards/choose-card.ts';
import type { Postback } from '../cards/postback.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { expectationId } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Expectation } from '../storage/records/chat.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import { type Change, put, remove, save } from '../storage/store.ts';
import {
  addWords,
  answerEscalation,
  isSettled,
  reopenUnclear,
  stepBy,
} from './answer-escalation.ts';
import { escalationOf, tellPerson } from './escalation-deliveries.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { escalationCard, type Reader } from './escalation-sheet.ts';
import { moveEscalation } from './escalation-states.ts';
import { escalationMessages as says } from './messages.ts';
import { afterTold, NOTHING_NEXT } from './schedule.ts';

/** What the bot waits for after ตอบ and ยังไม่ชัด. */
export const ESCALATION_WORDS = 'escalation-words';
const ASK_MINUTES = 30;
const MOST_LISTED = 10;

/** What somebody is to an escalation; null where it is none of theirs. */
export function readerOf(
  { event, person }: Context,
  parts: EscalationParts,
  escalation: Escalation,
): Reader | null {
  const personId = event.senderId;
  if (parts.officeFor(person, escalation.area) !== null) return { personId, role: 'coordinator' };
  const asked = escalation.waiting.some(
    (each) => each.personId === (personId ?? event.chat.id) || each.personId === event.chat.id,
  );
  return asked ? { personId, role: 'asker' } : null;
}

/** Waits for this person's next words about an escalation. */
function expectWords({ event, now }: Context, escalationId: string, step: 'answer' | 'unclear') {
  if (event.senderId === null) return [];
  const id = expectationId(event.chat.id, event.senderId);
  const until = now + ASK_MINUTES * 60_000;
  const data = { escalationId, step };
  return [put('expectations', { id, version: 0, kind: ESCALATION_WORDS, data, until })];
}

function claim(
  context: Context,
  parts: EscalationParts,
  escalation: Escalation,
  reader: Reader,
): Outcome {
  const { ownerId, ownerName, number } = escalation;
  if (escalation.state === 'claimed' && ownerId !== reader.personId) {
    const name = ownerName ?? 'ผู้ประสานงาน';
    return say(says.claimedBy(number, name), escalationCard(escalation, reader));
  }
  if (escalation.state === 'claimed') return say(escalationCard(escalation, reader));
  return take(context, parts, escalation, 'claim');
}

/** Makes the sender the owner; the former one is told. */
function take(
  context: Context,
  parts: EscalationParts,
  escalation: Escalation,
  act: 'claim' | 'take-over',
): Outcome {
  const { event, person, now } = context;
  const taken: Escalation = {
    ...moveEscalation(escalation, act, stepBy(context)),
    ...{ ownerId: event.senderId, ownerName: person?.name ?? null },
    ...afterTold(now, parts),
  };
  const former = escalation.ownerId;
  const message = {
    type: 'text' as const,
    text: says.takenOver(taken.number, person?.name ?? 'ผู้ประสานงาน'),
  };
  return {
    ...say(
      says.claimed(taken.number),
      escalationCard(taken, { personId: event.senderId, role: 'coordinator' }),
    ),
    deliveries:
      former === null || former === event.senderId ? [] : [tellPerson(taken, former, message, now)],
    changes: [
      save('escalations', taken),
      auditEntry(context, { act: `escalation.${act}`, subject: taken.id, area: taken.area }),
    ],
  };
}

/** An asker who needs no answer any more: what others wait for too stays open for them. */
function close(context: Context, escalation: Escalation, reader: Reader): Outcome {
  const { state, outage, number } = escalation;
  if (state === 'closed') return say(says.closed(number));
  if (outage !== null && outage.until === null) return say(escalationCard(escalation, reader));
  const others = escalation.waiting.filter(({ personId }) => personId !== context.event.senderId);
  if (state !== 'answered' && others.length > 0) {
    const moved = moveEscalation(escalation, 'withdraw', stepBy(context));
    return {
      ...say(says.withdrawn(number)),
      changes: [save('escalations', { ...moved, waiting: others })],
    };
  }
  const closed = {
    ...moveEscalation(escalation, 'close', stepBy(context)),
    ...NOTHING_NEXT,
  };
  const entry = { act: 'escalation.close', subject: closed.id, area: closed.area };
  return {
    ...say(says.closed(closed.number)),
    changes: [save('escalations', closed), auditEntry(context, entry)],
  };
}

/** A press on an escalation's card. */
export async function escalationHandler(
  context: Context,
  parts: EscalationParts,
  { escalation: id, step }: Extract<Postback, { act: 'escalation' }>,
): Promise<Outcome> {
  const escalation = await context.services.store.escalations.get(id);
  if (escalation === null) return say(says.gone);
  const reader = readerOf(context, parts, escalation);
  if (reader === null) return say(says.notYours);
  switch (step) {
    case 'show':
      return say(escalationCard(escalation, reader));
    case 'close':
      return close(context, escalation, reader);
    case 'unclear': {
      if (!isSettled(escalation)) return say(escalationCard(escalation, reader));
      const changes: Change[] = [
        save('escalations', reopenUnclear(context, escalation, parts)),
        ...expectWords(context, id, 'unclear'),
      ];
      return { ...say(says.askUnclear(escalation.number)), changes };
    }
    default:
      if (reader.role !== 'coordinator' || reader.personId === null)
        return say(says.coordinatorOnly);
  }
  switch (step) {
    case 'claim':
      return claim(context, parts, escalation, reader);
    case 'take-over':
      return escalation.ownerId === reader.personId
        ? say(escalationCard(escalation, reader))
        : take(context, parts, escalation, escalation.state === 'open' ? 'claim' : 'take-over');
    default:
      return {
        ...say(says.askAnswer(escalation.number, escalation.text)),
        changes: expectWords(context, id, 'answer'),
      };
  }
}

/** The words that the bot had asked for. */
export async function escalationWordsHandler(
  context: Context,
  parts: EscalationParts,
  expected: Expectation,
  words: string,
): Promise<Outcome> {
  const escalation = await context.services.store.escalations.get(
    String(expected.data.escalationId),
  );
  if (escalation === null) return say(says.gone);
  const outcome =
    expected.data.step === 'answer'
      ? await answerEscalation(context, parts, escalation, words)
      : addWords(context, parts, escalation, words);
  // What was asked for stays asked for until it has come.
  if (outcome.changes.length === 0) return outcome;
  return { ...outcome, changes: [...outcome.changes, remove('expectations', expected.id)] };
}

/** The escalation that a quoted message of the bot belongs to; null for another message. */
async function quotedEscalation(
  { services }: Context,
  messageId: string,
): Promise<Escalation | null> {
  const { store } = services;
  const deliveryId = (await store.sentMessages.get(messageId))?.deliveryId ?? '';
  const id = escalationOf(deliveryId);
  if (id !== null) return store.escalations.get(id);
  if (!deliveryId.startsWith('reply:')) return null;
  const eventId = deliveryId.slice('reply:'.length);
  const [found] = await store.escalations.find({
    where: { eventIds: { has: eventId } },
    limit: 1,
  });
  return found ?? null;
}

/** Words that quote an escalation: a coordinator's answer, an asker's addition; null for anything else. */
export async function quoteHandler(
  context: Context,
  parts: EscalationParts,
  quotedMessageId: string,
  words: string,
): Promise<Outcome | null> {
  const escalation = await quotedEscalation(context, quotedMessageId);
  if (escalation === null) return null;
  const reader = readerOf(context, parts, escalation);
  if (reader?.role === 'coordinator') return answerEscalation(context, parts, escalation, words);
  if (reader === null || (escalation.state === 'closed' && escalation.answer === null)) return null;
  return addWords(context, parts, escalation, words);
}

/** `ติดตามเรื่อง`: what is open of the person's own and, for a coordinator, of their areas. */
export async function listEscalations(context: Context, parts: EscalationParts): Promise<Outcome> {
  const open = await context.services.store.escalations.find({
    where: { state: { not: 'closed' } },
    orderBy: [['createdAt', 'ascending']],
  });
  const seen = open.filter((each) => readerOf(context, parts, each) !== null);
  if (seen.length === 0) return say(says.none);
  return say(
    chooseCard(
      'ติดตามเรื่อง',
      says.list(seen.length),
      seen.slice(0, MOST_LISTED).map(({ id, number, text }) => ({
        text: `เลขที่ ${number}`,
        detail: text,
        postback: { act: 'escalation', escalation: id, step: 'show' },
      })),
    ),
  );
}
