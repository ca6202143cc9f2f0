import { TOPIC_CONCEPTS } from './finding/concept-words.ts';
import type { Likeness } from './finding/likeness.ts';
import { signalsOf } from './finding/rank.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import type { FormMatch } from './finding/score-form.ts';
import { CONFIDENCE_WEIGHTS } from './fitted-weights.ts';

/** What is judged: the likeliest match and how far the next one that could answer too is behind. */
export interface Judged {
  readonly match: FormMatch & { readonly likeness: Likeness };
  /** Difference in rank to the likeliest rival; `NO_RIVAL` where there is none. */
  readonly margin: number;
  /** Whether a year was asked for that the answer is of, or that it leaves open. */
  readonly year: 'named' | 'open' | 'none';
}

/** The margin where nothing else comes near. */
export const NO_RIVAL = 4;

const namesTopic = ({ features }: ReadQuestion): boolean =>
  [...features.keys()].some((feature) => TOPIC_CONCEPTS.has(feature));

/** What speaks for an answer being right; `CONFIDENCE_WEIGHTS` has one for each. */
export const confidenceSignals = (question: ReadQuestion, judged: Judged): readonly number[] => [
  1,
  ...signalsOf(judged.match, judged.match.likeness),
  Math.min(judged.margin, NO_RIVAL) / NO_RIVAL,
  Math.min(judged.margin, 1),
  judged.year === 'named' ? 1 : 0,
  judged.year === 'open' ? 1 : 0,
  question.intents.size > 0 ? 1 : 0,
  Math.min(question.letters.length, 80) / 80,
  question.features.size / 8,
  !judged.match.topicSaid && namesTopic(question) ? 1 : 0,
];

/** The probability (0–1) that the likeliest match answers the question. */
export function confidence(question: ReadQuestion, judged: Judged): number {
  const sum = confidenceSignals(question, judged).reduce(
    (total, signal, at) => total + signal * (CONFIDENCE_WEIGHTS[at] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}
