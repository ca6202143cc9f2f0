import { formatPostback } from '../cards/postback.ts';
import { auditEntry } from '../conversation/audit.ts';
import { askName, type Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Message } from '../line/message.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import type { EnrolmentCode } from '../storage/records/enrolment-code.ts';
import type { Office, Role } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { type Change, put, remove, save } from '../storage/store.ts';
import { newPerson, takeOffice } from './holdings.ts';
import { groupMessages } from './messages.ts';
import { peopleMessages } from './people-messages.ts';
import { mayCoordinate } from './rights.ts';

const KEPT_DAYS = 7;
const DAY = 86_400_000;

/** What waits for a coordinator's word. */
interface Request extends Office {
  readonly personId: string;
  readonly name: string | null;
  readonly role: Role;
}

const push = (context: Context, id: string, to: string, message: Message) =>
  newDelivery({
    ...{ id, to, kind: 'push', toKind: 'user', purpose: 'notice', people: 1 },
    ...{ messages: [message], now: context.now },
  });

/** A person's enrolment with a code that asks for approval: kept, and put to every coordinator of the office. */
export async function askForApproval(
  context: Context,
  code: EnrolmentCode,
  person: Person,
): Promise<Outcome> {
  const { services, now } = context;
  const id = `enrolment:${person.id}:${code.id.slice(0, 24)}`;
  const waiting = await services.store.expectations.get(id);
  if (waiting !== null && waiting.until > now) return say(peopleMessages.approvalWaits);
  const { tier, area, role } = code;
  const office: Office = { tier, area };
  const coordinators = (await services.store.people.find()).filter(
    (each) => each.id !== person.id && mayCoordinate(each, [office]),
  );
  if (coordinators.length === 0) return say(peopleMessages.nobodyApproves);
  const name = (await askName(context, person.id)) ?? person.name;
  const text = peopleMessages.approvalQuestion(name ?? 'ไม่ทราบชื่อ', office, role).slice(0, 240);
  const data = (ok: '1' | '0') => formatPostback({ act: 'enrolment', request: id, ok });
  const question: Message = {
    type: 'template',
    altText: text,
    template: {
      type: 'confirm',
      text,
      actions: [
        { type: 'postback', label: 'อนุมัติ', displayText: 'อนุมัติ', data: data('1') },
        { type: 'postback', label: 'ไม่อนุมัติ', displayText: 'ไม่อนุมัติ', data: data('0') },
      ],
    },
  };
  const request: Request = { personId: person.id, name, tier, area, role };
  return {
    ...say(peopleMessages.approvalAsked(office)),
    deliveries: coordinators.map((each) =>
      push(context, `${id}:${now}:${each.id}`, each.id, question),
    ),
    changes: [
      save('codes', code),
      put('expectations', {
        ...{ id, version: 0, kind: 'enrolment', data: { ...request } },
        until: now + KEPT_DAYS * DAY,
      }),
      auditEntry(context, { act: 'person.ask', subject: person.id, area, after: request }),
    ],
  };
}

/** A coordinator's word on somebody who waits: they hold the office from now on, or they do not. */
export async function decideApproval(
  context: Context,
  press: { readonly request: string; readonly ok: '1' | '0' },
  enrolled: (person: Person) => Promise<Pick<Outcome, 'replies' | 'changes'>>,
): Promise<Outcome> {
  const { services, now } = context;
  const kept = await services.store.expectations.get(press.request);
  if (kept === null || kept.kind !== 'enrolment' || kept.until <= now) {
    return say(peopleMessages.approvalGone);
  }
  const { personId, name, tier, area, role } = kept.data as unknown as Request;
  const office: Office = { tier, area };
  if (!mayCoordinate(context.person, [office])) return say(groupMessages.coordinatorOnly);
  const shownName = name ?? 'ไม่ทราบชื่อ';
  const told = (text: string) =>
    push(context, `${press.request}:${kept.version}:told`, personId, { type: 'text', text });
  const act = press.ok === '1' ? 'person.approve' : 'person.refuse';
  const settled: Change[] = [
    remove('expectations', kept.id),
    auditEntry(context, { act, subject: personId, area, after: { tier, area, role } }),
  ];
  if (press.ok === '0') {
    return {
      ...say(peopleMessages.refused(shownName)),
      deliveries: [told(peopleMessages.refusedYou(office))],
      changes: settled,
    };
  }
  const known = await services.store.people.get(personId);
  const person = takeOffice(
    { ...(known ?? newPerson(personId, name)), name },
    { ...office, role },
    now,
  );
  const more = await enrolled(person);
  return {
    ...say(peopleMessages.approved(shownName, office, role)),
    deliveries: [told(peopleMessages.approvedYou(office, role))],
    changes: [save('people', person), ...settled, ...more.changes],
  };
}
