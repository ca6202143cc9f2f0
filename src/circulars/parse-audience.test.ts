import { describe, expect, test } from '@jest/globals';
import { parseAudience } from './parse-audience.ts';

describe('an audience typed by a person', () => {
  test.each([
    ['ทุกอำเภอ', '49', { tier: 'district', include: ['49'], exclude: [] }],
    ['ทุกอำเภอ ยกเว้น ดงหลวง', '49', { tier: 'district', include: ['49'], exclude: ['4904'] }],
    [
      'ทุกอำเภอยกเว้นอำเภอดงหลวง และหนองสูง',
      '49',
      { tier: 'district', include: ['49'], exclude: ['4904', '4907'] },
    ],
    ['อ.คำชะอี, อ.หนองสูง', '49', { tier: 'district', include: ['4905', '4907'], exclude: [] }],
    ['ทุกจังหวัด', '00', { tier: 'province', include: ['00'], exclude: [] }],
    ['ทุกจังหวัด ทุกอำเภอ', '00', { tier: 'both', include: ['00'], exclude: [] }],
    ['ทุกอำเภอในจังหวัดสกลนคร', '00', { tier: 'district', include: ['47'], exclude: [] }],
    ['จังหวัดสกลนคร, จังหวัดมุกดาหาร', '00', { tier: 'province', include: ['47', '49'], exclude: [] }],
    ['4901', '49', { tier: 'district', include: ['4901'], exclude: [] }],
  ])('%s, of %s', (typed, own, audience) => {
    expect(parseAudience(typed, own)).toEqual({ kind: 'audience', audience });
  });

  test('names what it does not know', () => {
    expect(parseAudience('อำเภอกขคงจ', '49')).toMatchObject({
      kind: 'unknown',
      words: 'อำเภอกขคงจ',
    });
  });

  test('asks which one when several districts share a name', () => {
    expect(parseAudience('อำเภอเฉลิมพระเกียรติ', '00')).toMatchObject({ kind: 'ambiguous' });
  });
});
