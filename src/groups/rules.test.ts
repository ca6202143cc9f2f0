import { describe, expect, test } from '@jest/globals';
import { groupRecord } from '../../test/planning/records.ts';
import type { EnrolmentCode } from '../storage/records/enrolment-code.ts';
import { newPerson, takeOffice } from './holdings.ts';
import { type CodeFault, codeFault, decideEnrolment } from './rules.ts';

const NOW = 1_795_000_000_000;
const fresh = newPerson('U1', 'สมชาย');
const code: EnrolmentCode = {
  ...{ id: 'hash', version: 3, tier: 'district', area: '4901', role: 'officer' },
  ...{ uses: 2, used: 1, createdAt: NOW - 1, createdBy: 'operator', expiresAt: NOW + 1 },
  revokedAt: null,
};
const unbound = groupRecord({
  id: 'C1',
  tier: null,
  areas: [],
  enrolledAt: null,
  enrolledBy: null,
});

test.each<[string, EnrolmentCode | null, CodeFault | null]>([
  ['in force', code, null],
  ['that does not exist', null, 'unknown'],
  ['at the moment it expires', { ...code, expiresAt: NOW }, 'expired'],
  ['used as often as it may be', { ...code, used: 2 }, 'usedUp'],
  ['revoked', { ...code, revokedAt: NOW - 1 }, 'revoked'],
  ['revoked, expired and used up', { ...code, used: 2, expiresAt: 0, revokedAt: 1 }, 'revoked'],
])('a code %s', (_what, given, fault) => {
  expect(codeFault(given, NOW)).toBe(fault);
});

describe('in a one-to-one chat', () => {
  const typed = { code, person: fresh, group: null, now: NOW };

  test('a good code gives the person the office and spends one use', () => {
    expect(decideEnrolment(typed)).toEqual({
      kind: 'personEnrolled',
      code: { ...code, used: 2 },
      person: {
        ...fresh,
        holdings: [{ tier: 'district', area: '4901', role: 'officer', since: NOW, until: null }],
      },
    });
  });

  test('an office held already spends nothing', () => {
    const person = takeOffice(fresh, code, NOW - 5);
    expect(decideEnrolment({ ...typed, person })).toEqual({ kind: 'already', code });
  });

  test('the same office in another role replaces the first, and history keeps both', () => {
    const person = takeOffice(fresh, { ...code, role: 'coordinator' }, NOW - 5);
    const enrolment = decideEnrolment({ ...typed, person });
    expect(enrolment).toMatchObject({
      person: {
        holdings: [
          { role: 'coordinator', since: NOW - 5, until: NOW },
          { role: 'officer', since: NOW, until: null },
        ],
      },
    });
  });

  test('an office given up earlier can be taken again', () => {
    const holding = { ...code, since: 1, until: 2 };
    const enrolment = decideEnrolment({ ...typed, person: { ...fresh, holdings: [holding] } });
    expect(enrolment.kind).toBe('personEnrolled');
  });

  test('a good code forgets the wrong tries before it', () => {
    const person = { ...fresh, wrongCodes: [NOW - 3, NOW - 2] };
    expect(decideEnrolment({ ...typed, person })).toMatchObject({ person: { wrongCodes: [] } });
  });

  test('a wrong code is refused and counted', () => {
    expect(decideEnrolment({ ...typed, code: null })).toEqual({
      kind: 'refused',
      fault: 'unknown',
      person: { ...fresh, wrongCodes: [NOW] },
    });
  });

  test('whoever is locked out is refused even a good code, and it is not counted', () => {
    const person = { ...fresh, lockedUntil: NOW + 9 };
    expect(decideEnrolment({ ...typed, person })).toEqual({ kind: 'lockedOut', until: NOW + 9 });
  });
});

describe('in a group', () => {
  const typed = { code, person: fresh, group: unbound, now: NOW };

  test('a good code binds the group, not the person', () => {
    const bound = { tier: 'district', areas: ['4901'], enrolledAt: NOW, enrolledBy: 'U1' } as const;
    expect(decideEnrolment(typed)).toEqual({
      kind: 'groupEnrolled',
      code: { ...code, used: 2 },
      movedFrom: null,
      group: { ...unbound, ...bound },
    });
  });

  test('a bound group moves, and says from where', () => {
    const group = groupRecord({ areas: ['4904'] });
    expect(decideEnrolment({ ...typed, group })).toMatchObject({
      kind: 'groupEnrolled',
      movedFrom: group,
      group: { areas: ['4901'] },
    });
  });

  test('a group that stands for the office already spends nothing', () => {
    const enrolment = decideEnrolment({ ...typed, group: groupRecord() });
    expect(enrolment).toEqual({ kind: 'already', code });
  });

  test('a group of the same area in the other tier moves', () => {
    const group = groupRecord({ tier: 'province', areas: ['49'] });
    const enrolment = decideEnrolment({ ...typed, group, code: { ...code, area: '49' } });
    expect(enrolment).toMatchObject({ kind: 'groupEnrolled', group: { tier: 'district' } });
  });
});
