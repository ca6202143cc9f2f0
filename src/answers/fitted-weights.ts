// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  2.0963, 2.7803, 1.1728, 2.1223, 0.5842, 0.6058, 1.0708, 0.6958, 0.04, -1.1507, -0.0005, 0.5133,
  -0.5133, 1.8983, 0.7579, 1.1704, 1.2922, 1.6029, 0.927, 1.3933,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.1222;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -1.1256, 0.936, 2.6981, -0.3908, 0.4305, 0.0608, -0.851, -1.1256, 0.163, 0.0037, -1.2509, -0.1871,
  0.5459, 0.2497, 0.6183, -0.7827, -0.0791, 0.5073, 0.8566, 0.2121, 0.4619, 1.3292, 0.6682, 0.7409,
  -2.1118, 0.0414, 2.1378, 1.113,
];
