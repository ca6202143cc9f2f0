// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8302, 2.5589, 1.3265, 1.4438, 0.924, 0.1956, 1.3884, 0.247, -0.0249, -1.2203, -0.0135, 1.0244,
  -1.0244, 0.2306, -0.4485, 1.9939, 0.8625, 1.3014, 1.386, 1.6907, 0.8572, 1.5424,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 0.9805;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.7093, 0.8126, 2.2868, -0.2985, 0.0517, 0.234, -0.5745, -0.7093, -0.1287, 0.6604, -1.462,
  0.4564, 0.2233, -0.1586, -0.0186, -0.2814, 0.6647, -0.71, -0.3506, 0.2216, 1.0158, 0.2878, 0.3734,
  1.0606, 0.1743, 0.0228, -2.4408, -0.2656, 2.2165, 1.0289, -0.9297,
];
