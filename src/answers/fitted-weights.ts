// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8407, 2.784, 1.3131, 1.4669, 0.9046, 0.169, 0.9284, 0.4458, 0.1153, -1.1604, -0.0122, 1.1589,
  -1.1589, -0.1124, -0.1873, 1.9459, 0.8113, 1.2113, 1.4773, 1.8229, 0.7946, 1.5698,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.1396;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.5477, 0.6963, 2.1119, -0.3419, -0.0948, 0.1592, -0.2683, -0.5477, -0.1943, 0.6936, -1.2544,
  0.6999, 0.4696, -0.2525, -0.1975, -0.1911, 0.5742, -1.024, -0.5691, 0.3696, 0.9222, 0.259, 0.5274,
  0.748, 0.5405, 0.0291, -2.304, -0.1078, 1.5564, 0.6884, -0.5951,
];
