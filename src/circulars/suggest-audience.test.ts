import { describe, expect, test } from '@jest/globals';
import type { Audience } from '../storage/records/office.ts';
import { type NamedAudience, suggestAudience } from './suggest-audience.ts';

const PROVINCE = { tier: 'province', area: '49' } as const;
const DEPARTMENT = { tier: 'province', area: '00' } as const;
const named = (given: Partial<NamedAudience>): NamedAudience => ({
  ...{ tier: 'district', area: null, include: [], exclude: [] },
  ...given,
});

describe('a province sends to its districts', () => {
  test.each<[string, NamedAudience, Audience]>([
    ['“นายอำเภอ ทุกอำเภอ”', named({}), { tier: 'district', include: ['49'], exclude: [] }],
    [
      'with its own name',
      named({ area: 'มุกดาหาร' }),
      { tier: 'district', include: ['49'], exclude: [] },
    ],
    [
      'but one',
      named({ exclude: ['ดงหลวง'] }),
      { tier: 'district', include: ['49'], exclude: ['4904'] },
    ],
    [
      'two by name',
      named({ include: ['คำชะอี', 'อำเภอหนองสูง'] }),
      { tier: 'district', include: ['4905', '4907'], exclude: [] },
    ],
    [
      'what the department wrote to all provinces',
      named({ tier: 'province', area: 'all provinces' }),
      { tier: 'district', include: ['49'], exclude: [] },
    ],
    [
      'what another province wrote',
      named({ area: 'สกลนคร' }),
      { tier: 'district', include: ['49'], exclude: [] },
    ],
    [
      'leaving out what is not its own',
      named({ exclude: ['เมืองสกลนคร', 'ลำพูน'] }),
      { tier: 'district', include: ['49'], exclude: [] },
    ],
  ])('%s', (_what, audience, suggested) => {
    expect(suggestAudience(audience, PROVINCE)).toEqual(suggested);
  });
});

describe('the department sends to provinces', () => {
  test.each<[string, NamedAudience, Audience]>([
    [
      'all',
      named({ tier: 'province', area: 'all provinces' }),
      { tier: 'province', include: ['00'], exclude: [] },
    ],
    [
      'all but some',
      named({ tier: 'province', area: 'all provinces', exclude: ['ลำพูน', 'ตรัง'] }),
      { tier: 'province', include: ['00'], exclude: ['51', '92'] },
    ],
    [
      'some',
      named({ tier: 'province', area: 'named provinces', include: ['สกลนคร', 'จังหวัดมุกดาหาร'] }),
      { tier: 'province', include: ['47', '49'], exclude: [] },
    ],
    [
      'the districts of one',
      named({ area: 'มุกดาหาร' }),
      { tier: 'district', include: ['49'], exclude: [] },
    ],
    [
      'both tiers',
      named({ tier: 'both', area: 'all provinces' }),
      { tier: 'both', include: ['00'], exclude: [] },
    ],
  ])('%s', (_what, audience, suggested) => {
    expect(suggestAudience(audience, DEPARTMENT)).toEqual(suggested);
  });
});

test('a letter that does not say leaves it to the person', () => {
  expect(suggestAudience(null, PROVINCE)).toBeNull();
  expect(suggestAudience(named({ tier: null }), PROVINCE)).toBeNull();
});
