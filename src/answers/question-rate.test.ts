import { expect, test } from '@jest/globals';
import { judgeRate } from './question-rate.ts';

const times = (count: number, at: number) => Array.from({ length: count }, () => at);

test('twenty questions within a minute are answered', () => {
  expect(judgeRate(times(19, 1000), 2000)).toBe('answer');
});

test('the twenty-first is asked to slow down, and what follows is not answered', () => {
  expect(judgeRate(times(20, 1000), 2000)).toBe('slow-down');
  expect(judgeRate(times(21, 1000), 2000)).toBe('silence');
});

test('a minute later all is well again', () => {
  expect(judgeRate(times(40, 1000), 61_000)).toBe('answer');
});
