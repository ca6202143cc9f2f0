// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.916, 2.438, 1.1489, 1.6462, 0.8318, 0.4108, 1.4472, 0.3521, 0.0184, -1.2834, 0.0202, 0.8599,
  -0.8599, 0.1981, -0.5875, 1.8605, 0.8215, 1.2634, 1.4563, 1.7352, 0.961, 1.7042,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.1417;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.8692, 0.7275, 2.4568, -0.3643, 0.3678, 0.2708, -0.6626, -0.8692, 0.2251, 0.3913, -1.5751,
  0.5924, 0.5999, -0.057, -0.1964, -0.0464, 0.7286, -0.9973, -0.3718, 0.2579, 0.8916, 0.3609,
  0.4839, 1.0434, 0.2955, -0.0684, -2.2714, -0.2321, 2.2671, 1.094, -0.7496,
];
