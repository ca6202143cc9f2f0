// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8801, 2.5705, 1.2476, 1.5117, 0.8406, 0.2908, 1.5407, 0.2412, 0.0414, -1.243, -0.0102, 0.9169,
  -0.9169, 0.2594, -0.5006, 1.946, 0.8031, 1.2768, 1.3923, 1.6893, 0.978, 1.5864,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.0981;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.7802, 0.7854, 2.3565, -0.3046, 0.1867, 0.1571, -0.6703, -0.7802, 0.0092, 0.5581, -1.4982,
  0.4519, 0.4494, -0.1643, -0.0639, -0.2487, 0.7026, -0.775, -0.3564, 0.2695, 0.9749, 0.3272,
  0.4034, 1.2357, 0.1824, -0.0539, -2.3991, -0.3442, 2.2942, 1.0792, -0.7062,
];
