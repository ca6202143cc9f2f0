// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  2.008, 2.659, 1.039, 1.891, 0.467, 0.697, 1.131, 0.869, -0.055, -0.963, -0.018, 1.748, 0.7, 1.032,
  1.221, 1.472, 1.079, 1.395,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.542;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -1.103, 0.877, 2.595, -0.493, 0.496, 0.109, -0.815, -1.103, -0.012, 0.058, -1.316, -0.042, 0.489,
  -0.89, -0.175, 0.565, 0.763, 0.313, 0.671, 1.443, 0.7, 0.648, -1.877, 0.056, 2.137, 0.993,
];
