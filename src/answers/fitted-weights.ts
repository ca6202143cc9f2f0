// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.8442, 2.5926, 1.3293, 1.5476, 0.9273, 0.0959, 1.0755, 0.3553, -0.0024, -1.1284, -0.0176, 1.1794,
  -1.1794, -0.1585, -0.271, 1.9159, 0.8316, 1.2254, 1.444, 1.7892, 0.8204, 1.5303,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.0591;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.5798, 0.6823, 2.1821, -0.2989, 0.0368, 0.2927, -0.4199, -0.5798, -0.1219, 0.6845, -1.3016,
  0.7279, 0.4502, -0.0715, -0.377, -0.2774, 0.6645, -1.0505, -0.5811, 0.2283, 0.8928, 0.3758, 0.367,
  0.9457, 0.4728, -0.1503, -2.2507, -0.1666, 1.5274, 0.8545, -0.9024,
];
