// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.9133, 2.4968, 1.307, 1.5744, 1.0225, 0.0966, 1.1795, 0.2288, 0.0333, -1.0736, -0.0212, 1.0054,
  -1.0054, -0.014, -0.2638, 1.955, 0.8205, 1.2604, 1.4022, 1.7229, 0.737, 1.532,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 0.9751;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.6625, 0.7639, 2.2414, -0.3385, -0.1271, 0.42, -0.4385, -0.6625, -0.1363, 0.6681, -1.6141,
  0.6596, 0.2931, -0.1287, -0.1484, -0.1595, 0.6158, -0.7141, -0.2952, 0.2271, 0.9752, 0.2759,
  0.2614, 1.0133, 0.3996, -0.0288, -2.5186, -0.3573, 2.0403, 0.7938, -0.8481,
];
