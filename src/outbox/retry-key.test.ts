import { expect, test } from '@jest/globals';
import { retryKeyOf } from './retry-key.ts';

test('a delivery’s retry key is a UUID that never changes, not even between versions of the program', () => {
  expect(retryKeyOf('circular:1:1:C1')).toBe('aaf56d0b-3d16-5887-b41f-89e1dd4d17e8');
});

test('every delivery has its own', () => {
  expect(retryKeyOf('circular:1:1:C1')).not.toBe(retryKeyOf('circular:1:2:C1'));
});
