// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.9303, 2.4748, 1.1659, 1.6382, 0.8713, 0.3882, 1.4228, 0.3225, 0.0338, -1.2656, 0.0151, 0.8627,
  -0.8627, 0.2074, -0.5998, 1.8739, 0.8104, 1.2571, 1.437, 1.7054, 0.939, 1.6726,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.1242;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.8717, 0.7454, 2.5448, -0.3808, 0.4086, 0.1955, -0.6565, -0.8717, 0.1175, 0.3912, -1.4402,
  0.4758, 0.5831, -0.0544, -0.2198, -0.2217, 0.7044, -0.936, -0.3454, 0.2808, 0.9151, 0.2825,
  0.4586, 1.0735, 0.2717, -0.0434, -2.2729, -0.2055, 2.3326, 1.2848, -0.7454,
];
