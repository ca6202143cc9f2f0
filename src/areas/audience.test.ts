import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Audience, Tier } from '../storage/records/office.ts';
import { districts, provinces } from './areas.ts';
import { coversAny, expandAudience, officeCovers } from './audience.ts';
import { provincesOfRegion, regionOf, regions } from './regions.ts';

const audience = (
  tier: Audience['tier'],
  include: readonly string[],
  exclude: readonly string[] = [],
): Audience => ({ tier, include, exclude });
const sizes = (given: Audience): readonly [number, number] => {
  const expanded = expandAudience(given);
  return [expanded.provinces.length, expanded.districts.length];
};

describe('an audience written out', () => {
  test.each([
    ['the nation, both tiers', audience('both', ['00']), [76, 878]],
    ['all provinces', audience('province', ['00']), [76, 0]],
    ['all districts', audience('district', ['00']), [0, 878]],
    ['one province, both tiers', audience('both', ['49']), [1, 7]],
    ['one district is no province', audience('both', ['4901']), [0, 1]],
    ['two provinces without a district', audience('district', ['47', '49'], ['4901']), [0, 24]],
    ['all but one province, with its districts', audience('both', ['00'], ['49']), [75, 871]],
    ['an excluded district leaves its province in', audience('both', ['49'], ['4901']), [1, 6]],
    ['everything excluded', audience('both', ['49'], ['00']), [0, 0]],
    ['Bangkok takes no part', audience('both', ['10', '1004']), [0, 0]],
    ['named twice counts once', audience('both', ['49', '4901', '49']), [1, 7]],
  ])('%s', (_, given, expected) => {
    expect(sizes(given)).toEqual(expected);
  });
});

describe('a group', () => {
  test.each<[string, Tier, readonly string[], Audience, boolean]>([
    ['of its district', 'district', ['4901'], audience('district', ['49']), true],
    ['of all districts of a province', 'district', ['49'], audience('district', ['4901']), true],
    ['of another province', 'district', ['48'], audience('district', ['49']), false],
    ['of the other tier', 'province', ['49'], audience('district', ['49']), false],
    [
      'whose only area is excluded',
      'district',
      ['4901'],
      audience('both', ['49'], ['4901']),
      false,
    ],
    ['of the whole nation', 'province', ['00'], audience('province', ['49']), true],
    ['of no area', 'district', [], audience('both', ['00']), false],
    ['of Bangkok', 'province', ['10'], audience('both', ['00']), false],
  ])('%s stands for the audience or not', (_, tier, areas, given, expected) => {
    expect(coversAny(tier, areas, given)).toBe(expected);
  });

  test('covers an audience exactly when one of its own areas is in the written-out list', () => {
    const codes = [...provinces(), ...districts()].map((each) => each.code);
    const area = fc.constantFrom('00', ...codes);
    fc.assert(
      fc.property(
        fc.constantFrom<Tier>('province', 'district'),
        area,
        fc.array(area, { maxLength: 3 }),
        fc.array(area, { maxLength: 2 }),
        (tier, own, include, exclude) => {
          const given = audience('both', include, exclude);
          const expanded = expandAudience(given);
          const list = tier === 'province' ? expanded.provinces : expanded.districts;
          const expected = own === '00' ? list.length > 0 : list.some((one) => one.startsWith(own));
          expect(coversAny(tier, [own], given)).toBe(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['the department', { tier: 'province', area: '00' }, { tier: 'district', area: '4901' }, true],
  ['a province', { tier: 'province', area: '49' }, { tier: 'district', area: '4901' }, true],
  ['a province', { tier: 'province', area: '49' }, { tier: 'province', area: '49' }, true],
  ['a province', { tier: 'province', area: '49' }, { tier: 'province', area: '48' }, false],
  ['a province', { tier: 'province', area: '49' }, { tier: 'province', area: '00' }, false],
  ['a district', { tier: 'district', area: '4901' }, { tier: 'district', area: '4901' }, true],
  ['a district', { tier: 'district', area: '4901' }, { tier: 'district', area: '4902' }, false],
  ['a district', { tier: 'district', area: '4901' }, { tier: 'province', area: '49' }, false],
  [
    'districts of a province',
    { tier: 'district', area: '49' },
    { tier: 'province', area: '49' },
    false,
  ],
] as const)('%s %j reaches %j: %s', (_, office, other, expected) => {
  expect(officeCovers(office, other)).toBe(expected);
});

test('the six regions hold every province once', () => {
  const all = regions().flatMap((region) => provincesOfRegion(region));
  expect([...all].sort()).toEqual(provinces().map((each) => each.code));
  expect(regions().map((region) => provincesOfRegion(region).length)).toEqual([
    9, 20, 22, 7, 5, 14,
  ]);
});

test.each([
  ['49', 'อีสาน'],
  ['4901', 'อีสาน'],
  ['63', 'ตะวันตก'],
  ['67', 'กลาง'],
  ['26', 'กลาง'],
  ['00', null],
  ['99', null],
])('%s lies in %s', (code, region) => {
  expect(regionOf(code)).toBe(region);
});
