import { describe, expect, test } from '@jest/globals';
import { circularRecord, groupRecord } from '../../test/planning/records.ts';
import { datesOfCircular } from '../deadlines/dates-of-circular.ts';
import type { Audience } from '../storage/records/office.ts';
import {
  circularDelivery,
  groupsReached,
  officesOfAudience,
  officesWithoutGroup,
  provincesReached,
  publicationChanges,
} from './publication.ts';
import { preparePublication } from './publish-circular.ts';

const NOW = 1_795_000_000_000;
const district = (id: string, area: string) => groupRecord({ id, areas: [area] });
const province = (id: string, area: string) => groupRecord({ id, tier: 'province', areas: [area] });
const GROUPS = [
  district('muang', '4901'),
  district('dongluang', '4904'),
  district('sakon', '4701'),
  district('all-49', '49'),
  province('p49', '49'),
  province('p47', '47'),
  province('department', '00'),
  groupRecord({ id: 'left', present: false }),
  groupRecord({ id: 'unbound', tier: null, areas: [] }),
];

describe('a circular reaches the groups that stand for its audience', () => {
  test.each<[string, Audience, readonly string[]]>([
    [
      'all districts of a province',
      { tier: 'district', include: ['49'], exclude: [] },
      ['muang', 'dongluang', 'all-49'],
    ],
    [
      'all but one district',
      { tier: 'district', include: ['49'], exclude: ['4904'] },
      ['muang', 'all-49'],
    ],
    ['one district', { tier: 'district', include: ['4904'], exclude: [] }, ['dongluang', 'all-49']],
    ['one province', { tier: 'province', include: ['49'], exclude: [] }, ['p49', 'department']],
    [
      'all provinces but one',
      { tier: 'province', include: ['00'], exclude: ['49'] },
      ['p47', 'department'],
    ],
    [
      'both tiers of a province',
      { tier: 'both', include: ['49'], exclude: [] },
      ['muang', 'dongluang', 'all-49', 'p49', 'department'],
    ],
    [
      'all districts but those of a province',
      { tier: 'district', include: ['00'], exclude: ['49'] },
      ['sakon'],
    ],
    ['nobody', { tier: 'district', include: ['4904'], exclude: ['4904'] }, []],
  ])('%s', (_what, audience, reached) => {
    expect(groupsReached(GROUPS, audience).map(({ id }) => id)).toEqual(reached);
  });
});

test('offices without a group are those no present group of the tier stands for', () => {
  const audience: Audience = { tier: 'both', include: ['49'], exclude: ['4902', '4903'] };
  const groups = [district('muang', '4901'), district('dongluang', '4904')];
  expect(officesWithoutGroup(groups, audience).map(({ tier, area }) => `${tier} ${area}`)).toEqual([
    'province 49',
    'district 4905',
    'district 4906',
    'district 4907',
  ]);
  expect(officesWithoutGroup([...groups, district('all', '49')], audience)).toHaveLength(1);
});

test.each<[Audience, number, number]>([
  [{ tier: 'district', include: ['49'], exclude: [] }, 7, 1],
  [{ tier: 'district', include: ['4901', '4904'], exclude: [] }, 2, 1],
  [{ tier: 'both', include: ['49', '47'], exclude: [] }, 27, 2],
  [{ tier: 'province', include: ['00'], exclude: [] }, 76, 76],
  [{ tier: 'district', include: ['00'], exclude: [] }, 878, 76],
  [{ tier: 'province', include: ['49', '47'], exclude: ['47'] }, 1, 1],
])('%j means %i offices in %i provinces', (audience, offices, provinces) => {
  expect(officesOfAudience(audience)).toHaveLength(offices);
  expect(provincesReached(audience)).toBe(provinces);
});

describe('one delivery per group', () => {
  const circular = circularRecord({ version: 0, sendAt: NOW + 5, urgency: 'ด่วนที่สุด' });
  const message = { type: 'text' as const, text: 'หนังสือ' };

  test('has an id that a second one of the same revision shares', () => {
    const row = circularDelivery(circular, district('muang', '4901'), [message], NOW);
    expect(row).toMatchObject({
      ...{ id: 'circular:circular:1:muang', kind: 'push', to: 'muang', people: 8 },
      ...{ notBefore: NOW + 5, expiresAt: null, circularId: 'circular', revision: 1 },
    });
    const later = circularDelivery(circular, district('muang', '4901'), [message], NOW + 99);
    expect(later.id).toBe(row.id);
    const revised = { ...circular, revision: 2 };
    expect(circularDelivery(revised, district('muang', '4901'), [message], NOW).id).not.toBe(
      row.id,
    );
  });

  test.each([
    ['ด่วนที่สุด', 2],
    ['ด่วนมาก', 3],
    ['ด่วน', 3],
    [null, 4],
  ] as const)('of urgency %s has priority %i', (urgency, priority) => {
    const urgent = circularRecord({ urgency });
    expect(circularDelivery(urgent, district('muang', '4901'), [], NOW).priority).toBe(priority);
  });

  test('everything is written in one commit, new or not at all', async () => {
    const deadline = { date: '2026-12-15', time: null, what: 'ส่ง', relative: null, past: false };
    const dated = circularRecord({ version: 0, deadlines: [deadline] });
    const found = { groups: { find: async () => GROUPS } } as unknown as Parameters<
      typeof preparePublication
    >[0];
    const card = () => ({ type: 'flex' as const, altText: 'หนังสือ', contents: {} as never });
    const parts = { card, dates: datesOfCircular, now: NOW };
    const { changes, groups, people } = await preparePublication(found, dated, parts);
    expect([groups.length, people]).toEqual([3, 24]);
    expect(changes.map(({ kind, collection }) => `${kind} ${collection}`)).toEqual([
      'insertIfNew circulars',
      'insertIfNew deadlines',
      ...Array.from({ length: 3 }, () => 'insertIfNew outbox'),
    ]);
  });

  test('a circular without groups and dates is a circular alone', () => {
    const nothing = { circular, deliveries: [], deadlines: [], meetings: [] };
    expect(publicationChanges(nothing)).toHaveLength(1);
  });
});
