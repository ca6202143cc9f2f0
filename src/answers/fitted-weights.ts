// Written by `npm run calibrate` from the questions in src/answers/development.

/** What each signal of `finding/rank.ts` says for a match against the others. */
export const RANK_WEIGHTS: readonly number[] = [
  1.9293, 2.5616, 1.3321, 1.5259, 1.0174, 0.1613, 1.1783, 0.243, 0.0307, -1.0455, -0.0199, 1.0051,
  -1.0051, 0.016, -0.251, 1.9494, 0.8262, 1.2708, 1.3934, 1.7011, 0.7359, 1.5026,
];

/** What an answer of the asked year has before one for all years. */
export const YEAR_NAMED = 1.0229;

/** What each signal of `confidence.ts` says for the likeliest match being right. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.6888, 0.8206, 2.3574, -0.2707, -0.0808, 0.3023, -0.5086, -0.6888, -0.0376, 0.6587, -1.4665,
  0.4023, 0.3707, -0.1284, -0.0845, -0.2844, 0.5594, -0.6866, -0.3124, 0.2338, 0.9578, 0.2462,
  0.2439, 0.9061, 0.4009, -0.0309, -2.5111, -0.382, 2.1821, 0.9218, -0.8397,
];
