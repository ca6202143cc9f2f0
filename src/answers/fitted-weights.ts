// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.929, 2.5614, 1.3315, 1.5295, 1.0125, 0.1609, 1.1784, 0.2428, 0.0309, -1.0457, -0.0199, 1.0051,
  -1.0051, 0.016, -0.2507, 1.9497, 0.8245, 1.2688, 1.395, 1.7034, 0.7392, 1.5044,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.0225;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.666, 0.8439, 2.3525, -0.1952, -0.1012, 0.2953, -0.5091, -0.666, -0.044, 0.6675, -1.4421,
  0.4086, 0.369, -0.126, -0.0747, -0.2833, 0.584, -0.6929, -0.3068, 0.2174, 0.9635, 0.2895, 0.2171,
  0.906, 0.4002, -0.029, -2.5087, -0.3682, 2.1984, 0.9122, -0.8454,
];
