import type { EnrolmentCode } from '../storage/records/enrolment-code.ts';
import type { Instant } from '../storage/records/entity.ts';
import type { Group } from '../storage/records/group.ts';
import type { Person } from '../storage/records/person.ts';
import { currentHoldings, takeOffice } from './holdings.ts';
import { isLockedOut, recordWrongCode } from './lockout.ts';

export type CodeFault = 'unknown' | 'expired' | 'usedUp' | 'revoked';

/** Why a code cannot be used now, or null when it can. */
export function codeFault(code: EnrolmentCode | null, now: Instant): CodeFault | null {
  if (code === null) return 'unknown';
  if (code.revokedAt !== null) return 'revoked';
  if (code.expiresAt <= now) return 'expired';
  return code.used >= code.uses ? 'usedUp' : null;
}

export type Enrolment =
  | { readonly kind: 'lockedOut'; readonly until: Instant }
  | {
      readonly kind: 'refused';
      readonly fault: CodeFault;
      /** Who typed it, with the try counted. */
      readonly person: Person;
    }
  /** Nothing to do: the group or person already stands for that office; no use is spent. */
  | { readonly kind: 'already'; readonly code: EnrolmentCode }
  | {
      readonly kind: 'groupEnrolled';
      readonly code: EnrolmentCode;
      readonly group: Group;
      readonly movedFrom: Group | null;
    }
  /** The code asks for a coordinator's approval of each person. */
  | { readonly kind: 'personWaits'; readonly code: EnrolmentCode; readonly person: Person }
  | { readonly kind: 'personEnrolled'; readonly code: EnrolmentCode; readonly person: Person };

/**
 * Decides what a typed code does: in a group it binds the group, in a one-to-one chat the person.
 * `person` is who typed it; the wrong tries are counted there.
 */
export function decideEnrolment(given: {
  readonly code: EnrolmentCode | null;
  readonly person: Person;
  readonly group: Group | null;
  /** The group keeps the areas it stands for, where they are of the code's tier. */
  readonly add?: boolean;
  readonly now: Instant;
}): Enrolment {
  const { code, person, group, now } = given;
  if (isLockedOut(person, now)) return { kind: 'lockedOut', until: person.lockedUntil ?? now };
  const fault = codeFault(code, now);
  if (code === null || fault !== null) {
    return { kind: 'refused', fault: fault ?? 'unknown', person: recordWrongCode(person, now) };
  }
  const spent: EnrolmentCode = { ...code, used: code.used + 1 };
  if (group === null) {
    const holds = currentHoldings(person).some(
      (h) => h.tier === code.tier && h.area === code.area && h.role === code.role,
    );
    if (holds) return { kind: 'already', code };
    if (code.needsApproval === true) return { kind: 'personWaits', code: spent, person };
    return { kind: 'personEnrolled', code: spent, person: takeOffice(person, code, now) };
  }
  const kept = given.add === true && group.tier === code.tier ? group.areas : [];
  const areas = [...kept.filter((area) => area !== code.area), code.area];
  const same = group.tier === code.tier && areas.length === group.areas.length;
  if (same && group.areas.includes(code.area)) return { kind: 'already', code };
  return {
    kind: 'groupEnrolled',
    code: spent,
    movedFrom: group.tier === null || kept.length > 0 ? null : group,
    group: {
      ...group,
      tier: code.tier,
      areas,
      enrolledAt: now,
      enrolledBy: person.id,
    },
  };
}
