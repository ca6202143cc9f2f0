// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8976, 2.4562, 1.1982, 1.4452, 0.8384, 0.3644, 1.5146, 0.3388, 0.049, -1.3438, 0.0179, 0.8072,
  -0.8072, 0.1527, -0.512, 1.9327, 0.8252, 1.2775, 1.4326, 1.6962, 0.9628, 1.6189,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.1042;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.8475, 0.75, 2.5053, -0.2549, 0.1896, 0.2361, -0.632, -0.8475, 0.0943, 0.3872, -1.557, 0.4026,
  0.388, -0.3426, -0.0717, -0.1687, 0.6984, -0.7556, -0.351, 0.2929, 0.8169, 0.3391, 0.4256, 1.0507,
  0.3482, -0.0086, -2.3064, -0.2579, 2.3864, 1.0903, -0.5391,
];
