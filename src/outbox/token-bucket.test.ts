import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTokenBucket } from './token-bucket.ts';

/** How many tokens somebody gets who takes as soon as told, from `from` up to `to`. */
function takeAll(bucket: ReturnType<typeof createTokenBucket>, from: number, to: number): number {
  let taken = 0;
  for (let now = from; now < to; ) {
    const wait = bucket.take(now);
    if (wait === 0) taken += 1;
    now += wait;
  }
  return taken;
}

test('lets the rate through, after a burst of a twentieth of it', () => {
  const bucket = createTokenBucket(1000, 0);
  expect(takeAll(bucket, 0, 1)).toBe(50);
  expect(takeAll(bucket, 1, 1001)).toBe(1000);
});

test('saves no more than the burst while nobody takes', () => {
  expect(takeAll(createTokenBucket(1000, 0), 60_000, 60_001)).toBe(50);
});

test('never lets more through than rate and burst allow, whenever it is asked', () => {
  const gaps = fc.array(fc.nat(40), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), gaps, (rate, waits) => {
      const bucket = createTokenBucket(rate, 0);
      let now = 0;
      let taken = 0;
      for (const wait of waits) {
        now += wait;
        if (bucket.take(now) === 0) taken += 1;
      }
      expect(taken).toBeLessThanOrEqual(Math.max(1, rate / 20) + (now * rate) / 1000 + 1e-6);
    }),
  );
});

test('halves its speed when LINE complains and regains it within a minute', () => {
  const bucket = createTokenBucket(1000, 0);
  bucket.slowDown(0);
  const soon = takeAll(bucket, 0, 1000);
  expect(soon).toBeGreaterThan(450);
  expect(soon).toBeLessThan(550);
  takeAll(bucket, 1000, 60_000);
  expect(takeAll(bucket, 60_000, 61_000)).toBeGreaterThan(990);
});

test('takes complaints about requests that were on their way together as one', () => {
  const once = createTokenBucket(1000, 0);
  once.slowDown(0);
  const often = createTokenBucket(1000, 0);
  for (let now = 0; now < 16; now += 1) often.slowDown(now);
  expect(takeAll(often, 16, 1000)).toBe(takeAll(once, 16, 1000));
});

test('goes on, slowly, however often LINE complains', () => {
  const bucket = createTokenBucket(1000, 0);
  for (let now = 0; now < 30_000; now += 1000) bucket.slowDown(now);
  expect(takeAll(bucket, 30_000, 31_000)).toBeGreaterThan(5);
});
