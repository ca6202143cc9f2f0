import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '../thai/bangkok-time.ts';
import { UsageError } from './command-context.ts';
import {
  readAreas,
  readAudience,
  readCount,
  readDay,
  readDue,
  readInstant,
  readTier,
} from './read-options.ts';

const refused = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'taken';
};

test('a tier', () => {
  expect([readTier('province'), readTier('district')]).toEqual(['province', 'district']);
  for (const text of ['both', 'amphoe', '', 'Province'])
    expect(refused(() => readTier(text))).toContain(`"${text}"`);
});

describe('areas', () => {
  test('are codes with commas between', () => {
    expect(readAreas('--area', '4901, 4904,,00')).toEqual(['4901', '4904', '00']);
    expect(readAreas('--area', undefined)).toEqual([]);
  });

  test('that do not exist are all named', () => {
    const message = refused(() => readAreas('--exclude', '4901,9999,ดงหลวง,5'));
    expect(message).toMatch(/^--exclude 9999, ดงหลวง, 5:/);
  });
});

describe('an audience', () => {
  test('is its three options', () => {
    expect(readAudience({ tier: 'both', area: '49', exclude: '4904' })).toEqual({
      ...{ tier: 'both', include: ['49'], exclude: ['4904'] },
    });
  });

  test.each([
    ['no area', { tier: 'district', area: '' }],
    ['nobody left', { tier: 'district', area: '4901', exclude: '49' }],
    ['a district with the tier province', { tier: 'province', area: '4901' }],
    ['Bangkok, which takes no part', { tier: 'district', area: '10' }],
    ['no such tier', { tier: 'nation', area: '00' }],
  ])('of %s is refused', (_what, options) => {
    expect(refused(() => readAudience(options))).not.toBe('taken');
  });
});

test('a count is a whole number within bounds', () => {
  expect([readCount('--uses', '1', 5), readCount('--uses', '5', 5)]).toEqual([1, 5]);
  for (const text of ['0', '6', '-1', '1.5', '1e1', ' 2', '', 'two', '٣'])
    expect(refused(() => readCount('--uses', text, 5))).toContain('--uses');
});

describe('a day', () => {
  test('is a Gregorian one that exists', () => {
    expect(readDay('--on', '2028-02-29')).toBe('2028-02-29');
    for (const text of ['2027-02-29', '2569-11-20', '2027-13-01', '20-11-2026', '2027-1-1', ''])
      expect(refused(() => readDay('--on', text))).toContain('--on');
  });

  test('may have a time behind it', () => {
    expect(readDue('2027-03-08')).toEqual({ due: '2027-03-08', dueTime: null });
    expect(readDue('2027-03-08T16:30')).toEqual({ due: '2027-03-08', dueTime: '16:30' });
    for (const text of ['2027-03-08T24:00', '2027-03-08T9:00', '2027-03-08T', '2027-03-08 16:30'])
      expect(refused(() => readDue(text))).toContain('--due');
  });
});

describe('an instant', () => {
  test('without a zone is Bangkok’s, with one it is that zone’s', () => {
    const nine = instantOf('2027-03-08', '09:00');
    for (const text of [
      '2027-03-08T09:00',
      '2027-03-08T09:00:00',
      '2027-03-08T02:00Z',
      '2027-03-08T09:00+07:00',
    ])
      expect(readInstant('--at', text)).toBe(nine);
  });

  test.each(['2027-03-08', 'tomorrow', '', '2027-02-30T09:00', '2027-03-08T25:00'])(
    '“%s” is none',
    (text) => expect(refused(() => readInstant('--at', text))).toContain('--at'),
  );
});

test('anything else is refused in words and never thrown otherwise', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of [
        () => readTier(text),
        () => readAreas('--area', text),
        () => readDay('--on', text),
        () => readDue(text),
        () => readInstant('--at', text),
      ])
        expect(refused(read)).not.toBe('');
    }),
  );
});
