import { auditEntry } from '../conversation/audit.ts';
import { askName, type Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Group } from '../storage/records/group.ts';
import type { Person } from '../storage/records/person.ts';
import { save } from '../storage/store.ts';
import { bangkokTime } from '../thai/bangkok-time.ts';
import { hashCode } from './enrolment-code.ts';
import { newPerson } from './holdings.ts';
import { groupMessages } from './messages.ts';
import { refreshGroup } from './refresh-group.ts';
import { decideEnrolment, type Enrolment } from './rules.ts';

/**
 * `ลงทะเบียน CODE`: binds the group in a group, the person in a one-to-one chat. Where LINE does not
 * say who typed, the wrong tries are counted against the chat.
 */
export async function registerHandler(context: Context, typed: string): Promise<Outcome> {
  const { services, event, now } = context;
  if (typed.trim() === '') return say(groupMessages.codeMissing);
  const code = await services.store.codes.get(hashCode(typed));
  const typist = context.person ?? (await services.store.people.get(event.chat.id));
  const enrolment = decideEnrolment({
    code,
    person: typist ?? newPerson(event.chat.id, null),
    group: context.group,
    now,
  });
  return enrolmentOutcome(context, enrolment);
}

async function enrolmentOutcome(context: Context, enrolment: Enrolment): Promise<Outcome> {
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
      const before = enrolment.movedFrom;
      const enrolled = groupMessages.groupEnrolled(enrolment.code);
      const [areaBefore] = before?.areas ?? [];
      const lines =
        before?.tier && areaBefore !== undefined
          ? groupMessages.groupMoved(enrolment.code, { tier: before.tier, area: areaBefore })
          : enrolled;
      return {
        ...say(lines),
        changes: [
          save('codes', enrolment.code),
          save('groups', group),
          auditEntry(context, {
            act: 'group.enrol',
            subject: group.id,
            area: enrolment.code.area,
            before: before && { tier: before.tier, areas: before.areas },
            after: { tier: group.tier, areas: group.areas },
          }),
        ],
      };
    }
    case 'personEnrolled': {
      const name = (await askName(context, enrolment.person.id)) ?? enrolment.person.name;
      const person: Person = { ...enrolment.person, name };
      const { tier, area, role } = enrolment.code;
      return {
        ...say(groupMessages.personEnrolled(name, enrolment.code, role)),
        changes: [
          save('codes', enrolment.code),
          save('people', person),
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

async function withNameAndCount(context: Context, group: Group): Promise<Group> {
  if (context.event.chat.kind !== 'group') return group;
  try {
    return await refreshGroup(group, context.services.line, context.now);
  } catch (error) {
    context.services.warn('could not ask LINE for the group', error);
    return group;
  }
}
