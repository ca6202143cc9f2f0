// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8377, 2.5885, 1.3277, 1.5061, 0.9667, 0.1007, 1.0659, 0.3664, 0.0185, -1.151, -0.0188, 1.182,
  -1.182, -0.1166, -0.2635, 1.9849, 0.8284, 1.2459, 1.4442, 1.787, 0.8005, 1.5248,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.0528;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.585, 0.7335, 2.172, -0.3351, -0.0345, 0.2752, -0.3752, -0.585, -0.0671, 0.7482, -1.3366,
  0.7002, 0.479, -0.0675, -0.351, -0.2018, 0.655, -1.0673, -0.5871, 0.2948, 0.9356, 0.2962, 0.4053,
  0.824, 0.4668, -0.122, -2.3037, -0.202, 1.5595, 0.8499, -0.8593,
];
