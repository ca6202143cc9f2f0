import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRandom } from '../simulator/random.ts';
import { hashCode, looksLikeCode, newEnrolmentCode, normaliseCode } from './enrolment-code.ts';

const bytesFrom = (seed: number) => {
  const random = createRandom(seed);
  return (count: number) => Uint8Array.from({ length: count }, () => random() * 256);
};

test('a new code is two fours without letters that a font confuses, with a digit and a letter', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const code = newEnrolmentCode(bytesFrom(seed));
      expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
      expect(code).toMatch(/\d/);
      expect(code).toMatch(/[A-Z]/);
      expect(looksLikeCode(code)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('bytes that would give digits only, or letters only, are thrown away', () => {
  // Of the alphabet's 31 places the first 23 are letters, the last eight digits.
  const rounds = [23, 0].map((byte) => new Uint8Array(16).fill(byte));
  const last = Uint8Array.from({ length: 16 }, (_, at) => (at === 0 ? 23 : 0));
  expect(newEnrolmentCode(() => rounds.shift() ?? last)).toBe('2AAA-AAAA');
});

test('all characters of the alphabet come about equally often', () => {
  const random = bytesFrom(1);
  const counts = new Map<string, number>();
  for (let made = 0; made < 4000; made += 1) {
    for (const letter of newEnrolmentCode(random).replace('-', '')) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  expect(counts.size).toBe(31);
  expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.6);
});

test.each([
  ['k7xm-q2rp', 'K7XMQ2RP'],
  [' K7XM Q2RP ', 'K7XMQ2RP'],
  ['K๗XM-Q๒RP', 'K7XMQ2RP'],
  ['K7XM-Q2RP ค่ะ', 'K7XMQ2RP'],
])('%j is the code %s, however it is typed', (typed, code) => {
  expect(normaliseCode(typed)).toBe(code);
  expect(hashCode(typed)).toBe(hashCode(code));
});

test('the hash tells codes apart and does not hold the code', () => {
  expect(hashCode('K7XM-Q2RP')).toMatch(/^[0-9a-f]{64}$/);
  expect(hashCode('K7XM-Q2RP')).not.toBe(hashCode('K7XM-Q2RQ'));
});

describe('in a group', () => {
  test.each(['K7XM-Q2RP', 'k7xmq2rp', 'K๗XM-Q๒RP', 'WR0N-GC0D', 'WRONG-CODE'])(
    '%s can be a code',
    (word) => expect(looksLikeCode(word)).toBe(true),
  );

  test.each([
    'Zoom',
    'ZOOM',
    'อบรมวันไหน',
    'webinar',
    '2569',
    '20112569',
    '081-234-5678',
    'เปิด1',
    '',
  ])('“%s” after ลงทะเบียน is talk', (word) => expect(looksLikeCode(word)).toBe(false));
});
