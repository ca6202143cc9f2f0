import { RANK_WEIGHTS } from '../fitted-weights.ts';
import type { Likeness } from './likeness.ts';
import type { FormMatch } from './score-form.ts';

/** What speaks for a match, as numbers of about the same size; `RANK_WEIGHTS` has one for each. */
export const signalsOf = (match: FormMatch, likeness: Likeness): readonly number[] => [
  match.score,
  Math.log(match.score + 0.02),
  match.covered,
  match.said,
  Math.log1p(match.shared),
  match.fit,
  match.numbersFit ? 1 : 0,
  match.topicSaid ? 1 : 0,
  match.aboutness,
  match.missed,
  match.unheard,
  match.daysSaid,
  match.daysMissed,
  match.doingMissed,
  match.countsOther,
  likeness.formSaid,
  likeness.questionSaid,
  likeness.nearest,
  likeness.together,
  likeness.togetherOfKnown,
  likeness.answered,
  likeness.covered,
];

/** How likely a match is the answer rather than another; only differences mean something. */
export const rankOf = (match: FormMatch, likeness: Likeness): number =>
  signalsOf(match, likeness).reduce((sum, signal, at) => sum + signal * (RANK_WEIGHTS[at] ?? 0), 0);
