import type { Found } from '../../src/answers/answer-index.ts';
import { yearFits, yearsOf } from '../../src/answers/answer-years.ts';
import type { JudgedQuestion } from '../../src/answers/development/judged-questions.ts';
import { signalsOf } from '../../src/answers/finding/rank.ts';
import { ascend, weigh } from './ascend.ts';

/** What a ranking is made of. */
export interface FittedRank {
  readonly weights: readonly number[];
  readonly yearNamed: number;
}

const ASCENT = { steps: 500, length: 0.05, restraint: 3e-3 };

interface Example {
  readonly signals: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

function exampleOf({ read, found, right, weight }: JudgedQuestion): Example | null {
  const { years } = read.numbers;
  const inYear = found.filter((each) => yearFits(each, read));
  const signals = inYear.map((each) => {
    const named = yearsOf(each) !== null && years.length > 0;
    return [...signalsOf(each.match, each.match.likeness), named ? 1 : 0];
  });
  const isRight = inYear.map((each) => right.has(each.match.answerKey));
  return isRight.includes(true) && isRight.includes(false)
    ? { signals, right: isRight, weight }
    : null;
}

/** Fits the ranking so that of all that was found the right ones are likeliest. */
export function fitRank(questions: readonly JudgedQuestion[]): FittedRank {
  const examples = questions.map(exampleOf).filter((each) => each !== null);
  const size = examples[0]?.signals[0]?.length ?? 0;
  const weights = ascend(size, ASCENT, (now, sum) => {
    let total = 0;
    for (const { signals, right, weight } of examples) {
      total += weight;
      const ranks = signals.map((each) => weigh(each, now));
      const most = Math.max(...ranks);
      const shares = ranks.map((rank) => Math.exp(rank - most));
      const all = shares.reduce((a, b) => a + b, 0);
      const ofRight = shares.reduce((a, b, at) => a + (right[at] === true ? b : 0), 0);
      signals.forEach((each, at) => {
        const share = shares[at] ?? 0;
        const pull = weight * ((right[at] === true ? share / ofRight : 0) - share / all);
        each.forEach((signal, of) => {
          sum[of] = (sum[of] ?? 0) + pull * signal;
        });
      });
    }
    return total;
  });
  return { weights: [...weights.subarray(0, size - 1)], yearNamed: weights[size - 1] ?? 0 };
}

/** The question's findings in the order of a fitted ranking. */
export function rankedBy({ weights }: FittedRank, question: JudgedQuestion): JudgedQuestion {
  const by = Float64Array.from(weights);
  const found = question.found
    .map((each): Found => {
      const rank = weigh(signalsOf(each.match, each.match.likeness), by);
      return { ...each, match: { ...each.match, rank } };
    })
    .sort((a, b) => b.match.rank - a.match.rank);
  return { ...question, found };
}
