import { expect, test } from '@jest/globals';
import type { Office, Role } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { newPerson, takeOffice } from './holdings.ts';
import {
  coordinatorOffice,
  isCoordinator,
  isEnrolled,
  mayCoordinate,
  officesOf,
} from './rights.ts';

const office = (name: string): Office => ({
  tier: name.startsWith('p') ? 'province' : 'district',
  area: name.slice(1),
});
const holder = (name: string, role: Role): Person =>
  takeOffice(newPerson('U1', null), { ...office(name), role }, 1);
const coordinator49 = holder('p49', 'coordinator');

const PEOPLE: Readonly<Record<string, Person | null>> = {
  'LINE names nobody': null,
  'not enrolled': newPerson('U1', null),
  'district officer': holder('d4901', 'officer'),
  'district coordinator': holder('d4901', 'coordinator'),
  'officer of all districts': holder('d49', 'officer'),
  'province officer': holder('p49', 'officer'),
  'province coordinator': coordinator49,
  'department officer': holder('p00', 'officer'),
  'department coordinator': holder('p00', 'coordinator'),
  'former coordinator': {
    ...coordinator49,
    holdings: coordinator49.holdings.map((holding) => ({ ...holding, until: 2 })),
  },
};
const OFFICES = ['d4901', 'd4904', 'd4701', 'd49', 'p49', 'p47', 'p00'];

/** DESIGN.md §3, "Rights follow office", written out: who coordinates which office. */
const COORDINATE = `
                          d4901 d4904 d4701 d49   p49   p47   p00
LINE names nobody         -     -     -     -     -     -     -
not enrolled              -     -     -     -     -     -     -
district officer          -     -     -     -     -     -     -
district coordinator      yes   -     -     -     -     -     -
officer of all districts  -     -     -     -     -     -     -
province officer          -     -     -     -     -     -     -
province coordinator      yes   yes   -     yes   yes   -     -
department officer        -     -     -     -     -     -     -
department coordinator    yes   yes   yes   yes   yes   yes   yes
former coordinator        -     -     -     -     -     -     -`;

const table = (may: (person: Person | null, to: Office) => boolean): string =>
  ['', `${' '.repeat(26)}${OFFICES.map((name) => name.padEnd(6)).join('')}`]
    .concat(
      Object.entries(PEOPLE).map(([name, person]) => {
        const cells = OFFICES.map((each) => (may(person, office(each)) ? 'yes' : '-').padEnd(6));
        return name.padEnd(26) + cells.join('');
      }),
    )
    .map((line) => line.trimEnd())
    .join('\n');

test('who coordinates which office', () => {
  expect(table((person, to) => mayCoordinate(person, [to]))).toBe(COORDINATE);
});

test('coordinating several offices needs the right for each, and none is nobody’s', () => {
  expect(mayCoordinate(coordinator49, [office('d4901'), office('d4904')])).toBe(true);
  expect(mayCoordinate(coordinator49, [office('d4901'), office('d4701')])).toBe(false);
  expect(mayCoordinate(coordinator49, [])).toBe(false);
});

test('a right may come from any of several offices', () => {
  const both = takeOffice(coordinator49, { ...office('p47'), role: 'coordinator' }, 3);
  expect(mayCoordinate(both, [office('d4901'), office('d4701')])).toBe(true);
  expect(officesOf(both)).toEqual([office('p47'), office('p49')]);
});

test('only a province or the department sends: a district coordinator’s office is none', () => {
  expect(coordinatorOffice(coordinator49)).toEqual(office('p49'));
  expect(coordinatorOffice(holder('p00', 'coordinator'))).toEqual(office('p00'));
  expect(coordinatorOffice(holder('d4901', 'coordinator'))).toBeNull();
  expect(coordinatorOffice(holder('p49', 'officer'))).toBeNull();
});

test('who has left all offices is neither enrolled nor a coordinator', () => {
  const former = PEOPLE['former coordinator'] ?? null;
  expect([isEnrolled(former), isCoordinator(former)]).toEqual([false, false]);
  expect([isEnrolled(coordinator49), isCoordinator(coordinator49)]).toEqual([true, true]);
});
