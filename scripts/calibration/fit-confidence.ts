import { judged, rankedFor } from '../../src/answers/choose-answer.ts';
import { confidenceSignals } from '../../src/answers/confidence.ts';
import type { JudgedQuestion } from '../../src/answers/development/judged-questions.ts';
import { ascend, weigh } from './ascend.ts';

const ASCENT = { steps: 2000, length: 0.05, restraint: 2e-3 };

interface Example {
  readonly signals: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** Fits how likely the first of the ranked is right, from what speaks for it. */
export function fitConfidence(questions: readonly JudgedQuestion[]): readonly number[] {
  const examples = questions.flatMap(({ read, found, right, weight }): Example[] => {
    const ranked = rankedFor(read, found);
    const [best] = ranked;
    if (best === undefined || !best.match.intentFits) return [];
    const signals = confidenceSignals(read, judged(best, ranked, read));
    return [{ signals, right: right.has(best.match.answerKey), weight }];
  });
  const weights = ascend(examples[0]?.signals.length ?? 0, ASCENT, (now, sum) => {
    let total = 0;
    for (const { signals, right, weight } of examples) {
      total += weight;
      const likely = 1 / (1 + Math.exp(-weigh(signals, now)));
      const pull = weight * ((right ? 1 : 0) - likely);
      signals.forEach((signal, at) => {
        sum[at] = (sum[at] ?? 0) + pull * signal;
      });
    }
    return total;
  });
  return [...weights];
}
