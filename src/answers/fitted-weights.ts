// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8043, 2.7503, 1.335, 1.4347, 0.9081, 0.1476, 0.9298, 0.4376, 0.0645, -1.1686, -0.0155, 1.1534,
  -1.1534, -0.1309, -0.1933, 1.9702, 0.8037, 1.2113, 1.4918, 1.8389, 0.8049, 1.5815,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.1561;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.5232, 0.7027, 2.1179, -0.2945, -0.0977, 0.1873, -0.2797, -0.5232, -0.2102, 0.7077, -1.2294,
  0.6633, 0.4894, -0.2398, -0.2627, -0.1786, 0.5924, -1.0433, -0.5761, 0.3547, 0.9366, 0.253,
  0.5018, 0.7464, 0.4795, 0.0727, -2.326, -0.1203, 1.5067, 0.674, -0.5982,
];
