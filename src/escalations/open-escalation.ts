import { provinceOf } from '../areas/areas.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import type { Message } from '../line/message.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Escalation, Waiting } from '../storage/records/escalation.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { type Change, type Store, save } from '../storage/store.ts';
import { fiscalYearOf } from '../thai/thai-date.ts';
import { tellCoordinators } from './escalation-deliveries.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { answeredCard } from './escalation-sheet.ts';
import { moveEscalation } from './escalation-states.ts';
import { levelsOf, nearestLevel, type Staffed } from './levels.ts';
import { escalationMessages as says } from './messages.ts';
import { afterTold, nextWorkInstant } from './schedule.ts';

const HOUR = 3_600_000;
/** More than so many to one office within the hour wait for the hour's digest. */
const SINGLE_CARDS = 3;
const POLITE_END = /(?:ครับ|คับ|ค่ะ|คะ|นะ|หน่อย|ด้วย|จ้า)+$/;

/** What is to be handed on. */
export interface Asked {
  readonly kind: Escalation['kind'];
  readonly text: string;
  readonly category: string | null;
  readonly reason: string;
  readonly area: AreaCode;
  /** The event that asked, where it is not the one being handled. */
  readonly eventId?: string;
}

/** What comes of handing on: a note for the asker, and what is written and sent. */
export interface HandedOn {
  readonly escalation: Escalation;
  readonly note: string;
  /** An answer that was there already. */
  readonly messages: readonly Message[];
  readonly changes: readonly Change[];
  readonly deliveries: readonly Delivery[];
}

/** Who waits for the answer: the sender, or the group where LINE names nobody. */
export function waitingOf(
  { event, person, now }: Context,
  { area, eventId = event.eventId }: Pick<Asked, 'area' | 'eventId'>,
): Waiting {
  return {
    personId: event.senderId ?? event.chat.id,
    name: person?.name ?? null,
    area,
    chatId: event.chat.id,
    chatKind: event.chat.kind,
    eventId,
    at: now,
  };
}

function joinKeyOf({ kind, text, category, area }: Asked, normalise: (text: string) => string) {
  const words = normalise(text).replace(/\s+/g, '').replace(POLITE_END, '');
  return [kind, provinceOf(area) ?? area, category ?? '', words].join(':').slice(0, 400);
}

/**
 * The open escalation that asks the same within the area; or, of a problem, the one about a system
 * that its coordinators have said is down.
 */
async function findSame(store: Store, asked: Asked, joinKey: string): Promise<Escalation | null> {
  const state = { in: ['open', 'claimed', 'answered'] } as const;
  const [same] = await store.escalations.find({ where: { joinKey, state }, limit: 1 });
  if (same !== undefined || asked.kind === 'question') return same ?? null;
  const alike = await store.escalations.find({
    where: { kind: 'problem', category: asked.category, state },
  });
  const covers = levelsOf(asked.area);
  return (
    alike.find(
      ({ outage }) => outage !== null && outage.until === null && covers.includes(outage.area),
    ) ?? null
  );
}

/** Joins somebody to an escalation that asks the same. */
function join(context: Context, escalation: Escalation, asked: Asked): HandedOn {
  const { now, person } = context;
  const { number, waiting } = escalation;
  const asker = waitingOf(context, asked);
  const answered = escalation.state === 'answered';
  const known = waiting.some(
    ({ personId, chatId }) => personId === asker.personId && chatId === asker.chatId,
  );
  const messages = answered ? [answeredCard(escalation)] : [];
  if (known) {
    const note = answered ? says.alreadyAnswered(number) : says.already(number);
    return { escalation, note, messages, changes: [], deliveries: [] };
  }
  const moved = moveEscalation(escalation, 'join', {
    ...{ now, by: asker.personId, byName: person?.name ?? null, eventId: asker.eventId },
  });
  const joined = { ...moved, waiting: [...waiting, asker] };
  return {
    escalation: joined,
    note: answered ? says.alreadyAnswered(number) : says.joined(number, waiting.length),
    messages,
    changes: [save('escalations', joined)],
    deliveries: [],
  };
}

/** The next number of the fiscal year; two that open at once conflict here, and the second then joins. */
async function nextNumber(store: Store, context: Context) {
  const year = fiscalYearOf(context.today);
  const id = `escalations:${year}`;
  const last = await store.settings.get(id);
  const count = (typeof last?.value === 'number' ? last.value : 0) + 1;
  const change = save('settings', { id, version: last?.version ?? 0, value: count });
  return { number: `${count}/${year}`, change };
}

/** When the coordinators are told: now in office hours, unless they have just had several; else later. */
async function tellTime(
  store: Store,
  { level }: Staffed,
  now: Instant,
  parts: EscalationParts,
): Promise<Instant> {
  const at = nextWorkInstant(now, parts);
  if (at > now) return at;
  const lately = await store.escalations.count({
    where: { level, createdAt: { gte: now - HOUR } },
  });
  return lately < SINGLE_CARDS ? now : nextWorkInstant(Math.ceil((now + 1) / HOUR) * HOUR, parts);
}

/**
 * Hands something on to the nearest coordinators of the asker's area, or joins it to what is open
 * already; null when nobody coordinates the area.
 */
export async function openEscalation(
  context: Context,
  parts: EscalationParts,
  asked: Asked,
): Promise<HandedOn | null> {
  const { now, person, services } = context;
  const { store } = services;
  const joinKey = joinKeyOf(asked, parts.normalise);
  const same = await findSame(store, asked, joinKey);
  if (same !== null) return join(context, same, asked);
  const asker = waitingOf(context, asked);
  const staffed = nearestLevel(
    levelsOf(asked.area),
    await store.people.find(),
    [asker.personId],
    parts.isCoordinatorOf,
  );
  if (staffed === null) return null;
  const { number, change } = await nextNumber(store, context);
  const at = await tellTime(store, staffed, now, parts);
  const byName = person?.name ?? null;
  const { kind, text, category, reason, area } = asked;
  const escalation: Escalation = {
    ...{ id: services.newId(), version: 0, kind, number, state: 'open' },
    ...{ text, joinKey, category, messageIds: [], reason, area, level: staffed.level },
    ...{ ownerId: null, ownerName: null, waiting: [asker], people: [asker.personId] },
    ...{ eventIds: [asker.eventId], answer: null, outage: null },
    history: [
      {
        ...{ act: kind === 'problem' ? 'report' : 'ask', at: now, by: asker.personId, byName },
        ...{ words: null, eventId: asker.eventId },
      },
    ],
    ...(at > now ? { next: 'tell', nextAt: at } : afterTold(now, parts)),
    ...{ createdAt: now, changedAt: now },
  };
  return {
    escalation,
    note: at > now ? says.toldLater(number, staffed.level, at) : says.told(number, staffed.level),
    messages: [],
    changes: [
      change,
      save('escalations', escalation),
      auditEntry(context, { act: `${kind}.open`, subject: escalation.id, area }),
    ],
    deliveries: at > now ? [] : tellCoordinators(escalation, staffed.coordinators, null, now),
  };
}
