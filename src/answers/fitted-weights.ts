// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8834, 2.5137, 1.2161, 1.4985, 0.8564, 0.3146, 1.5449, 0.2921, 0.0466, -1.3295, 0.0082, 0.9444,
  -0.9444, 0.2554, -0.503, 1.9544, 0.834, 1.3082, 1.397, 1.681, 0.9759, 1.5866,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.093;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.8104, 0.8013, 2.356, -0.3046, 0.1439, 0.1888, -0.6656, -0.8104, 0.0133, 0.519, -1.4756, 0.4321,
  0.4592, -0.163, -0.0858, -0.2466, 0.7534, -0.7783, -0.3333, 0.2779, 0.9014, 0.3166, 0.388, 1.2176,
  0.2298, -0.0589, -2.3314, -0.3133, 2.3302, 1.1113, -0.7092,
];
