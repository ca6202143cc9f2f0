// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8865, 2.6265, 1.3625, 1.4446, 0.971, 0.2232, 1.3691, 0.2557, -0.045, -1.2352, -0.0126, 1.0205,
  -1.0205, 0.1296, -0.4477, 1.9722, 0.8457, 1.2796, 1.3672, 1.6759, 0.8333, 1.5219,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.0387;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.697, 0.8233, 2.2976, -0.2943, -0.0094, 0.2447, -0.5496, -0.697, -0.0789, 0.6868, -1.5473,
  0.4033, 0.2444, -0.16, 0.0077, -0.3015, 0.6367, -0.7202, -0.3549, 0.208, 0.9357, 0.2727, 0.3497,
  1.0626, 0.2787, 0.0328, -2.4645, -0.3278, 2.2779, 0.9954, -0.9527,
];
