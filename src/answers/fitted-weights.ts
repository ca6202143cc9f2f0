// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.878, 2.5729, 1.3223, 1.6106, 0.927, 0.0202, 1.1014, 0.3045, 0.0514, -1.131, -0.0162, 1.1932,
  -1.1932, -0.1596, -0.2898, 2.0054, 0.8177, 1.2426, 1.4092, 1.7327, 0.8369, 1.5088,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.076;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.5313, 0.7149, 2.1048, -0.2857, -0.0555, 0.3282, -0.4103, -0.5313, -0.1186, 0.8414, -1.4046,
  0.566, 0.2725, -0.0776, -0.3405, -0.2531, 0.5941, -1.0341, -0.5406, 0.2343, 0.8131, 0.4115,
  0.4121, 1.0828, 0.17, -0.1898, -2.453, -0.2278, 1.5954, 0.931, -0.9523,
];
