// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.7649, 2.5089, 1.3576, 1.4471, 0.9468, 0.0054, 1.4002, 0.2754, -0.0074, -1.2636, -0.0171, 1.0196,
  -1.0196, 0.286, -0.5103, 2.0409, 0.8756, 1.3194, 1.4419, 1.7564, 0.8346, 1.6013,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.0604;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.7492, 0.6911, 2.1232, -0.2929, 0.1286, 0.2335, -0.8455, -0.7492, -0.0198, 0.6836, -1.5621,
  0.5999, 0.3302, -0.1502, -0.0105, -0.3046, 0.8399, -0.778, -0.3853, 0.2724, 1.059, 0.1879, 0.4167,
  1.1582, 0.2271, -0.0261, -2.5351, -0.2338, 2.0193, 0.9446, -0.6891,
];
