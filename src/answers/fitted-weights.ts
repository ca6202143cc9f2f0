// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.9133, 2.4465, 1.0459, 1.8086, 0.7839, 0.4859, 1.4833, 0.3658, 0.0016, -1.1288, -0.0127, 0.9245,
  -0.9245, 0.1327, 1.9359, 0.8471, 1.2796, 1.3588, 1.6425, 1.1076, 1.6117,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.2134;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.9677, 0.9822, 2.6552, -0.2019, 0.189, 0.1148, -0.6645, -0.9677, -0.017, 0.2153, -1.4481,
  0.1261, 0.4655, -0.0427, 0.0031, 0.6592, -0.9625, -0.321, 0.4266, 1.066, 0.2678, 0.5317, 1.3416,
  0.1201, 0.392, -2.2874, -0.0311, 2.0997, 1.0817,
];
