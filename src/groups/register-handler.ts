import { enrolledCard } from '../cards/enrolled-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import { askName, type Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Group } from '../storage/records/group.ts';
import type { Office } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { save } from '../storage/store.ts';
import { bangkokTime } from '../thai/bangkok-time.ts';
import { askForApproval } from './approve-enrolment.ts';
import { hashCode } from './enrolment-code.ts';
import { newPerson } from './holdings.ts';
import { groupMessages } from './messages.ts';
import { refreshGroup } from './refresh-group.ts';
import { decideEnrolment, type Enrolment } from './rules.ts';

/** What else happens when a person has enrolled, e.g. a press that was kept until then. */
export type AfterEnrolment = (person: Person) => Promise<Pick<Outcome, 'replies' | 'changes'>>;

/**
 * `ลงทะเบียน CODE`: binds the group in a group, the person in a one-to-one chat; with `add` a group
 * keeps the areas it has. Where LINE does not say who typed, the wrong tries are counted against the chat.
 */
export async function registerHandler(
  context: Context,
  { code: typed, add = false }: { readonly code: string; readonly add?: boolean },
  afterEnrolment: AfterEnrolment,
): Promise<Outcome> {
  const { services, event, now } = context;
  if (typed.trim() === '') return say(groupMessages.codeMissing);
  const code = await services.store.codes.get(hashCode(typed));
  const typist = context.person ?? (await services.store.people.get(event.chat.id));
  const enrolment = decideEnrolment({
    code,
    person: typist ?? newPerson(event.chat.id, null),
    group: context.group,
    add,
    now,
  });
  return enrolmentOutcome(context, enrolment, afterEnrolment);
}

async function enrolmentOutcome(
  context: Context,
  enrolment: Enrolment,
  afterEnrolment: AfterEnrolment,
): Promise<Outcome> {
  switch (enrolment.kind) {
    case 'lockedOut':
      return say(groupMessages.lockedOut(bangkokTime(enrolment.until).replace(':', '.')));
    case 'refused': {
      const lockedNow =
        enrolment.person.lockedUntil !== null && enrolment.person.lockedUntil > context.now;
      return {
        ...say(groupMessages.codeRefused(enrolment.fault, lockedNow)),
        changes: [save('people', enrolment.person)],
      };
    }
    case 'already':
      return say(groupMessages.already(enrolment.code));
    case 'groupEnrolled': {
      const group = await withNameAndCount(context, enrolment.group);
      const { movedFrom: before, code } = enrolment;
      const card = enrolledCard({ kind: 'group', tier: code.tier, areas: group.areas });
      const moved = before === null ? [] : [groupMessages.groupMoved(code, officesOfGroup(before))];
      return {
        ...say(...moved, card),
        changes: [
          save('codes', code),
          save('groups', group),
          auditEntry(context, {
            act: 'group.enrol',
            subject: group.id,
            area: code.area,
            before: context.group?.tier
              ? { tier: context.group.tier, areas: context.group.areas }
              : null,
            after: { tier: group.tier, areas: group.areas },
          }),
        ],
      };
    }
    case 'personWaits':
      return askForApproval(context, enrolment.code, enrolment.person);
    case 'personEnrolled': {
      const name = (await askName(context, enrolment.person.id)) ?? enrolment.person.name;
      const person: Person = { ...enrolment.person, name };
      const { tier, area, role } = enrolment.code;
      const more = await afterEnrolment(person);
      return {
        ...say(enrolledCard({ kind: 'person', tier, areas: [area], role }), ...more.replies),
        changes: [
          save('codes', enrolment.code),
          save('people', person),
          ...more.changes,
          auditEntry(context, {
            act: 'person.enrol',
            subject: person.id,
            area,
            after: { tier, area, role },
          }),
        ],
      };
    }
  }
}

const officesOfGroup = ({ tier, areas }: Group): readonly Office[] =>
  tier === null ? [] : areas.map((area) => ({ tier, area }));

async function withNameAndCount(context: Context, group: Group): Promise<Group> {
  if (context.event.chat.kind !== 'group') return group;
  try {
    // The event came from the group, so the bot is in it, whatever LINE's other services know yet.
    return { ...(await refreshGroup(group, context.services.line, context.now)), present: true };
  } catch (error) {
    context.services.warn('could not ask LINE for the group', error);
    return group;
  }
}
