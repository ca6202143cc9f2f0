import { expect, test } from '@jest/globals';
import { benchNudgeCost } from '../../scripts/bench/nudge-cost.ts';

test('a year’s nudges cost at most a quarter of one push per deadline, stage and group', () => {
  const [planned, withReplies] = benchNudgeCost();
  expect(planned?.ratio).toBeLessThan(0.3);
  expect(withReplies?.ratio).toBeLessThanOrEqual(0.25);
});
