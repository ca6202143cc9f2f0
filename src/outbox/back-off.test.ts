import { expect, test } from '@jest/globals';
import { backOff } from './back-off.ts';

test('doubles from a second to five minutes, half of it left to chance', () => {
  expect([1, 2, 3, 9, 10, 99].map((attempts) => backOff(attempts, 0.999_999))).toEqual([
    1000, 2000, 4000, 256_000, 300_000, 300_000,
  ]);
  expect([1, 2, 3].map((attempts) => backOff(attempts, 0))).toEqual([500, 1000, 2000]);
});
